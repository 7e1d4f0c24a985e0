/** Puts two deliveries in the place of one. */
import type { Knex } from 'knex';
import { DELIVERIES, type DeliveryRow, OUTBOX } from '../tables.ts';
import { sharedCorrelation } from './shared-correlation.ts';
import type { StoredChange } from './stored-delivery.ts';

interface Making {
  now: number;
  newId: () => string;
}

/** Each part becomes a delivery of its own that is due at once, with attempts of its own; its rows follow it. */
export async function splitDelivery(
  transaction: Knex,
  row: DeliveryRow,
  parts: readonly StoredChange[][],
  { now, newId }: Making,
): Promise<void> {
  for (const changes of parts) {
    const id = newId();
    await transaction(DELIVERIES).insert({
      ...row,
      id,
      state: 'waiting',
      attempts: 0,
      lease: null,
      leased_until: null,
      relay: null,
      next_at: now,
      failure: null,
      reason: null,
      correlation_id: sharedCorrelation(changes, id),
      tags: '[]',
      changes: JSON.stringify(changes),
    });
    await transaction(OUTBOX)
      .where({ delivery: row.id })
      .whereIn(
        ['collection', 'item'],
        changes.map((change) => [change.collection, change.id]),
      )
      .update({ delivery: id });
  }
  await transaction(DELIVERIES).where({ id: row.id }).delete();
}
