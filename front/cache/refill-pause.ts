/**
 * Spaces attempts to renew a stale page while the CMS is down: without it every reader of the old page would
 * start another render that fails.
 */

/** Pause after a failed refill, in milliseconds. Ours: 100 stale pages cost a CMS in trouble 20 requests a second. */
export const REFILL_PAUSE_MS = 5_000;

/** Most pages remembered; beyond it the oldest failure is forgotten. Ours. */
const MAX_PAGES = 10_000;

/** Which pages failed to renew just now. */
export class RefillPause {
  readonly #until = new Map<string, number>();

  failed(key: string, now: number): void {
    this.#until.delete(key);
    this.#until.set(key, now + REFILL_PAUSE_MS);
    for (const oldest of this.#until.keys()) {
      if (this.#until.size <= MAX_PAGES) return;
      this.#until.delete(oldest);
    }
  }

  succeeded(key: string): void {
    this.#until.delete(key);
  }

  /** Whether the page's last refill failed less than a pause ago. */
  isPaused(key: string, now: number): boolean {
    return now < (this.#until.get(key) ?? now);
  }
}
