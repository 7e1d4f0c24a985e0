/** When and from what a page was made, whichever form of it is kept: until when it is good, and how it is found. */
import { type CacheHandlerValue, IMPLICIT_TAG_PREFIX } from '../next-internals.ts';
import { LONGEST_LIFE_MS } from '../store/page-store.ts';
import { processStore } from '../store/process-store.ts';
import { judgePage, type Verdict } from './judge-page.ts';
import { pathTag } from './page-path.ts';

/** How far the clocks of instances may be apart, in milliseconds: what `redis-link.ts` lets pass. */
const MAX_AHEAD_MS = 1_000;

/** The circumstances of a page. */
export interface Made {
  tags: readonly string[];
  /** Beginning of the render, in milliseconds since the epoch. */
  lastModified: number;
  cacheControl?: CacheHandlerValue['cacheControl'];
}

/** The tags that content gave the page, without those that Next adds. */
export function contentTags({ tags }: Made): string[] {
  return tags.filter((tag) => !tag.startsWith(IMPLICIT_TAG_PREFIX));
}

/** The tags by which the store finds the page that is read under this path. */
export function tagsToFind(made: Made, path: string): string[] {
  return [...contentTags(made), pathTag(path)];
}

/** When the store may forget it, in milliseconds since the epoch. */
export function endOf({ lastModified, cacheControl }: Made): number {
  const lifeMs = (cacheControl?.expire ?? Number.POSITIVE_INFINITY) * 1000;
  return lastModified + Math.min(lifeMs, LONGEST_LIFE_MS);
}

/**
 * Since when purges count for what bears this stamp, in milliseconds since the epoch. Where it lies ahead, the clock has
 * been put back: when it was made is not known, so every purge counts, and it is stale at best.
 */
export function countsSince(stamp: number, now: number): number {
  return stamp > now + MAX_AHEAD_MS ? 0 : stamp;
}

/** How the page is to be answered now, whose last refill has perhaps just failed (`paused`). */
export async function judge(
  { tags, lastModified, cacheControl }: Made,
  paused: boolean,
  now: number,
): Promise<Verdict> {
  return judgePage(
    {
      tags: await processStore().state(tags, countsSince(lastModified, now)),
      lastModified,
      revalidate: cacheControl?.revalidate,
      expire: cacheControl?.expire,
      paused,
    },
    now,
  );
}
