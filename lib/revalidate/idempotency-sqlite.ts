/**
 * Idempotency keys in a file of the site's own. `synchronous=FULL` because a key is recorded after its purge
 * was acknowledged to nobody yet: once the sender has its 200, a power cut must not forget the key.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { KEY_RETENTION_MS, MAX_KEYS_KEPT } from '../../contract/limits.ts';
import type { IdempotencyStore, KeyState } from './idempotency-store.ts';

/** How long to wait for another process that writes, in ms. The call blocks, so it is short. */
const BUSY_TIMEOUT_MS = 500;

/**
 * Store in the SQLite file `file`, whose folder is made where it is missing. Opened at first use; after an
 * error the connection is dropped and the next call opens the file anew, so a full disk heals by itself. A damaged file
 * is set aside: without its keys a purge may be done twice, with it none ever again.
 */
export function createSqliteStore(file: string, { maxKeys = MAX_KEYS_KEPT } = {}): IdempotencyStore {
  let opened: Queries | undefined;

  async function using<T>(work: (queries: Queries) => T): Promise<T> {
    try {
      opened ??= open(file);
      return work(opened);
    } catch (cause) {
      close();
      if (saysDamaged(cause)) setAside(file);
      throw cause;
    }
  }

  function close(): void {
    opened?.database.close();
    opened = undefined;
  }

  return {
    check: (key, bodyHash, at) => using((queries) => stateOf(queries, key, bodyHash, at)),
    record: (key, bodyHash, at) =>
      using((queries) =>
        inTransaction(queries.database, () => {
          const state = stateOf(queries, key, bodyHash, at);
          if (state === 'new') queries.insert.run(key, bodyHash, at);
          prune(queries, at, maxKeys);
          return state;
        }),
      ),
    prune: (at) => using((queries) => inTransaction(queries.database, () => prune(queries, at, maxKeys))),
    close: async () => close(),
  };
}

/** SQLite's codes for a damaged file: SQLITE_CORRUPT, SQLITE_NOTADB. */
const DAMAGED = [11, 26];

function saysDamaged(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && DAMAGED.some((code) => error.errcode === code);
}

function setAside(file: string): void {
  console.error(
    `The file of idempotency keys ${file} is damaged. It is kept as ${file}.damaged; a new one is begun.`,
  );
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  renameSync(file, `${file}.damaged`);
}

type Queries = ReturnType<typeof open>;

function open(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS idempotency_key (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      body_hash TEXT NOT NULL,
      recorded_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS idempotency_key_recorded_at ON idempotency_key (recorded_at);
  `);
  return {
    database,
    find: database.prepare('SELECT body_hash, recorded_at FROM idempotency_key WHERE key = ?'),
    insert: database.prepare(
      'INSERT OR REPLACE INTO idempotency_key (key, body_hash, recorded_at) VALUES (?, ?, ?)',
    ),
    forgetOld: database.prepare('DELETE FROM idempotency_key WHERE recorded_at <= ?'),
    forgetSurplus: database.prepare(
      'DELETE FROM idempotency_key WHERE seq <= (SELECT max(seq) FROM idempotency_key) - ?',
    ),
  };
}

function stateOf({ find }: Queries, key: string, bodyHash: string, at: number): KeyState {
  const row = find.get(key);
  if (!row || Number(row.recorded_at) <= at - KEY_RETENTION_MS) return 'new';
  return row.body_hash === bodyHash ? 'duplicate' : 'conflict';
}

function prune({ forgetOld, forgetSurplus }: Queries, at: number, maxKeys: number): void {
  forgetOld.run(at - KEY_RETENTION_MS);
  forgetSurplus.run(maxKeys);
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}
