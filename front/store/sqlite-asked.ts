/** The questions of every request and every render, prepared once for each file that is opened. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Prepared statements of an open file. */
export interface AskedStatements {
  /** Changes with every commit of another connection, and with none of our own. */
  dataVersion: StatementSync;
  entry: StatementSync;
  /** The entry without its value. */
  entryHead: StatementSync;
  tags: StatementSync;
}

/** Prepares them. */
export function prepareAsked(database: DatabaseSync): AskedStatements {
  const where = 'FROM entry WHERE build = ? AND key = ? AND expires_at > ?';
  return {
    dataVersion: database.prepare('PRAGMA data_version'),
    entry: database.prepare(`SELECT id, kind, bytes, used_at, expires_at, value ${where}`),
    entryHead: database.prepare(`SELECT id, used_at ${where}`),
    tags: database.prepare(
      `SELECT max(stale_at) AS stale, max(expired_at) AS expired FROM tag
       WHERE name IN (SELECT value FROM json_each(?))`,
    ),
  };
}
