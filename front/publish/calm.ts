/**
 * Waits until pages are no longer being made. What makes a page smaller takes as long as making it; while an edit
 * renews thirty of them, the processor is wanted for the next one.
 */

/** Nothing was published for so long, in milliseconds. Ours: the renders of one edit follow each other faster. */
const CALM_MS = 500;

/** Longest wait, in milliseconds: where edits never end, readers get smaller pages all the same. Ours. */
const LONGEST_MS = 5_000;

interface Ports {
  /** A steady clock, in milliseconds. */
  now: () => number;
  pause: (ms: number) => Promise<unknown>;
}

/** What has happened last, and who waits for it to be over. */
export interface Calm {
  /** To be called whenever a page is published. */
  disturb(): void;
  /** Resolves when it is calm, or has not been for too long. */
  comes(): Promise<void>;
}

/** A calm that nobody has disturbed yet. */
export function createCalm({ now, pause }: Ports): Calm {
  let disturbedAt = Number.NEGATIVE_INFINITY;
  return {
    disturb() {
      disturbedAt = now();
    },
    async comes() {
      const latest = now() + LONGEST_MS;
      for (;;) {
        const restMs = Math.min(disturbedAt + CALM_MS, latest) - now();
        if (restMs <= 0) return;
        await pause(restMs);
      }
    },
  };
}
