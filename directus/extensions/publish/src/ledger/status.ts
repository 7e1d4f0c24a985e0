/** How much is pending, under way and dead. */
import type { OutboxStatus } from '../../../../../contract/outbox.ts';
import { DELIVERIES, OUTBOX } from '../tables.ts';
import { answerRows } from './answer-rows.ts';
import type { LedgerContext } from './ledger-context.ts';

/** PostgreSQL's driver hands counts over as text. */
type Counts = Pick<OutboxStatus, 'oldestPendingAt' | 'oldestOpenAt'> &
  Record<'pending' | 'leased' | 'waiting' | 'dead' | 'recoverable' | 'live', number | string>;

const IN_STATE = `select count(*) from ${DELIVERIES} where state =`;
const STATUS = `select
  (select count(*) from ${OUTBOX} where delivery is null) as pending,
  (select min(at) from ${OUTBOX} where delivery is null) as "oldestPendingAt",
  (${IN_STATE} 'leased') as leased,
  (${IN_STATE} 'waiting') as waiting,
  (select min(claimed_at) from ${DELIVERIES} where state in ('leased', 'waiting')) as "oldestOpenAt",
  (${IN_STATE} 'dead') as dead,
  (${IN_STATE} 'dead' and failure <> 'rejected') as recoverable,
  (${IN_STATE} 'live') as live`;

/** Counts, in one statement, so that they are of one moment. */
export async function status({ database, clock }: LedgerContext): Promise<OutboxStatus> {
  const [row] = answerRows<Counts>(await database.raw(STATUS));
  if (!row) throw new Error('Expected one row of counts of the outbox, got none');
  return {
    pending: Number(row.pending),
    oldestPendingAt: row.oldestPendingAt,
    leased: Number(row.leased),
    waiting: Number(row.waiting),
    oldestOpenAt: row.oldestOpenAt,
    dead: Number(row.dead),
    recoverable: Number(row.recoverable),
    live: Number(row.live),
    now: clock(),
  };
}
