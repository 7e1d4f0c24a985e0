/**
 * The page store in Redis, shared by all instances of the site. A purge is acknowledged when Redis has taken it.
 * docs/redis.md tells what is served while Redis is out of order.
 */
import { type Bound, type EntryKind, type PageStore, StoreUnavailable } from './page-store.ts';
import { coldKeys, keysShowing, probeRedis } from './redis-commands.ts';
import { RedisEntries } from './redis-entries.ts';
import { linkRedis } from './redis-link.ts';
import { RedisTagState } from './redis-tag-state.ts';

const MIB = 1024 * 1024;

/** Bounds over all instances, in entries and bytes. Ours: as in the SQLite store. */
const BOUNDS: Record<EntryKind, Bound> = {
  page: { entries: 20_000, bytes: 512 * MIB },
  'not-found': { entries: 1_000, bytes: 16 * MIB },
  read: { entries: 10_000, bytes: 128 * MIB },
};

/** Where Redis is; clock, log and bounds for tests. */
export interface RedisStoreOptions {
  url: string;
  now?: () => number;
  log?: (line: string) => void;
  bounds?: Record<EntryKind, Bound>;
}

/** A page store in the Redis at `url`. It connects at once and goes on trying until it is closed. */
export function createRedisStore(options: RedisStoreOptions): PageStore {
  const { url, now = Date.now, log = console.error, bounds = BOUNDS } = options;
  const link = linkRedis({ url, now, log });
  const tagState = new RedisTagState(link, now);
  const entries = new RedisEntries({ link, bounds, now, told: (record) => tagState.told(record) });

  return {
    async openBuild(build) {
      if (build === link.build) return;
      entries.clear();
      await link.openBuild(build);
    },
    get: (key) => entries.get(key),
    put: (key, value, facts) => entries.put(key, value, facts),
    delete: (key) => entries.delete(key),
    purge: (tags, mode, at) => link.purge({ tags, mode, at }),
    state: (tags, since) => tagState.state(tags, since),
    keysWith: (tags, limit) =>
      link.insist((redis) => keysShowing(redis, link.build, tags, { now: now(), limit })),
    async coldKeys(limit) {
      try {
        return await link.insist((redis) => coldKeys(redis, link.build, limit));
      } catch (error) {
        if (error instanceof StoreUnavailable) return [];
        throw error;
      }
    },
    async probe() {
      await link.insist((redis) => probeRedis(redis, now()));
      link.mended();
      if (link.skewMs !== 0)
        throw new StoreUnavailable(`Redis's clock is ${link.skewMs} ms ahead of this machine's`);
    },
    async close() {
      link.close();
      entries.clear();
    },
  };
}
