import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `server-only` throws wherever Next does not replace it; what it guards is a bundle, and tests make none. */
const alias = { 'server-only': fileURLToPath(new URL('./tests/support/empty-module.ts', import.meta.url)) };

/** Else they load a copy of `graphql` of their own, to which a schema of ours is none. */
const server = { deps: { inline: ['graphql-query-complexity', '@graphql-inspector/core'] } };

/**
 * Files of integration and fault tests that run at once. Each has servers of its own, mostly a CMS, a site and a relay, and waits
 * for them half of the time. What they share, the CMS and the build of `global-setup.ts`, none of them changes.
 */
const FILES_AT_ONCE = 2;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          server,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/integration/global-setup.ts'],
          server,
          testTimeout: 240_000,
          hookTimeout: 300_000,
          maxWorkers: FILES_AT_ONCE,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/integration/global-setup.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          maxWorkers: FILES_AT_ONCE,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
