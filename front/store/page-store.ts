/**
 * The port of the page store: entries (rendered pages and cached reads) and the state of their tags. SQLite
 * is behind it on one machine; a shared store for many machines fits behind the same methods, which is why
 * all of them are asynchronous.
 */

/** Whether an entry with certain tags may still be served: at will, once more while it is renewed, never. */
export type TagState = 'fresh' | 'stale' | 'expired';

/** How a purge leaves the entries that carry its tags. */
export type PurgeMode = Exclude<TagState, 'fresh'>;

/**
 * Kinds of entries, each bounded for itself: made-up addresses fill the kind `not-found`, the reads behind
 * them the kind `read`, and neither can push out a page.
 */
export type EntryKind = 'page' | 'not-found' | 'read';

/** Most that one kind of entry may take. */
export interface Bound {
  entries: number;
  bytes: number;
}

/** Facts about an entry that the store needs beside its value. */
export interface EntryFacts {
  kind: EntryKind;
  /** When the entry is to be forgotten, in milliseconds since the epoch. */
  expiresAt: number;
  /** Tags by which `keysWith` finds a page; those of reads are not indexed. */
  tags: readonly string[];
}

/** Keeps entries and tag state. All times are milliseconds since the epoch. */
export interface PageStore {
  /** Entries that are written and read from here on belong to this build. Those of older builds go. */
  openBuild(build: string): Promise<void>;
  /** The value that was put under `key`, or undefined: absent, expired, evicted, or the store is out of order. */
  get(key: string): Promise<unknown>;
  /** Keeps a structured-cloneable value. What cannot be kept is dropped: a cache may forget. */
  put(key: string, value: unknown, facts: EntryFacts): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Records that entries with one of the tags, made up to `at`, are out of date.
   *
   * @throws StoreUnavailable when that could not be stored durably; the purge must not be acknowledged then
   */
  purge(tags: readonly string[], mode: PurgeMode, at: number): Promise<void>;
  /**
   * What an entry with these tags, begun at `since`, is worth. `stale` at best when the store is younger than
   * the entry, since it cannot know what was purged before; `expired` when the store is out of order.
   */
  state(tags: readonly string[], since: number): Promise<TagState>;
  /**
   * Keys of entries of the kinds `page` and `not-found` that were put with one of the tags, last used first, at
   * most `limit`; and how many there are in all.
   *
   * @throws StoreUnavailable when the store cannot be read
   */
  keysWith(tags: readonly string[], limit: number): Promise<{ keys: string[]; total: number }>;
  /** Keys of pages (not of `not-found`) that the build before kept and this one does not have, last used first. */
  coldKeys(limit: number): Promise<string[]>;
  /** @throws StoreUnavailable when the store cannot be read and written */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot do what was asked; trying again later may help. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Longest life of an entry in milliseconds: a year, the longest `expire` of Next's own cache profiles. */
export const LONGEST_LIFE_MS = 365 * 24 * 60 * 60 * 1000;
