/**
 * Entries in Redis, and this process's copies of them. A copy is served once Redis has said, at this very request,
 * that it is still the same; only while Redis is out of order it is served without.
 */
import { randomUUID } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import {
  type Bound,
  type EntryFacts,
  type EntryKind,
  LONGEST_LIFE_MS,
  StoreUnavailable,
} from './page-store.ts';
import { forgetEntry, keepEntry, type PurgeRecord, type Reading, readEntry } from './redis-commands.ts';
import type { RedisLink } from './redis-link.ts';
import { NearCopies, type NearCopy } from './redis-near-copies.ts';

/** An entry's last use is noted at most this often, in milliseconds, so that reading rarely writes. Ours. */
const NOTE_USE_EVERY_MS = 10 * 60 * 1000;

/** What entries work with. */
interface Parts {
  link: RedisLink;
  bounds: Record<EntryKind, Bound>;
  now: () => number;
  /** Called with the state of the record that Redis tells with every entry. */
  told: (record: PurgeRecord) => void;
}

/** Entries of the open build. */
export class RedisEntries {
  readonly #parts: Parts;
  readonly #copies = new NearCopies();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async get(key: string): Promise<unknown> {
    const { link, now, told } = this.#parts;
    const copy = this.#copies.find(key, now());
    if (link.skewMs !== 0) return copy?.value;
    const noteUse = copy === undefined || copy.notedAt < now() - NOTE_USE_EVERY_MS;
    try {
      const reading = await link.ask((redis) =>
        readEntry(redis, link.build, key, { held: copy?.etag, now: now(), noteUse }),
      );
      told(reading.record);
      const read = this.#taken(key, reading);
      if (read && noteUse) read.notedAt = now();
      return read?.value;
    } catch (error) {
      if (error instanceof StoreUnavailable) return this.#copies.find(key, now())?.value;
      throw error;
    }
  }

  async put(key: string, value: unknown, { kind, expiresAt, tags }: EntryFacts): Promise<void> {
    const { now, bounds, link } = this.#parts;
    const bytes = serialize(value);
    const end = Math.min(expiresAt, now() + LONGEST_LIFE_MS);
    if (bytes.length > bounds[kind].bytes || end <= now()) return this.delete(key);
    const copy: NearCopy = {
      value,
      kind,
      bytes: bytes.length,
      end,
      tags,
      etag: randomUUID(),
      born: link.view.born,
      notedAt: now(),
      kept: 'saving',
    };
    this.#copies.keep(key, copy);
    await this.#save(key, copy, bytes);
  }

  async delete(key: string): Promise<void> {
    const { link } = this.#parts;
    this.#copies.drop(key);
    await this.#try((redis) => forgetEntry(redis, link.build, key));
  }

  /** Forgets this process's copies. */
  clear(): void {
    this.#copies.clear();
  }

  /** The copy that the reading confirms, replaces or makes. */
  #taken(key: string, reading: Reading): NearCopy | undefined {
    const copy = this.#copies.find(key, this.#parts.now());
    if (reading.is === 'as held') {
      if (copy) copy.born = reading.record.born;
      return copy;
    }
    if (copy && copy.kept !== 'saved') return this.#savedLate(key, copy);
    return reading.is === 'another' ? this.#copied(key, reading) : this.#emptied(key, reading.record, copy);
  }

  /** Redis does not have this yet; where it was out of order when this was put, it is given it now. */
  #savedLate(key: string, copy: NearCopy): NearCopy {
    if (copy.kept === 'unsaved') void this.#save(key, copy, serialize(copy.value));
    return copy;
  }

  /** Nothing is there: it is gone for everybody, or Redis was emptied, and then the copy is as good as it was. */
  #emptied(key: string, { born }: PurgeRecord, copy: NearCopy | undefined): NearCopy | undefined {
    if (copy && copy.born !== born) return copy;
    this.#copies.drop(key);
    return undefined;
  }

  #copied(
    key: string,
    { record, value, ...facts }: Extract<Reading, { is: 'another' }>,
  ): NearCopy | undefined {
    if (facts.end <= this.#parts.now()) return undefined;
    try {
      const copy: NearCopy = {
        ...facts,
        value: deserialize(value),
        bytes: value.length,
        born: record.born,
        notedAt: this.#parts.now(),
        kept: 'saved',
      };
      this.#copies.keep(key, copy);
      return copy;
    } catch {
      void this.delete(key);
      return undefined;
    }
  }

  async #save(key: string, copy: NearCopy, value: Buffer): Promise<void> {
    const { link, bounds, now } = this.#parts;
    if (link.skewMs !== 0) return;
    copy.kept = 'saving';
    const { kind, end, tags, etag } = copy;
    const entry = { kind, etag, value, end, tags };
    const limits = { now: now(), bound: bounds[kind] };
    const isKept = await this.#try((redis) => keepEntry(redis, link.build, key, entry, limits));
    copy.kept = isKept ? 'saved' : 'unsaved';
    if (isKept) link.mended();
  }

  /** Whether that went well. A cache may fail; the operator has been told. */
  async #try(work: Parameters<RedisLink['ask']>[0]): Promise<boolean> {
    try {
      await this.#parts.link.ask(work);
      return true;
    } catch (error) {
      if (error instanceof StoreUnavailable) return false;
      throw error;
    }
  }
}
