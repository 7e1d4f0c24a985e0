/** How often forms may be sent: by one address, and by all together. Kept in memory, in bounds. */

/** The window, in milliseconds: ten minutes. */
export const WINDOW_MS = 10 * 60 * 1000;
/** Times within the window by one address. */
export const MAX_OF_ONE = 5;
/** Times within the window by all: more is a flood, whoever sends it. */
export const MAX_OF_ALL = 100;

/** Counts what was sent. At most `MAX_OF_ALL` times are remembered, so there is nothing to fill up. */
export class RateLimit {
  #sent: { address: string; at: number }[] = [];

  /** Counts one more and answers 0, or answers in how many milliseconds to try again. */
  take(address: string, now: number): number {
    this.#sent = this.#sent.filter(({ at }) => at > now - WINDOW_MS);
    const own = this.#sent.filter((one) => one.address === address);
    const waited = own.length >= MAX_OF_ONE ? own[0] : this.#sent.length >= MAX_OF_ALL ? this.#sent[0] : null;
    if (waited) return waited.at + WINDOW_MS - now;
    this.#sent.push({ address, at: now });
    return 0;
  }

  /** Takes back the last that was counted for an address: it came to nothing, and not by its sender's fault. */
  giveBack(address: string): void {
    const last = this.#sent.findLastIndex((one) => one.address === address);
    if (last !== -1) this.#sent.splice(last, 1);
  }
}
