/** Rendered pages in the page store: how they are kept, and in which dress Next is handed them. */
import { z } from 'zod';
import { type CachedValue, type CacheHandlerValue, IMPLICIT_TAG_PREFIX } from '../next-internals.ts';
import { LONGEST_LIFE_MS } from '../store/page-store.ts';
import { processStore } from '../store/process-store.ts';
import { isNotFound, tagsOf } from './cached-value.ts';
import type { Verdict } from './judge-page.ts';
import { pathOfKey, pathTag } from './page-path.ts';
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
  return parsePage(await processStore().get(PREFIX + key));
}

/** The page under a key of the store, as `keysWith` answers them, or null. */
export async function readStored(storeKey: string): Promise<KeptPage | null> {
  return parsePage(await processStore().get(storeKey));
}

/** The public path of the page under a key of the store; null when it has none. */
export function pathOfStored(storeKey: string): string | null {
  return pathOfKey(storeKey.slice(PREFIX.length));
}

function parsePage(stored: unknown): KeptPage | null {
  const read = keptPage.safeParse(stored);
  return read.success ? read.data : null;
}

/** A page as it is kept: its tags are taken out once, not at every visit. */
export function pageOf({
  value,
  lastModified,
  cacheControl,
}: Pick<KeptPage, 'value' | 'lastModified' | 'cacheControl'>): KeptPage {
  return { value, lastModified, cacheControl, tags: tagsOf(value) };
}

/** The tags that content gave the page, without those that Next adds. */
export function contentTags({ tags }: KeptPage): string[] {
  return tags.filter((tag) => !tag.startsWith(IMPLICIT_TAG_PREFIX));
}

/** Keeps the page for as long as its data allow. What no reader can ask for is not found by tag or path. */
export async function keepPage(key: string, page: KeptPage): Promise<void> {
  const lifeMs = (page.cacheControl?.expire ?? Number.POSITIVE_INFINITY) * 1000;
  const path = pathOfKey(key);
  await processStore().put(PREFIX + key, page, {
    kind: isNotFound(page.value) ? 'not-found' : 'page',
    expiresAt: page.lastModified + Math.min(lifeMs, LONGEST_LIFE_MS),
    tags: path === null ? [] : [...contentTags(page), pathTag(path)],
  });
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
