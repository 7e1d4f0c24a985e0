/** When a failed delivery is tried again. Promise P6: after 1, 5 and 15 minutes, then it is kept. */

const MINUTE_MS = 60_000;
const DELAYS_MS = [1 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS] as const;

/** How many retries a delivery has; the attempt after the last of them is its last. */
export const MAX_RETRIES = DELAYS_MS.length;

/** Milliseconds to the next attempt after one that failed, or null when it was the last. */
export function retryDelay(attemptsBefore: number): number | null {
  return DELAYS_MS[attemptsBefore] ?? null;
}
