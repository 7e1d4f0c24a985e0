/**
 * Values of entries that were read a while ago, so that a warm page is not unpacked for every reader. It knows
 * nothing of what happens to the entries: whoever keeps one says with `seen` up to when it was looked after.
 */

/** A value with what its store needs to tell whether it is still the one that is kept. */
export interface Remembered {
  id: number;
  value: unknown;
  bytes: number;
  usedAt: number;
  expiresAt: number;
  seen: number;
}

/** A memory of at most so many bytes; what was asked for longest ago goes first. */
export class EntryMemo {
  readonly #entries = new Map<string, Remembered>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(key: string): Remembered | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: Remembered): void {
    this.delete(key);
    if (entry.bytes > this.#maxBytes) return;
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }
}
