/**
 * The page store in one SQLite file, which several processes may have open. A purge is on disk before it is
 * acknowledged; entries may be lost with the power, for they can be rendered again.
 */
import { type Bound, type EntryKind, type PageStore, StoreUnavailable } from './page-store.ts';
import { type ConnectionOptions, connectSqlite } from './sqlite-connection.ts';
import { SqliteEntries } from './sqlite-entries.ts';
import { findByTags, findCold } from './sqlite-find.ts';
import type { PagesFile } from './sqlite-schema.ts';
import { SqliteTags } from './sqlite-tags.ts';
import { keepBuilds } from './sqlite-upkeep.ts';
import { SqliteWatch } from './sqlite-watch.ts';

const MIB = 1024 * 1024;

/**
 * Bounds in entries and bytes. Ours: 10,000 pages, each once as Next made it and once as it is published, of 50 KB
 * together; a crawler's bogus addresses get 1/20 of that.
 */
const BOUNDS: Record<EntryKind, Bound> = {
  page: { entries: 20_000, bytes: 512 * MIB },
  'not-found': { entries: 1_000, bytes: 16 * MIB },
  read: { entries: 10_000, bytes: 128 * MIB },
};

/** Clock, log and bounds of a store; only the path is needed. */
export type SqliteStoreOptions = Partial<ConnectionOptions> & {
  path: string;
  bounds?: Record<EntryKind, Bound>;
};

/** A page store in the file at `path`, which is created when there is none. Opens at the first use. */
export function createSqliteStore(options: SqliteStoreOptions): PageStore {
  const { path, now = Date.now, log = console.error, bounds = BOUNDS } = options;
  const connection = connectSqlite({ path, now, log });
  const watch = new SqliteWatch();
  const entries = new SqliteEntries(watch, bounds);
  const tagsOfFile = new SqliteTags(watch);
  let build = '';
  /** Whether the open file knows the build. */
  let isKnown = false;
  connection.onOpen(() => {
    entries.forgetAll();
    isKnown = false;
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

  /** The same for writing. Entries of a build that the file does not know would go at the next start of another one. */
  async function ifPossible(work: (file: PagesFile) => void): Promise<void> {
    try {
      await connection.keep((file) => {
        if (build && !isKnown) keepBuilds(file, build, now());
        isKnown = true;
        work(file);
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  return {
    async openBuild(id) {
      if (id === build) return;
      build = id;
      isKnown = false;
      entries.forgetAll();
      await ifPossible(() => {});
    },
    async get(key) {
      const entry = orElse(undefined, (file) => entries.read(file, build, key, now()));
      if (entry?.isToNote) void ifPossible((file) => entries.noteUse(file, entry.id, now()));
      return entry?.value;
    },
    async put(key, value, facts) {
      await ifPossible((file) => entries.write(file, build, key, value, facts, now()));
    },
    async delete(key) {
      await ifPossible((file) => entries.delete(file, build, key));
    },
    async purge(tags, mode, at) {
      connection.look();
      await connection.record((file) => tagsOfFile.purge(file, tags, mode, at));
    },
    async state(tags, since) {
      return orElse('expired', (file) => tagsOfFile.state(file, tags, since));
    },
    async keysWith(tags, limit) {
      return connection.use((file) => findByTags(file, build, tags, limit, now()));
    },
    async coldKeys(limit) {
      return orElse([], (file) => findCold(file, build, limit, now()));
    },
    async probe() {
      connection.look();
      await connection.record(({ database }) => {
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
