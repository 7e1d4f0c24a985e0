/** Forgets what has long been live, so that the outbox does not grow without end. */
import type { Knex } from 'knex';
import { DELIVERIES, OUTBOX } from '../tables.ts';

/** How long receipts are kept, in milliseconds. Ours: 30 days, a month's questions. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** Deliveries that are forgotten in one transaction; each has at most 100 changes. */
const STEP = 50;

/** Removes live deliveries that were settled before then, with their changes, and says how many. Dead letters stay. */
export async function prune(database: Knex, now: number): Promise<number> {
  let removed = 0;
  for (;;) {
    const old = await database(DELIVERIES)
      .where({ state: 'live' })
      .andWhere('settled_at', '<', now - KEPT_MS)
      .limit(STEP)
      .pluck<string[]>('id');
    if (old.length === 0) return removed;
    await database.transaction(async (transaction) => {
      await transaction(OUTBOX).whereIn('delivery', old).delete();
      await transaction(DELIVERIES).whereIn('id', old).delete();
    });
    removed += old.length;
  }
}
