import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { frontEnv } from './front/env.ts';
import { queryRewrites } from './front/query-pages.ts';
import { securityHeaders } from './front/security-headers.ts';
import { fontsIn } from './lib/fonts/next-phase.ts';
import type { IslandManifest } from './lib/islands/manifest.ts';
import { islandHeaders, islandsIn } from './lib/islands/next-phase.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Seconds. An edit shows because the relay purges; `revalidate` is the net below that, and what a text that depends on
 * the day may be late by. Pages are kept for a year, so that the site outlives its CMS (docs/decisions/0004-cache-mode.md).
 */
const CONTENT_LIFE = { stale: 30, revalidate: 10 * 60, expire: 365 * 24 * 60 * 60 };

/**
 * The settings of a phase. A server is not told of the handler of pages, for it would import it three times for every
 * request, a twentieth of what a warm page costs: `use-cache-handler.ts` registers it once.
 */
const settings = (phase: string, islands: IslandManifest | undefined): NextConfig => ({
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  cacheComponents: true,
  experimental: { serverActions: { bodySizeLimit: '64kb', allowedOrigins: ownHosts() } },
  // Pages are finished when they are rendered (`ensureStatic` in the root layout) and have no shell to prefetch.
  partialPrefetching: false,
  // `npm test` checks types; a start need not do so again.
  typescript: { ignoreBuildErrors: true },
  compiler: { runAfterProductionCompile: refuseDeadButtons },
  cacheLife: { content: CONTENT_LIFE },
  cacheHandler: phase === PHASE_PRODUCTION_SERVER ? undefined : file('./front/cache/page-handler.ts'),
  cacheHandlers: { default: file('./front/cache/use-cache-handler.ts') },
  cacheMaxMemorySize: 0,
  env: islands && { VITRINE_ISLANDS: JSON.stringify(islands) },
  // Before files: the page of the empty form lies at the same path.
  async rewrites() {
    return { beforeFiles: queryRewrites() };
  },
  async headers() {
    return [...securityHeaders(), ...islandHeaders(islands)];
  },
});

/** The public name: forms are sent from there, whatever name a proxy in front calls this server by. */
function ownHosts(): string[] {
  return URL.canParse(frontEnv.siteUrl) ? [new URL(frontEnv.siteUrl).host] : [];
}

/** Imported by a build alone: it would cost every start of a server the time to load it. */
const refuseDeadButtons = async (build: { distDir: string }) =>
  (await import('./front/build-check/refuse-dead-buttons.ts')).refuseDeadButtons(build);

export default async (phase: string): Promise<NextConfig> => {
  const [islands] = await Promise.all([islandsIn(phase, file('.')), fontsIn(phase, file('.'))]);
  return settings(phase, islands);
};
