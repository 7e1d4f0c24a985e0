/** How long to wait before asking again. */

/** While a change is on its way, in milliseconds: a lone edit is live within about a second. */
export const BUSY_MS = 1000;
/** At other times, in milliseconds: a save is noticed before the editor looks for it. */
export const QUIET_MS = 2000;
/** At most, in milliseconds, however often the CMS has not answered. */
export const LONGEST_MS = 60_000;

/** @param failures how many answers in a row have failed */
export function pollDelay({ busy, failures }: { busy: boolean; failures: number }): number {
  if (failures > 0) return Math.min(LONGEST_MS, QUIET_MS * 2 ** failures);
  return busy ? BUSY_MS : QUIET_MS;
}
