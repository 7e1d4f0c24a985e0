import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `server-only` throws wherever Next does not replace it; what it guards is a bundle, and tests make none. */
const alias = { 'server-only': fileURLToPath(new URL('./tests/support/empty-module.ts', import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Else it loads a copy of `graphql` of its own, to which a schema of ours is none.
          server: { deps: { inline: ['graphql-query-complexity'] } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/integration/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
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
          fileParallelism: false,
        },
      },
    ],
  },
});
