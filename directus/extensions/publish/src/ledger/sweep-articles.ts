/**
 * Time passes too: an article with a date of publication ahead goes live with nobody writing to the database, so no
 * trigger can record it. The sweep does. Until when it has swept is kept, so that no downtime loses an article.
 */
import type { Knex } from 'knex';
import { OUTBOX } from '../tables.ts';
import type { LedgerContext } from './ledger-context.ts';

/** The table of one row that holds until when articles have been swept. */
export const SWEEP = 'vitrine_sweep';

const ONLY_ROW = 1;

/** Makes the table where it is missing. */
export async function ensureSweepTable(database: Knex): Promise<void> {
  await database.raw(
    `create table if not exists ${SWEEP} (id integer primary key, swept_until double precision not null)`,
  );
}

/**
 * Records an update of every published article whose `published_at` has come since the last sweep. The first sweep of
 * all records none. After the clock was put back it starts from the present.
 */
export function sweepArticles({ database, clock }: LedgerContext): Promise<void> {
  return database.transaction(async (transaction) => {
    const now = clock();
    await transaction(SWEEP).insert({ id: ONLY_ROW, swept_until: now }).onConflict('id').ignore();
    // A write that changes nothing: a second sweep waits here until this one has committed.
    const [row]: { swept_until: number }[] = await transaction(SWEEP)
      .where({ id: ONLY_ROW })
      .update({ id: ONLY_ROW })
      .returning('swept_until');
    const since = row?.swept_until ?? now;
    if (since < now) await recordPublished(transaction, since, now);
    await transaction(SWEEP).where({ id: ONLY_ROW }).update({ swept_until: now });
  });
}

async function recordPublished(transaction: Knex, since: number, now: number): Promise<void> {
  await transaction.raw(
    `insert into ${OUTBOX}
      (collection, item, operation, fields, slug, previous_slug, status, previous_status, at)
      select 'articles', cast(id as varchar(255)), 'update', 'published_at', slug, slug, status, 'scheduled', ?
      from articles where status = 'published' and published_at > ? and published_at <= ?`,
    [now, new Date(since), new Date(now)],
  );
}
