/** Reads, and on PostgreSQL locks, what the next delivery can be made of. */
import type { Knex } from 'knex';
import { MAX_CHANGES_PER_EVENT } from '../../../../../contract/limits.ts';
import { OUTBOX, type OutboxRow } from '../tables.ts';
import { answerRows } from './answer-rows.ts';
import { locksRows } from './locks-rows.ts';

/**
 * How many of the oldest pending rows are looked at; what an item has beyond them follows in the next delivery. Ours:
 * 100 imported items with 50 rows each. Only the index of pending rows is read, however long the history.
 */
const OLDEST_ROWS = 5_000;

/** Without a join, whose plan PostgreSQL would have to guess for a table that has grown a moment ago. */
const OF_OLDEST_ITEMS = `select id from (
  select id, dense_rank() over (order by first) as place from (
    select id, min(id) over (partition by collection, item) as first from (
      select id, collection, item from ${OUTBOX} where delivery is null order by at, id limit ${OLDEST_ROWS}
    ) as pending
  ) as items
) as placed where place <= ${MAX_CHANGES_PER_EVENT}`;

/** The pending rows of the oldest items, as many items as one delivery can list, in the order of recording. */
export async function pendingRows(transaction: Knex): Promise<OutboxRow[]> {
  const found = answerRows<Pick<OutboxRow, 'id'>>(await transaction.raw(OF_OLDEST_ITEMS));
  const rows = transaction<OutboxRow>(OUTBOX)
    .whereIn(
      'id',
      found.map(({ id }) => id),
    )
    .whereNull('delivery')
    .orderBy('id');
  return locksRows(transaction) ? rows.forUpdate().skipLocked() : rows;
}
