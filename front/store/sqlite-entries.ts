/**
 * The entries in the store's file. Pages that are read again and again are remembered unpacked; before one is
 * handed out, the file is asked whether anything was committed, and if so, whether the entry is still the same.
 */
import { deserialize, serialize } from 'node:v8';
import { EntryMemo, type Remembered } from './entry-memo.ts';
import { type Bound, type EntryFacts, type EntryKind, LONGEST_LIFE_MS } from './page-store.ts';
import type { PagesFile } from './sqlite-schema.ts';
import { inTransaction } from './sqlite-transaction.ts';
import { evict } from './sqlite-upkeep.ts';
import type { SqliteWatch } from './sqlite-watch.ts';

/** An entry's last use is noted at most this often, in milliseconds, so that reading rarely writes. Ours. */
const NOTE_USE_EVERY_MS = 10 * 60 * 1000;

/** Most that is remembered, in bytes as stored: what Next's own cache in memory holds by default. */
const MEMO_BYTES = 50 * 1024 * 1024;

/** An entry as it was read. */
export interface ReadEntry {
  id: number;
  value: unknown;
  isToNote: boolean;
}

/** The entries of one store. Every method throws what SQLite throws. */
export class SqliteEntries {
  readonly #watch: SqliteWatch;
  readonly #bounds: Record<EntryKind, Bound>;
  readonly #memo = new EntryMemo(MEMO_BYTES);

  constructor(watch: SqliteWatch, bounds: Record<EntryKind, Bound>) {
    this.#watch = watch;
    this.#bounds = bounds;
  }

  /** Another build or another file: nothing that is remembered counts. */
  forgetAll(): void {
    this.#memo.clear();
  }

  /** The entry; `isToNote` where its use is to be noted, which is said once. */
  read(file: PagesFile, build: string, key: string, now: number): ReadEntry | undefined {
    const seen = this.#watch.stamp(file);
    const entry = this.#remembered(file, build, key, now, seen) ?? this.#load(file, build, key, now, seen);
    if (!entry) return undefined;
    const isToNote = entry.usedAt < now - NOTE_USE_EVERY_MS;
    if (isToNote) entry.usedAt = now;
    return { id: entry.id, value: entry.value, isToNote };
  }

  noteUse({ database }: PagesFile, id: number, now: number): void {
    database.prepare('UPDATE entry SET used_at = ? WHERE id = ?').run(now, id);
  }

  write(file: PagesFile, build: string, key: string, value: unknown, facts: EntryFacts, now: number): void {
    const bytes = serialize(value);
    const bound = this.#bounds[facts.kind];
    if (bytes.length > bound.bytes) {
      this.delete(file, build, key);
      return;
    }
    const end = Math.min(facts.expiresAt, now + LONGEST_LIFE_MS);
    this.#memo.delete(key);
    inTransaction(file.database, () => {
      this.#delete(file, build, key);
      const { lastInsertRowid } = file.database
        .prepare(
          `INSERT INTO entry (build, key, kind, bytes, used_at, expires_at, value) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(build, key, facts.kind, bytes.length, now, end, bytes);
      if (facts.kind !== 'read') index(file, lastInsertRowid, facts.tags);
      if (evict(file, facts.kind, bound)) this.#watch.wrote();
    });
  }

  delete(file: PagesFile, build: string, key: string): void {
    this.#memo.delete(key);
    this.#delete(file, build, key);
  }

  #delete({ database }: PagesFile, build: string, key: string): void {
    database.prepare('DELETE FROM entry WHERE build = ? AND key = ?').run(build, key);
  }

  #remembered(
    file: PagesFile,
    build: string,
    key: string,
    now: number,
    seen: number,
  ): Remembered | undefined {
    const entry = this.#memo.get(key);
    if (!entry) return undefined;
    if (entry.expiresAt > now) {
      if (entry.seen === seen) return entry;
      const head = file.asked.entryHead.get(build, key, now);
      if (head?.id === entry.id) {
        entry.seen = seen;
        return entry;
      }
    }
    this.#memo.delete(key);
    return undefined;
  }

  /** What can't be unpacked is forgotten. Reads are made anew by every render, so only pages are remembered. */
  #load(file: PagesFile, build: string, key: string, now: number, seen: number): Remembered | undefined {
    const row = file.asked.entry.get(build, key, now);
    if (!(row?.value instanceof Uint8Array)) return undefined;
    try {
      const entry = {
        id: Number(row.id),
        value: deserialize(row.value),
        bytes: Number(row.bytes),
        usedAt: Number(row.used_at),
        expiresAt: Number(row.expires_at),
        seen,
      };
      if (row.kind === 'page') this.#memo.set(key, entry);
      return entry;
    } catch {
      this.delete(file, build, key);
      return undefined;
    }
  }
}

function index({ database }: PagesFile, id: number | bigint, tags: readonly string[]): void {
  const note = database.prepare('INSERT OR IGNORE INTO entry_tag (name, entry) VALUES (?, ?)');
  for (const tag of tags) note.run(tag, id);
}
