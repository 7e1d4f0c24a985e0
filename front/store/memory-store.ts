/**
 * The page store of a process that has no finished build to serve (build, development): what it keeps dies
 * with the process, so nothing outlives the code it was made by. Entries are bounded by number alone.
 */
import type { EntryFacts, PageStore, PurgeMode, TagState } from './page-store.ts';

/** Most entries. Ours: the reads of some 700 pages fit several times. */
const MAX_ENTRIES = 5_000;

/** A page store in this process's memory. */
export function createMemoryStore(now: () => number = Date.now, maxEntries = MAX_ENTRIES): PageStore {
  const entries = new Map<string, { value: unknown; facts: EntryFacts }>();
  const purged: Record<PurgeMode, Map<string, number>> = { stale: new Map(), expired: new Map() };

  const isAfter = (mode: PurgeMode, tags: readonly string[], since: number) =>
    tags.some((tag) => (purged[mode].get(tag) ?? Number.NEGATIVE_INFINITY) >= since);

  return {
    async openBuild() {},
    async get(key) {
      const entry = entries.get(key);
      if (!entry || entry.facts.expiresAt <= now()) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    async put(key, value, facts) {
      entries.delete(key);
      entries.set(key, { value, facts });
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries) break;
        entries.delete(oldest);
      }
    },
    async delete(key) {
      entries.delete(key);
    },
    async purge(tags, mode, at) {
      for (const tag of tags) purged[mode].set(tag, Math.max(at, purged[mode].get(tag) ?? at));
    },
    async state(tags, since): Promise<TagState> {
      if (isAfter('expired', tags, since)) return 'expired';
      return isAfter('stale', tags, since) ? 'stale' : 'fresh';
    },
    async keysWith(tags, limit) {
      const asked = new Set(tags);
      const keys = [...entries]
        .filter(([, { facts }]) => facts.kind !== 'read' && facts.expiresAt > now())
        .filter(([, { facts }]) => facts.tags.some((tag) => asked.has(tag)))
        .map(([key]) => key)
        .reverse();
      return { keys: keys.slice(0, limit), total: keys.length };
    },
    /** No build ends before the process does. */
    async coldKeys() {
      return [];
    },
    async probe() {},
    async close() {
      entries.clear();
    },
  };
}
