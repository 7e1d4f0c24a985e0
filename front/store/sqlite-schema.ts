/** The tables of the page store's file, and what is done to them before the first use. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LONGEST_LIFE_MS } from './page-store.ts';

/** How long a statement waits for another process's lock, in milliseconds. Ours: writes take a few. */
const BUSY_TIMEOUT_MS = 2_000;

/** How long a purge is remembered, in milliseconds: longer than any entry it could apply to. */
const PURGE_MEMORY_MS = LONGEST_LIFE_MS + 30 * 24 * 60 * 60 * 1000;

/**
 * `meta.born` says since when purges are recorded here. UNIQUE (build, key) also serves every look-up by key.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS build (id TEXT PRIMARY KEY, opened_at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tag (
    name TEXT PRIMARY KEY, stale_at INTEGER NOT NULL DEFAULT 0, expired_at INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS entry (
    id INTEGER PRIMARY KEY, build TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, bytes INTEGER NOT NULL,
    used_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, value BLOB NOT NULL, UNIQUE (build, key)
  );
  CREATE INDEX IF NOT EXISTS entry_by_use ON entry (kind, used_at, id, bytes);
  CREATE INDEX IF NOT EXISTS entry_by_end ON entry (expires_at);
`;

/** An open file and since when it has recorded purges. */
export interface PagesFile {
  database: DatabaseSync;
  born: number;
  /** What every request asks, prepared once: preparing takes longer than asking. */
  asked: { entry: StatementSync; tags: StatementSync };
}

/** Opens or creates the file. Throws what SQLite or the file system throws. */
export function openPagesFile(path: string, now: number): PagesFile {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  try {
    database.exec(
      `PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;`,
    );
    database.exec(SCHEMA);
    database.prepare(`INSERT INTO meta (name, value) VALUES ('born', ?) ON CONFLICT DO NOTHING`).run(now);
    database.prepare('DELETE FROM tag WHERE max(stale_at, expired_at) < ?').run(now - PURGE_MEMORY_MS);
    database.prepare('DELETE FROM entry WHERE expires_at <= ?').run(now);
    const born = Number(database.prepare(`SELECT value FROM meta WHERE name = 'born'`).get()?.value);
    const asked = {
      entry: database.prepare(
        'SELECT id, value, used_at FROM entry WHERE build = ? AND key = ? AND expires_at > ?',
      ),
      tags: database.prepare(
        `SELECT max(stale_at) AS stale, max(expired_at) AS expired FROM tag
         WHERE name IN (SELECT value FROM json_each(?))`,
      ),
    };
    return { database, born, asked };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether SQLite says that the file is damaged or none of its own: SQLITE_CORRUPT, SQLITE_NOTADB. */
export function saysDamaged(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 11 || error.errcode === 26);
}

/** Whether SQLite only says that another process holds the lock: SQLITE_BUSY. */
export function saysBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
