import { cacheLife, cacheTag } from 'next/cache';
import { UNAVAILABLE_TAG } from '../../contract/tags.ts';
import { isUnreachable } from './errors.ts';

/** Stands for content that could not be read now; different from null, which says that there is none. */
export const UNAVAILABLE = Symbol('unavailable');

/**
 * Awaits reads of one page. When the CMS can't be reached the page is marked, so that the cache handler
 * answers it with 503 and never stores it, and `UNAVAILABLE` comes back. Other errors pass.
 */
export async function orUnavailable<T>(reading: Promise<T>): Promise<T | typeof UNAVAILABLE> {
  try {
    return await reading;
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    await markPage();
    return UNAVAILABLE;
  }
}

/** A tag can be given to a page only from within a cached function. */
async function markPage(): Promise<null> {
  'use cache';
  cacheLife('content');
  cacheTag(UNAVAILABLE_TAG);
  return null;
}
