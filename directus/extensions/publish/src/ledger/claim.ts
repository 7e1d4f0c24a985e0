/**
 * Leases the next delivery to a relay. One short transaction: its first statement writes, so that SQLite takes its
 * write lock at once, and on PostgreSQL rows that another claim holds are passed over, never waited for.
 */
import type { Knex } from 'knex';
import type { ClaimedDelivery, ClaimRequest } from '../../../../../contract/outbox.ts';
import { DELIVERIES, type DeliveryRow, OUTBOX } from '../tables.ts';
import { hasSettled } from './has-settled.ts';
import type { LedgerContext } from './ledger-context.ts';
import { locksRows } from './locks-rows.ts';
import { look } from './look.ts';
import { withOffers } from './offered-by.ts';
import { pendingRows } from './pending-rows.ts';
import { MAX_RETRIES } from './retry-delay.ts';
import { sharedCorrelation } from './shared-correlation.ts';
import { type LeasedDelivery, toLeased, writeChanges } from './stored-delivery.ts';
import { takeBatch } from './take-batch.ts';

/**
 * The next delivery: a new one of changes that have settled; else one whose time has come or whose relay is gone, oldest
 * first; else null. New ones are at most a few in a second, while hundreds may have failed and be due at once: an editor
 * does not wait for those. No two claims get the same delivery or the same row.
 */
export async function claim(context: LedgerContext, request: ClaimRequest): Promise<ClaimedDelivery | null> {
  const leased = await context.database.transaction(async (transaction) => {
    await buryAbandoned(transaction, context.clock());
    return (
      (await leaseSettled(transaction, context, request)) ?? (await leaseDue(transaction, context, request))
    );
  });
  if (!leased) return null;
  return { ...leased, changes: await withOffers(context.database, leased.changes, context.clock()) };
}

/** A delivery that has ended every relay which tried it must not end them for ever. */
async function buryAbandoned(transaction: Knex, now: number): Promise<void> {
  await transaction(DELIVERIES)
    .where({ state: 'leased' })
    .where('leased_until', '<=', now)
    .where('attempts', '>=', MAX_RETRIES)
    .update({
      state: 'dead',
      attempts: transaction.raw('attempts + 1'),
      lease: null,
      leased_until: null,
      settled_at: now,
      failure: 'unavailable',
      reason: 'The relay ended, or lost the CMS, during each attempt.',
    });
}

async function leaseDue(
  transaction: Knex,
  { clock, newId }: LedgerContext,
  { relay, leaseMs }: ClaimRequest,
): Promise<LeasedDelivery | null> {
  const now = clock();
  const due = transaction<DeliveryRow>(DELIVERIES)
    .where((waiting) => waiting.where({ state: 'waiting' }).where('next_at', '<=', now))
    .orWhere((leased) => leased.where({ state: 'leased' }).where('leased_until', '<=', now))
    .orderBy(['claimed_at', 'id'])
    .limit(1);
  const [next] = await (locksRows(transaction) ? due.forUpdate().skipLocked() : due);
  if (!next) return null;
  const attempts = next.state === 'leased' ? next.attempts + 1 : next.attempts;
  const lease = newId();
  const leasedUntil = now + leaseMs;
  await transaction(DELIVERIES)
    .where({ id: next.id })
    .update({ state: 'leased', attempts, lease, leased_until: leasedUntil, relay, next_at: null });
  return toLeased({ ...next, attempts }, lease, leasedUntil);
}

async function leaseSettled(
  transaction: Knex,
  { clock, newId }: LedgerContext,
  { relay, leaseMs, quietMs, longestMs }: ClaimRequest,
): Promise<LeasedDelivery | null> {
  const sight = await look(transaction, clock());
  if (!hasSettled(sight, { quietMs, longestMs }, clock())) return null;
  const { rowIds, changes } = takeBatch(await pendingRows(transaction));
  if (changes.length === 0) return null;

  const claimedAt = clock(); // after the rows were read: all of them were committed by then
  const id = newId();
  const lease = newId();
  const leasedUntil = claimedAt + leaseMs;
  const row: DeliveryRow = {
    id,
    state: 'leased',
    attempts: 0,
    claimed_at: claimedAt,
    lease,
    leased_until: leasedUntil,
    relay,
    next_at: null,
    settled_at: null,
    failure: null,
    reason: null,
    correlation_id: sharedCorrelation(changes, id),
    tags: '[]',
    pages: null,
    changes: writeChanges(changes),
  };
  await transaction(DELIVERIES).insert(row);
  await transaction(OUTBOX).whereIn('id', rowIds).update({ delivery: id });
  return toLeased(row, lease, leasedUntil);
}
