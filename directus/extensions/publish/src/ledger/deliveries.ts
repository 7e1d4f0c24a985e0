/** Deliveries as people see them. */
import type { DeliveryReport, DeliveryState } from '../../../../../contract/outbox.ts';
import { DELIVERIES, type DeliveryRow } from '../tables.ts';
import type { LedgerContext } from './ledger-context.ts';
import { readTags, toReport } from './stored-delivery.ts';

/** How many deliveries are searched for tags, newest first, and how many at a time. Ours: some days of editing. */
const SEARCHED = 5_000;
const STEP = 500;

interface Which {
  state?: DeliveryState;
  limit: number;
}

/** The newest, of one state or of all. */
export async function deliveries(
  { database }: LedgerContext,
  { state, limit }: Which,
): Promise<DeliveryReport[]> {
  const rows = await database<DeliveryRow>(DELIVERIES)
    .where(state === undefined ? {} : { state })
    .orderBy([
      { column: 'claimed_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
  return rows.map(toReport);
}

/** The newest that purged one of these tags. */
export async function touching(
  { database }: LedgerContext,
  { tags, limit }: { tags: readonly string[]; limit: number },
): Promise<DeliveryReport[]> {
  const wanted = new Set(tags);
  const ids: string[] = [];
  for (let offset = 0; offset < SEARCHED && ids.length < limit; offset += STEP) {
    const rows = await database<DeliveryRow>(DELIVERIES)
      .select('id', 'tags')
      .orderBy([
        { column: 'claimed_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .offset(offset)
      .limit(STEP);
    ids.push(...rows.filter((row) => readTags(row).some((tag) => wanted.has(tag))).map((row) => row.id));
    if (rows.length < STEP) break;
  }
  const rows = await database<DeliveryRow>(DELIVERIES)
    .whereIn('id', ids.slice(0, limit))
    .orderBy([
      { column: 'claimed_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  return rows.map(toReport);
}
