/**
 * What this process has read from Redis, or put there: spares the transfer while it is still what Redis has, and is
 * what is served while Redis is out of order. Bounded by kind, like Redis itself.
 */
import type { EntryKind } from './page-store.ts';

const MIB = 1024 * 1024;

/** Bounds in bytes as they were serialised. Ours: some 1,000 pages with their data for Next's router. */
const MAX_BYTES: { [Kind in EntryKind]: number } = { page: 64 * MIB, 'not-found': 2 * MIB, read: 16 * MIB };

/** A copy of one entry. */
export interface NearCopy {
  value: unknown;
  kind: EntryKind;
  bytes: number;
  end: number;
  tags: readonly string[];
  /** Which entry this is in Redis. */
  etag: string;
  /** Since when Redis recorded purges when it last said so: another time means that it was emptied. */
  born: number;
  /** When its use was last noted in Redis. */
  notedAt: number;
  /** Whether Redis has it: `unsaved` when it was out of order as this was put. */
  kept: 'saving' | 'saved' | 'unsaved';
}

/** Copies by key; those used longest ago make room for others of their kind. */
export class NearCopies {
  readonly #kinds: { [Kind in EntryKind]: Map<string, NearCopy> } = {
    page: new Map(),
    'not-found': new Map(),
    read: new Map(),
  };
  readonly #bytes: { [Kind in EntryKind]: number } = { page: 0, 'not-found': 0, read: 0 };
  readonly #kindOf = new Map<string, EntryKind>();
  readonly #maxBytes: typeof MAX_BYTES;

  constructor(maxBytes = MAX_BYTES) {
    this.#maxBytes = maxBytes;
  }

  /** The copy, unless it is past its end. */
  find(key: string, now: number): NearCopy | undefined {
    const kind = this.#kindOf.get(key);
    const copy = kind && this.#kinds[kind].get(key);
    if (!kind || !copy) return undefined;
    if (copy.end <= now) {
      this.drop(key);
      return undefined;
    }
    this.#kinds[kind].delete(key);
    this.#kinds[kind].set(key, copy);
    return copy;
  }

  keep(key: string, copy: NearCopy): void {
    this.drop(key);
    const { kind, bytes } = copy;
    if (bytes > this.#maxBytes[kind]) return;
    this.#kindOf.set(key, kind);
    this.#kinds[kind].set(key, copy);
    this.#bytes[kind] += bytes;
    for (const oldest of this.#kinds[kind].keys()) {
      if (this.#bytes[kind] <= this.#maxBytes[kind]) break;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    const kind = this.#kindOf.get(key);
    if (!kind) return;
    this.#bytes[kind] -= this.#kinds[kind].get(key)?.bytes ?? 0;
    this.#kinds[kind].delete(key);
    this.#kindOf.delete(key);
  }

  clear(): void {
    for (const key of [...this.#kindOf.keys()]) this.drop(key);
  }
}
