/** Whether what is pending should be delivered now, or may be joined by more of the same burst. */

/** What waits for a delivery. */
export interface Pending {
  /** When the oldest and the newest row were recorded, by the clock of the database; null when none is pending. */
  oldestAt: number | null;
  newestAt: number | null;
  /** Whether there are as many items as one delivery takes. */
  isFull: boolean;
}

/** How long to wait for more, in milliseconds: after the last change, and after the first. */
export interface Debounce {
  quietMs: number;
  longestMs: number;
}

/**
 * Settled is what has been quiet, has waited long enough, or fills a batch. A row from the future comes from a
 * database whose clock is ahead; to wait until then would help nobody.
 */
export function hasSettled(
  { oldestAt, newestAt, isFull }: Pending,
  { quietMs, longestMs }: Debounce,
  now: number,
): boolean {
  if (oldestAt === null || newestAt === null) return false;
  return isFull || Math.abs(now - newestAt) >= quietMs || now - oldestAt >= longestMs;
}

/**
 * In how many milliseconds it will have settled if nothing joins it: what is looked at again just then waits no longer
 * than it must. Infinity where nothing is pending.
 */
export function settlesIn(
  { oldestAt, newestAt }: Pending,
  { quietMs, longestMs }: Debounce,
  now: number,
): number {
  if (oldestAt === null || newestAt === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(quietMs - Math.abs(now - newestAt), longestMs - (now - oldestAt)));
}
