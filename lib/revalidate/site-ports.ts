/** The site's own ports: its secrets, its key store, its page store and its clock. */
import { join } from 'node:path';
import { pageStore } from '../../contract/page-store-controls.ts';
import { env } from '../env.ts';
import { applyPurge } from './apply-purge.ts';
import { createRedisStore } from './idempotency-redis.ts';
import { createSqliteStore } from './idempotency-sqlite.ts';
import type { IdempotencyStore } from './idempotency-store.ts';
import { createInTurn } from './in-turn.ts';
import type { InspectPorts } from './inspect.ts';
import { writeLogLine } from './log-line.ts';
import type { ReceivePorts } from './receive.ts';
import type { SignedPorts } from './receive-signed.ts';

declare global {
  var vitrineKeyStore: IdempotencyStore | undefined;
}

/** The key store of this process. Kept globally, since Next may load this module once for each route. */
export function keyStore(): IdempotencyStore {
  globalThis.vitrineKeyStore ??= env.REDIS_URL
    ? createRedisStore(env.REDIS_URL)
    : createSqliteStore(join(env.DATA_DIR, 'idempotency.sqlite'));
  return globalThis.vitrineKeyStore;
}

const inTurn = createInTurn();

const signedPorts = (): SignedPorts => ({
  now: Date.now,
  secrets: [env.REVALIDATE_SECRET, env.REVALIDATE_SECRET_PREVIOUS].filter((secret) => secret !== undefined),
  log: writeLogLine,
});

/** What `receive` works with on this site. */
export const receivePorts = (): ReceivePorts => ({
  ...signedPorts(),
  store: keyStore(),
  apply: (purges) => applyPurge(purges, async (all) => pageStore().purge(all)),
  inTurn,
});

/** What `inspect` works with on this site. */
export const inspectPorts = (): InspectPorts => ({
  ...signedPorts(),
  pages: pageStore,
  probeKeys: () => keyStore().prune(Date.now()),
});
