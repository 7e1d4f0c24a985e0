/** What the front reads from, and writes on, the values that Next hands it. */
import { NOT_KEPT } from '../../contract/cache-control.ts';
import { RETRY_AFTER_SECONDS } from '../../contract/limits.ts';
import { NOT_FOUND_TAG, TRANSIENT_TAG, UNAVAILABLE_TAG } from '../../contract/tags.ts';
import { CACHE_TAGS_HEADER, type CachedValue } from '../next-internals.ts';

/** A page or a route's response: what has a status and headers of its own. */
type Answer = Extract<NonNullable<CachedValue>, { headers: unknown; status: unknown }>;

function isAnswer(value: CachedValue): value is Answer {
  return value !== null && 'headers' in value && 'status' in value;
}

/** The tags that the data of a page have left on it. */
export function tagsOf(value: CachedValue): string[] {
  const header = isAnswer(value) ? value.headers?.[CACHE_TAGS_HEADER] : undefined;
  return typeof header === 'string' ? header.split(',') : [];
}

/** The status that the value is answered with. */
export function statusOf(value: CachedValue): number {
  if (value === null) return 404;
  return (isAnswer(value) ? value.status : undefined) ?? 200;
}

/** What an answer says that is for those who wait for it alone: they may go back to it, and nobody may hand it on. */
export const FOR_THIS_READER = 'private, no-cache';

/** Whether what carries these tags is for those who wait for it, and kept nowhere. */
export function isKeptNowhere(tags: readonly string[]): boolean {
  return tags.includes(UNAVAILABLE_TAG) || tags.includes(TRANSIENT_TAG);
}

/** Whether the value says that something is wrong rather than what was asked for. It is never kept. */
export function isFailure(value: CachedValue): boolean {
  return tagsOf(value).includes(UNAVAILABLE_TAG) || statusOf(value) >= 500;
}

/** Whether the value may be kept: it is what was asked for, and somebody else may ask for it. */
export function isToKeep(value: CachedValue): boolean {
  return !isFailure(value) && !isKeptNowhere(tagsOf(value));
}

/** Whether this is the status of an answer that sends readers on. */
export function leadsElsewhere(status: number): boolean {
  return status >= 300 && status < 400;
}

/** Whether this is the status of an address without a page: nothing is there, or it has moved. There is no end of those. */
export function hasNoPage(status: number): boolean {
  return status === 404 || leadsElsewhere(status);
}

/**
 * Gives the value the status that its tags ask for. Next then answers the present request so: 404 where there
 * is nothing; 503 where the CMS can't be reached, to be asked again soon and kept by nobody. What is for this reader
 * alone says so. Changes the value.
 */
export function applyStatus(value: CachedValue): void {
  if (!isAnswer(value)) return;
  if (tagsOf(value).includes(NOT_FOUND_TAG)) value.status = 404;
  if (tagsOf(value).includes(TRANSIENT_TAG))
    value.headers = { ...value.headers, 'cache-control': FOR_THIS_READER };
  if (!isFailure(value)) return;
  value.status = 503;
  value.headers = {
    ...value.headers,
    'retry-after': String(RETRY_AFTER_SECONDS),
    'cache-control': NOT_KEPT,
  };
}
