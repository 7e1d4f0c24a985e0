/** Rendered pages in the page store: how they are kept, and in which dress Next is handed them. */
import { z } from 'zod';
import type { CachedValue, CacheHandlerValue } from '../next-internals.ts';
import { processStore } from '../store/process-store.ts';
import { hasNoPage, statusOf, tagsOf } from './cached-value.ts';
import type { Verdict } from './judge-page.ts';
import { endOf, tagsToFind } from './made.ts';
import { pathOfKey } from './page-path.ts';
import { REFILL_PAUSE_MS } from './refill-pause.ts';

/** What stands before Next's key in the store. */
const PREFIX = 'page:';

const keptPage = z.object({
  value: z.custom<CachedValue>((value) => value === null || (typeof value === 'object' && 'kind' in value)),
  lastModified: z.number(),
  cacheControl: z.custom<CacheHandlerValue['cacheControl']>(),
  tags: z.custom<readonly string[]>(Array.isArray),
});

/** A rendered page, stamped with the beginning of its render. */
export type KeptPage = z.infer<typeof keptPage>;

/** The page under Next's key, or null. */
export async function readPage(key: string): Promise<KeptPage | null> {
  const read = keptPage.safeParse(await processStore().get(PREFIX + key));
  return read.success ? read.data : null;
}

/** Next's key for the page under a key of the store, or null when something else is kept there. */
export function pageKey(storeKey: string): string | null {
  return storeKey.startsWith(PREFIX) ? storeKey.slice(PREFIX.length) : null;
}

/** A page as it is kept: its tags are taken out once, not at every visit. */
export function pageOf({
  value,
  lastModified,
  cacheControl,
}: Pick<KeptPage, 'value' | 'lastModified' | 'cacheControl'>): KeptPage {
  return { value, lastModified, cacheControl, tags: tagsOf(value) };
}

/**
 * Keeps the page for as long as its data allow.
 *
 * @param isRead whether readers are answered from this entry: only then it is found by its tags and its path
 */
export async function keepPage(key: string, page: KeptPage, isRead: boolean): Promise<void> {
  const path = pathOfKey(key);
  await processStore().put(PREFIX + key, page, {
    kind: hasNoPage(statusOf(page.value)) ? 'not-found' : 'page',
    expiresAt: endOf(page),
    tags: isRead && path !== null ? tagsToFind(page, path) : [],
  });
}

/** Forgets the page under Next's key. */
export async function forgetPage(key: string): Promise<void> {
  await processStore().delete(PREFIX + key);
}

/**
 * What `get` answers. Next finds out by itself what is stale, from age and lifetime, so these are set as the
 * verdict demands; they also become the response's Cache-Control, and so no proxy keeps an old page for long.
 */
export function dressed(page: KeptPage, verdict: Exclude<Verdict, 'render'>, now: number): CacheHandlerValue {
  const { value, lastModified, cacheControl } = page;
  const expire = cacheControl?.expire;
  switch (verdict) {
    case 'serve':
      return { value, lastModified, cacheControl };
    case 'hold':
      return { value, lastModified: now, cacheControl: { revalidate: REFILL_PAUSE_MS / 1000, expire } };
    case 'refill':
      return { value, lastModified: now - 2_000, cacheControl: { revalidate: 1, expire } };
  }
}
