/** What was last recorded of an item, with what has become of it. */
import { DELIVERIES, type DeliveryRow, OUTBOX } from '../tables.ts';
import type { LedgerContext } from './ledger-context.ts';
import type { Recorded } from './receipt-of.ts';
import { readChanges, readFailure } from './stored-delivery.ts';

/** How far back a receipt looks. Ours: older changes of the item have long been settled. */
const NEWEST_ROWS = 20;

type Joined = Pick<DeliveryRow, 'state' | 'settled_at' | 'next_at' | 'failure' | 'reason' | 'changes'> & {
  own_correlation_id: string | null;
  taken_by: string | null;
  id: string | null;
};

/** The newest recorded changes of an item, newest first. Those whose delivery is pruned by now are left out. */
export async function recordedChanges(
  { database }: LedgerContext,
  collection: string,
  item: string,
): Promise<Recorded[]> {
  const rows: Joined[] = await database(OUTBOX)
    .leftJoin(DELIVERIES, `${OUTBOX}.delivery`, `${DELIVERIES}.id`)
    .where({ [`${OUTBOX}.collection`]: collection, [`${OUTBOX}.item`]: item })
    .orderBy(`${OUTBOX}.id`, 'desc')
    .limit(NEWEST_ROWS)
    .select(
      `${DELIVERIES}.*`,
      `${OUTBOX}.correlation_id as own_correlation_id`,
      `${OUTBOX}.delivery as taken_by`,
    );
  return rows.flatMap((row): Recorded[] => {
    const correlationId = row.own_correlation_id;
    if (row.taken_by === null) return [{ correlationId, delivery: null }];
    if (row.id === null) return [];
    return [{ correlationId, delivery: { id: row.id, ...aboutItem(row, collection, item) } }];
  });
}

function aboutItem(row: Joined, collection: string, item: string) {
  const seen = readChanges(row).find((change) => change.collection === collection && change.id === item);
  return {
    state: row.state,
    settledAt: row.settled_at,
    nextAt: row.next_at,
    failure: readFailure(row),
    reason: row.reason,
    pages: seen?.pages ?? null,
    paths: seen?.paths ?? [],
  };
}
