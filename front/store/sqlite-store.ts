/**
 * The page store in one SQLite file, which several processes may have open. A purge is on disk before it is
 * acknowledged; entries may be lost with the power, for they can be rendered again.
 */
import { deserialize, serialize } from 'node:v8';
import {
  type Bound,
  type EntryKind,
  LONGEST_LIFE_MS,
  type PageStore,
  StoreUnavailable,
  type TagState,
} from './page-store.ts';
import { type ConnectionOptions, connectSqlite } from './sqlite-connection.ts';
import type { PagesFile } from './sqlite-schema.ts';
import { evict, inTransaction, keepBuilds } from './sqlite-upkeep.ts';

const MIB = 1024 * 1024;

/** Bounds in entries and bytes. Ours: 10,000 pages of 50 KB; a crawler's bogus addresses get 1/20 of that. */
const BOUNDS: Record<EntryKind, Bound> = {
  page: { entries: 10_000, bytes: 512 * MIB },
  'not-found': { entries: 500, bytes: 16 * MIB },
  read: { entries: 10_000, bytes: 128 * MIB },
};

/** An entry's last use is noted at most this often, in milliseconds, so that reading rarely writes. Ours. */
const NOTE_USE_EVERY_MS = 10 * 60 * 1000;

/** Clock, log and bounds of a store; only the path is needed. */
export type SqliteStoreOptions = Partial<ConnectionOptions> & {
  path: string;
  bounds?: Record<EntryKind, Bound>;
};

/** A page store in the file at `path`, which is created when there is none. Opens at the first use. */
export function createSqliteStore(options: SqliteStoreOptions): PageStore {
  const { path, now = Date.now, log = console.error, bounds = BOUNDS } = options;
  const connection = connectSqlite({ path, now, log });
  let build = '';
  connection.onOpen((file) => {
    if (build) keepBuilds(file, build, now());
  });

  /** For what a cache may fail to do: the connection has told the operator. */
  function orElse<Result>(otherwise: Result, work: (file: PagesFile) => Result): Result {
    try {
      return connection.use(work);
    } catch (error) {
      if (error instanceof StoreUnavailable) return otherwise;
      throw error;
    }
  }

  function forget(key: string): void {
    orElse(undefined, ({ database }) => {
      database.prepare('DELETE FROM entry WHERE build = ? AND key = ?').run(build, key);
    });
  }

  return {
    async openBuild(id) {
      if (id === build) return;
      build = id;
      orElse(undefined, (file) => keepBuilds(file, build, now()));
    },
    async get(key) {
      const bytes = orElse(undefined, (file) => readEntry(file, build, key, now()));
      if (!bytes) return undefined;
      try {
        return deserialize(bytes);
      } catch {
        forget(key);
        return undefined;
      }
    },
    async put(key, value, { kind, expiresAt }) {
      const bytes = serialize(value);
      if (bytes.length > bounds[kind].bytes) return forget(key);
      const end = Math.min(expiresAt, now() + LONGEST_LIFE_MS);
      orElse(undefined, (file) =>
        inTransaction(file, () => {
          file.database
            .prepare(
              `REPLACE INTO entry (build, key, kind, bytes, used_at, expires_at, value) VALUES (?, ?, ?, ?, ?, ?, ?)`,
            )
            .run(build, key, kind, bytes.length, now(), end, bytes);
          evict(file, kind, bounds[kind]);
        }),
      );
    },
    async delete(key) {
      forget(key);
    },
    async purge(tags, mode, at) {
      connection.look();
      const column = mode === 'expired' ? 'expired_at' : 'stale_at';
      connection.use((file) => {
        file.database.exec('PRAGMA synchronous = FULL');
        inTransaction(file, () => {
          const record = file.database.prepare(
            `INSERT INTO tag (name, ${column}) VALUES (?, ?)
             ON CONFLICT DO UPDATE SET ${column} = max(${column}, excluded.${column})`,
          );
          for (const tag of tags) record.run(tag, at);
        });
        file.database.exec('PRAGMA synchronous = NORMAL');
      });
    },
    async state(tags, since): Promise<TagState> {
      return orElse('expired', (file) => tagState(file, tags, since));
    },
    async probe() {
      connection.look();
      connection.use(({ database }) => {
        database
          .prepare(
            `INSERT INTO meta (name, value) VALUES ('probed', ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
          )
          .run(now());
      });
    },
    async close() {
      connection.close();
    },
  };
}

function readEntry(
  { database, asked }: PagesFile,
  build: string,
  key: string,
  now: number,
): Uint8Array | undefined {
  const row = asked.entry.get(build, key, now);
  if (!(row?.value instanceof Uint8Array)) return undefined;
  if (Number(row.used_at) < now - NOTE_USE_EVERY_MS) {
    database.prepare('UPDATE entry SET used_at = ? WHERE id = ?').run(now, row.id ?? null);
  }
  return row.value;
}

/** A render that began in the very millisecond of a purge may have read before it, so it counts as older. */
function tagState({ born, asked }: PagesFile, tags: readonly string[], since: number): TagState {
  const row = asked.tags.get(JSON.stringify(tags));
  if (Number(row?.expired ?? 0) >= since) return 'expired';
  return Number(row?.stale ?? 0) >= since || since < born ? 'stale' : 'fresh';
}
