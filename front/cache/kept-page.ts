/** Rendered pages in the page store: how they are kept, and in which dress Next is handed them. */
import { z } from 'zod';
import type { CachedValue, CacheHandlerValue } from '../next-internals.ts';
import { LONGEST_LIFE_MS } from '../store/page-store.ts';
import { processStore } from '../store/process-store.ts';
import { isNotFound } from './cached-value.ts';
import type { Verdict } from './judge-page.ts';
import { REFILL_PAUSE_MS } from './refill-pause.ts';

const keptPage = z.object({
  value: z.custom<CachedValue>((value) => value === null || (typeof value === 'object' && 'kind' in value)),
  lastModified: z.number(),
  cacheControl: z.custom<CacheHandlerValue['cacheControl']>(),
});

/** A rendered page, stamped with the beginning of its render. */
export type KeptPage = z.infer<typeof keptPage>;

/** The page under Next's key, or null. */
export async function readPage(key: string): Promise<KeptPage | null> {
  const read = keptPage.safeParse(await processStore().get(`page:${key}`));
  return read.success ? read.data : null;
}

/** Keeps the page for as long as its data allow. */
export async function keepPage(key: string, page: KeptPage): Promise<void> {
  const lifeMs = (page.cacheControl?.expire ?? Number.POSITIVE_INFINITY) * 1000;
  await processStore().put(`page:${key}`, page, {
    kind: isNotFound(page.value) ? 'not-found' : 'page',
    expiresAt: page.lastModified + Math.min(lifeMs, LONGEST_LIFE_MS),
  });
}

/**
 * What `get` answers. Next finds out by itself what is stale, from age and lifetime, so these are set as the
 * verdict demands; they also become the response's Cache-Control, and so no proxy keeps an old page for long.
 */
export function dressed(page: KeptPage, verdict: Exclude<Verdict, 'render'>, now: number): CacheHandlerValue {
  const expire = page.cacheControl?.expire;
  switch (verdict) {
    case 'serve':
      return page;
    case 'hold':
      return { ...page, lastModified: now, cacheControl: { revalidate: REFILL_PAUSE_MS / 1000, expire } };
    case 'refill':
      return { ...page, lastModified: now - 2_000, cacheControl: { revalidate: 1, expire } };
  }
}
