/** What this site needs to serve and refresh its pages. */
import type { PageStoreControls } from '../contract/page-store-controls.ts';
import type { ReadinessCheck } from './ready.ts';
import type { IdempotencyStore } from './revalidate/idempotency-store.ts';

/** Directus answers `GET /server/ping`, which needs no token and touches no database. */
export function cmsCheck(directusUrl: string, fetch: typeof globalThis.fetch): ReadinessCheck {
  return {
    name: 'cms',
    failure: 'The content management system does not answer. Rendered pages are still served.',
    async run(signal) {
      const response = await fetch(`${directusUrl}/server/ping`, { signal, cache: 'no-store' });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`Expected 200 from /server/ping, got ${response.status}`);
    },
  };
}

/** The idempotency store takes a write; without it no purge is accepted. */
export function keyStoreCheck(store: IdempotencyStore, now: () => number): ReadinessCheck {
  return {
    name: 'key-store',
    failure: 'The store of idempotency keys cannot be used. Purges are refused until it can.',
    run: () => store.prune(now()),
  };
}

/** The page store can be read and written. */
export function pageStoreCheck(store: () => PageStoreControls): ReadinessCheck {
  return {
    name: 'page-store',
    failure: 'The page store cannot be used. Pages are rendered for every visit and cannot be purged.',
    run: async () => store().probe(),
  };
}
