/**
 * Purges a delivery once. The key is recorded only after the purge: were it the other way round, a crash in
 * between would answer the retry with "duplicate" and leave the pages old. A crash here purges twice, which
 * is harmless.
 */
import type { RevalidateEvent, TagPurge } from '../../contract/revalidate-event.ts';
import { type Answer, conflict, duplicate, revalidated, unavailable } from './answer.ts';
import type { Authentic } from './authenticate.ts';
import type { IdempotencyStore } from './idempotency-store.ts';

/** What purging needs. `apply` rejects when the purge is not durable. */
export interface PurgePorts {
  now: () => number;
  store: IdempotencyStore;
  apply: (purges: readonly TagPurge[]) => Promise<void>;
}

/** Checks the key, purges, records the key, and says which of it was done. Never rejects. */
export async function purgeOnce(
  { body: event, hash }: Authentic<RevalidateEvent>,
  ports: PurgePorts,
): Promise<Answer> {
  const { now, store, apply } = ports;
  let unreachable = 'The store of idempotency keys cannot be reached; nothing was purged.';
  try {
    const known = await store.check(event.id, hash, now());
    if (known === 'conflict') return conflict();
    if (known === 'duplicate') return duplicate();

    unreachable = 'The page store cannot be reached; the purge may be incomplete.';
    await apply(event.tags);

    unreachable = 'Purged, but the store of idempotency keys cannot be reached.';
    const recorded = await store.record(event.id, hash, now());
    return recorded === 'conflict' ? conflict() : revalidated(event.tags.map(({ tag }) => tag));
  } catch (cause) {
    return unavailable(unreachable, cause);
  }
}
