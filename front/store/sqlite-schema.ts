/** The tables of the page store's file, and what is done to them before the first use. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LONGEST_LIFE_MS } from './page-store.ts';
import { type AskedStatements, prepareAsked } from './sqlite-asked.ts';
import { inTransaction } from './sqlite-transaction.ts';

/**
 * How long a statement waits for another process's lock, in milliseconds: nobody is answered meanwhile. Ours: writes take
 * a few. Whoever can wait longer tries again (`sqlite-connection.ts`).
 */
const BUSY_TIMEOUT_MS = 20;

/** How long a purge is remembered, in milliseconds: longer than any entry it could apply to. */
const PURGE_MEMORY_MS = LONGEST_LIFE_MS + 30 * 24 * 60 * 60 * 1000;

/** Raise it whenever the tables of entries change: a file of another version begins without entries. */
const ENTRIES_VERSION = 1;

/** What must outlive every version: since when purges are recorded here (`meta.born`), which, and the builds. */
const LASTING = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS build (id TEXT PRIMARY KEY, opened_at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tag (
    name TEXT PRIMARY KEY, stale_at INTEGER NOT NULL DEFAULT 0, expired_at INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
`;

/**
 * UNIQUE (build, key) also serves every look-up by key. An id is never used again (AUTOINCREMENT), so whoever
 * remembers an entry can tell by it whether the key still holds the same.
 */
const ENTRIES = `
  DROP TABLE IF EXISTS entry_tag;
  DROP TABLE IF EXISTS entry;
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT, build TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL,
    bytes INTEGER NOT NULL, used_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, value BLOB NOT NULL,
    UNIQUE (build, key)
  );
  CREATE INDEX entry_by_use ON entry (kind, used_at, id, bytes);
  CREATE INDEX entry_by_end ON entry (expires_at);
  CREATE TABLE entry_tag (
    name TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE, PRIMARY KEY (name, entry)
  ) WITHOUT ROWID;
  CREATE INDEX entry_tag_by_entry ON entry_tag (entry);
  PRAGMA user_version = ${ENTRIES_VERSION};
`;

/** An open file and since when it has recorded purges. */
export interface PagesFile {
  database: DatabaseSync;
  born: number;
  /** What every request asks, prepared once: preparing takes longer than asking. */
  asked: AskedStatements;
}

/** Opens or creates the file. Throws what SQLite or the file system throws. */
export function openPagesFile(path: string, now: number): PagesFile {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  try {
    database.exec(
      `PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;`,
    );
    database.exec(LASTING);
    if (versionOf(database) !== ENTRIES_VERSION) beginEntries(database);
    database.prepare(`INSERT INTO meta (name, value) VALUES ('born', ?) ON CONFLICT DO NOTHING`).run(now);
    database.prepare('DELETE FROM tag WHERE max(stale_at, expired_at) < ?').run(now - PURGE_MEMORY_MS);
    database.prepare('DELETE FROM entry WHERE expires_at <= ?').run(now);
    const born = Number(database.prepare(`SELECT value FROM meta WHERE name = 'born'`).get()?.value);
    return { database, born, asked: prepareAsked(database) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Looks again once it has the lock: of several processes that start together, one does it. */
function beginEntries(database: DatabaseSync): void {
  inTransaction(database, () => {
    if (versionOf(database) !== ENTRIES_VERSION) database.exec(ENTRIES);
  });
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

/** Whether SQLite says that the file is damaged or none of its own: SQLITE_CORRUPT, SQLITE_NOTADB. */
export function saysDamaged(error: unknown): boolean {
  return [11, 26].includes(primaryCodeOf(error));
}

/** Whether SQLite only says that another process holds the lock: SQLITE_BUSY. */
export function saysBusy(error: unknown): boolean {
  return primaryCodeOf(error) === 5;
}

/**
 * Whether SQLite says that there is no room to write in, or no leave to: SQLITE_FULL, SQLITE_READONLY, and
 * SQLITE_IOERR_WRITE for a limit that is not the disk's. What is there can be read all the same.
 */
export function saysUnwritable(error: unknown): boolean {
  return [13, 8].includes(primaryCodeOf(error)) || codeOf(error) === 778;
}

/** The lowest byte; the others say more of the same. */
function primaryCodeOf(error: unknown): number {
  return codeOf(error) & 0xff;
}

function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}
