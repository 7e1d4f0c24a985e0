/** What was purged, and when: the state of tags in the store's file. */
import type { PurgeMode, TagState } from './page-store.ts';
import type { PagesFile } from './sqlite-schema.ts';
import { inTransaction } from './sqlite-transaction.ts';
import type { SqliteWatch } from './sqlite-watch.ts';

/** When one of some tags was last purged in each mode, in milliseconds since the epoch; 0 for never. */
interface Purged {
  stale: number;
  expired: number;
  seen: number;
}

/** The tags of one store. Every method throws what SQLite throws. */
export class SqliteTags {
  readonly #watch: SqliteWatch;
  /** By the list itself: a page that is served again and again hands in the very same one. */
  readonly #known = new WeakMap<readonly string[], Purged>();

  constructor(watch: SqliteWatch) {
    this.#watch = watch;
  }

  /** Is on disk when it returns, even if the power fails then. */
  purge({ database }: PagesFile, tags: readonly string[], mode: PurgeMode, at: number): void {
    const column = mode === 'expired' ? 'expired_at' : 'stale_at';
    database.exec('PRAGMA synchronous = FULL');
    try {
      inTransaction(database, () => {
        const record = database.prepare(
          `INSERT INTO tag (name, ${column}) VALUES (?, ?)
           ON CONFLICT DO UPDATE SET ${column} = max(${column}, excluded.${column})`,
        );
        for (const tag of tags) record.run(tag, at);
      });
    } finally {
      database.exec('PRAGMA synchronous = NORMAL');
    }
    this.#watch.wrote();
  }

  /** A render that began in the very millisecond of a purge may have read before it, so it counts as older. */
  state(file: PagesFile, tags: readonly string[], since: number): TagState {
    const { expired, stale } = this.#purged(file, tags);
    if (expired >= since) return 'expired';
    return stale >= since || since < file.born ? 'stale' : 'fresh';
  }

  #purged(file: PagesFile, tags: readonly string[]): Purged {
    const seen = this.#watch.stamp(file);
    const known = this.#known.get(tags);
    if (known?.seen === seen) return known;
    const row = file.asked.tags.get(JSON.stringify(tags));
    const purged = { stale: Number(row?.stale ?? 0), expired: Number(row?.expired ?? 0), seen };
    this.#known.set(tags, purged);
    return purged;
  }
}
