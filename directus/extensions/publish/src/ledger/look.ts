/** What could be claimed now: one question, answered from indexes alone, so that it may be asked ten times a second. */
import type { Knex } from 'knex';
import { MAX_CHANGES_PER_EVENT } from '../../../../../contract/limits.ts';
import { DELIVERIES, OUTBOX } from '../tables.ts';
import { answerRows } from './answer-rows.ts';
import { type Debounce, hasSettled, type Pending } from './has-settled.ts';

/** What a look has found. */
export interface Sight extends Pending {
  /** Whether a delivery is due: its time has come, or its relay is gone. */
  isDeliveryDue: boolean;
}

/** PostgreSQL's driver hands counts over as text. */
type Count = number | string;

interface SightRow {
  due: Count;
  oldest: number | null;
  newest: number | null;
  items: Count;
}

/** How many of the oldest rows are searched for a full batch. Ours: 100 imported items with 20 rows each. */
const OLDEST_ROWS = 2_000;
const PENDING = `from ${OUTBOX} where delivery is null`;
const SIGHT = `select
  (select count(*) from (select 1 from ${DELIVERIES} where state = 'waiting' and next_at <= ? limit 1) as w)
  + (select count(*) from (select 1 from ${DELIVERIES} where state = 'leased' and leased_until <= ? limit 1) as l)
  as due,
  (select at ${PENDING} order by at limit 1) as oldest,
  (select at ${PENDING} order by at desc limit 1) as newest,
  (select count(*) from (select distinct collection, item from (
    select collection, item ${PENDING} order by at limit ${OLDEST_ROWS}) as o) as i) as items`;

/** Looks at the database. @param now milliseconds by the clock of the CMS */
export async function look(database: Knex, now: number): Promise<Sight> {
  const [row] = answerRows<SightRow>(await database.raw(SIGHT, [now, now]));
  if (!row) throw new Error('Expected one row from the look at the outbox, got none');
  return {
    isDeliveryDue: Number(row.due) > 0,
    oldestAt: row.oldest,
    newestAt: row.newest,
    isFull: Number(row.items) >= MAX_CHANGES_PER_EVENT,
  };
}

/** Whether a claim made now would get something. */
export function isDue(sight: Sight, debounce: Debounce, now: number): boolean {
  return sight.isDeliveryDue || hasSettled(sight, debounce, now);
}
