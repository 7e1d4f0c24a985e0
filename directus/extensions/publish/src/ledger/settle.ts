/** Writes down how an attempt ended. */
import type { Knex } from 'knex';
import type { FailureKind, Outcome, SettleAnswer, SettleRequest } from '../../../../../contract/outbox.ts';
import { DELIVERIES, type DeliveryRow } from '../tables.ts';
import { halves } from './halves.ts';
import type { LedgerContext } from './ledger-context.ts';
import { retryDelay } from './retry-delay.ts';
import { splitDelivery } from './split-delivery.ts';
import { readChanges, writeSeen } from './stored-delivery.ts';

/** What has become of the delivery, or null when its lease is lost; then nothing is changed. */
export function settle(context: LedgerContext, request: SettleRequest): Promise<SettleAnswer | null> {
  const { id, lease, tags, outcome } = request;
  return context.database.transaction(async (transaction) => {
    // A write that changes nothing: it proves the lease and holds the row until the end of the transaction.
    const [row]: DeliveryRow[] = await transaction<DeliveryRow>(DELIVERIES)
      .where({ id, lease, state: 'leased' })
      .update({ lease })
      .returning('*');
    if (!row) return null;
    await transaction(DELIVERIES)
      .where({ id })
      .update({ tags: JSON.stringify(tags), lease: null, leased_until: null });
    return record(transaction, context, row, outcome);
  });
}

function record(
  transaction: Knex,
  context: LedgerContext,
  row: DeliveryRow,
  outcome: Outcome,
): Promise<SettleAnswer> {
  const now = context.clock();
  switch (outcome.kind) {
    case 'live':
      return live(transaction, row, outcome, now);
    case 'retry':
      return retryLater(transaction, row, outcome, now);
    case 'dead':
      return bury(transaction, row, outcome, now);
    case 'split':
      return split(transaction, context, row, outcome.reason, now);
  }
}

async function live(
  transaction: Knex,
  row: DeliveryRow,
  { pages, seen }: Extract<Outcome, { kind: 'live' }>,
  now: number,
): Promise<SettleAnswer> {
  const changes = writeSeen(readChanges(row), seen);
  await transaction(DELIVERIES)
    .where({ id: row.id })
    .update({ state: 'live', settled_at: now, pages, changes, failure: null, reason: null });
  return { state: 'live', nextAt: null };
}

interface Failure {
  failure: FailureKind;
  reason: string;
}

async function retryLater(
  transaction: Knex,
  row: DeliveryRow,
  failed: Failure,
  now: number,
): Promise<SettleAnswer> {
  const delay = retryDelay(row.attempts);
  if (delay === null) return bury(transaction, row, failed, now);
  const nextAt = now + delay;
  const { failure, reason } = failed;
  await transaction(DELIVERIES)
    .where({ id: row.id })
    .update({ state: 'waiting', attempts: row.attempts + 1, next_at: nextAt, failure, reason });
  return { state: 'waiting', nextAt };
}

async function bury(
  transaction: Knex,
  row: DeliveryRow,
  { failure, reason }: Failure,
  now: number,
): Promise<SettleAnswer> {
  await transaction(DELIVERIES)
    .where({ id: row.id })
    .update({ state: 'dead', attempts: row.attempts + 1, settled_at: now, failure, reason });
  return { state: 'dead', nextAt: null };
}

async function split(
  transaction: Knex,
  context: LedgerContext,
  row: DeliveryRow,
  reason: string,
  now: number,
): Promise<SettleAnswer> {
  const parts = halves(readChanges(row));
  if (parts === null) return bury(transaction, row, { failure: 'rejected', reason }, now);
  await splitDelivery(transaction, row, parts, { now, newId: context.newId });
  return { state: 'split', nextAt: now };
}
