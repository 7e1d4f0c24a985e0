/** Decides how a kept page is answered. Pure: tag state, clock and pause come in as arguments. */
import type { TagState } from '../store/page-store.ts';

/**
 * `serve` it; serve it and `refill` it behind the reader's back; `hold`: serve it, for a refill has just
 * failed; `render` while the reader waits.
 */
export type Verdict = 'serve' | 'refill' | 'hold' | 'render';

/** What is known of a kept page. Times in milliseconds since the epoch, lifetimes in seconds. */
export interface PageFacts {
  tags: TagState;
  lastModified: number;
  revalidate: number | false | undefined;
  expire: number | undefined;
  /** Whether its last refill has just failed. */
  paused: boolean;
}

/** A page past its lifetime or with an expired tag is never served again, not even while the CMS is down. */
export function judgePage(
  { tags, lastModified, revalidate, expire, paused }: PageFacts,
  now: number,
): Verdict {
  const age = (now - lastModified) / 1000;
  if (tags === 'expired' || (expire !== undefined && age > expire)) return 'render';
  const isOld = typeof revalidate === 'number' && age > revalidate;
  if (tags === 'fresh' && !isOld) return 'serve';
  return paused ? 'hold' : 'refill';
}
