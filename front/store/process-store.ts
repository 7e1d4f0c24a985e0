/**
 * One page store for each process. Next may load this module more than once (natively for the handlers,
 * bundled elsewhere), so the store is kept where every copy finds it.
 */
import { join } from 'node:path';
import { frontEnv } from '../env.ts';
import { createMemoryStore } from './memory-store.ts';
import type { PageStore } from './page-store.ts';
import { createRedisStore } from './redis-store.ts';
import { createSqliteStore } from './sqlite-store.ts';

declare global {
  var vitrineFrontStore: PageStore | undefined;
}

/** The store of this process: durable where a finished build is served, else in memory. */
export function processStore(): PageStore {
  globalThis.vitrineFrontStore ??= frontEnv.phase === 'serve' ? durableStore() : createMemoryStore();
  return globalThis.vitrineFrontStore;
}

/** A store that outlives the process: in Redis where there is one, for all instances, else on this machine. */
export function durableStore({ log }: { log?: (line: string) => void } = {}): PageStore {
  const { redisUrl } = frontEnv;
  return redisUrl ? createRedisStore({ url: redisUrl, log }) : createSqliteStore({ path: pagesPath(), log });
}

/** Where the durable store of this machine is. */
export function pagesPath(): string {
  return join(frontEnv.dataDir, 'pages.sqlite');
}
