/**
 * Remembers when renders began, because an entry is as old as the first thing that its render has read: one
 * stamped with its end would outlive a purge that came while it rendered. A render may also join a read that
 * another one began, so it counts as begun no later than the oldest read under way. (Reads nest in the
 * search alone, which is kept nowhere; one that is kept and joined a nested one would need the same care.)
 */

/** Longest that a render or read is taken to last, in milliseconds: twice Next's `staticPageGenerationTimeout`. */
const LONGEST_RENDER_MS = 120_000;

/** Beginnings of renders and reads, in milliseconds since the epoch. */
export class RenderClock {
  readonly #renders = new Map<string, number>();
  readonly #reads = new Map<string, number>();

  /** A page is about to be rendered. A render that is already under way keeps its beginning. */
  renderBegins(key: string, now: number): void {
    forgetOlder(this.#renders, now - LONGEST_RENDER_MS);
    if (this.#renders.has(key)) return;
    forgetOlder(this.#reads, now - LONGEST_RENDER_MS);
    this.#renders.set(key, Math.min(now, ...this.#reads.values()));
  }

  /** A page is rendered: when that began. One whose beginning was missed counts as old as one can be. */
  renderEnds(key: string, now: number): number {
    const begun = this.#renders.get(key) ?? now - LONGEST_RENDER_MS;
    this.#renders.delete(key);
    return begun;
  }

  /** A read is about to ask the CMS. */
  readBegins(key: string, now: number): void {
    if (!this.#reads.has(key)) this.#reads.set(key, now);
  }

  /** A read has its answer, or has failed. */
  readEnds(key: string): void {
    this.#reads.delete(key);
  }
}

/** Renders that failed report no end. Maps keep the order of insertion, so the oldest come first. */
function forgetOlder(begun: Map<string, number>, limit: number): void {
  for (const [key, at] of begun) {
    if (at >= limit) return;
    begun.delete(key);
  }
}

/** The clock of this process, shared by both handlers. */
export const renderClock = new RenderClock();
