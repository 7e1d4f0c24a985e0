import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Seconds. Until something purges pages when content changes, they are renewed a minute after an edit; they are kept
 * for a year, so that the site outlives its CMS (docs/decisions/0004-cache-mode.md).
 */
const CONTENT_LIFE = { stale: 30, revalidate: 60, expire: 365 * 24 * 60 * 60 };

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  cacheComponents: true,
  // Pages are finished when they are rendered (`ensureStatic` in the root layout) and have no shell to prefetch.
  partialPrefetching: false,
  // `npm test` checks types; a start need not do so again.
  typescript: { ignoreBuildErrors: true },
  cacheLife: { content: CONTENT_LIFE },
  cacheHandler: file('./front/cache/page-handler.ts'),
  cacheHandlers: { default: file('./front/cache/use-cache-handler.ts') },
  cacheMaxMemorySize: 0,
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
        ],
      },
    ];
  },
};

export default config;
