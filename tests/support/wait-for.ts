/** Waits for what will be so, instead of for as long as it took the last time. */
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 50;

interface Bounds {
  /** What is awaited, for the message: "the article's new title". */
  what: string;
  /** Longest wait in milliseconds. */
  withinMs?: number;
  /** How long until the next look, in milliseconds. */
  everyMs?: number;
}

/**
 * Resolves to the first answer of `probe` that is neither undefined, null nor false. A probe that throws is asked
 * again; what it threw last is the cause of the error when time is up.
 */
export async function waitFor<T>(
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  { what, withinMs = 15_000, everyMs = POLL_MS }: Bounds,
): Promise<T> {
  const until = performance.now() + withinMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= until) throw new Error(`Waited ${withinMs} ms in vain for ${what}`, { cause });
    await pause(everyMs);
  }
}
