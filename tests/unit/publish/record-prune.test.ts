import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { prune } from '../../../directus/extensions/publish/src/record/prune.ts';
import { DELIVERIES, OUTBOX } from '../../../directus/extensions/publish/src/tables.ts';
import { type LedgerDatabase, openLedgerDatabase } from '../../support/ledger-database.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = 1_800_000_000_000;
let database: LedgerDatabase;

beforeAll(async () => {
  database = await openLedgerDatabase('SQLite');
});
afterAll(() => database.stop());
beforeEach(() => database.clear());

async function delivery(id: string, state: string, settledDaysAgo: number): Promise<void> {
  const at = NOW - settledDaysAgo * DAY_MS;
  const facts = {
    attempts: 0,
    claimed_at: at,
    settled_at: at,
    correlation_id: id,
    tags: '[]',
    changes: '[]',
  };
  await database.knex(DELIVERIES).insert({ id, state, ...facts });
  await database
    .knex(OUTBOX)
    .insert({ collection: 'tags', item: id, operation: 'update', fields: '', at, delivery: id });
}

const kept = (table: string, column: string) => database.knex(table).orderBy(column).pluck(column);

it('forgets what has been live for over 30 days with its changes, and keeps dead letters', async () => {
  await delivery('dead', 'dead', 90);
  await delivery('new', 'live', 29);
  await delivery('old', 'live', 31);
  expect(await prune(database.knex, NOW)).toBe(1);
  expect(await kept(DELIVERIES, 'id')).toEqual(['dead', 'new']);
  expect(await kept(OUTBOX, 'delivery')).toEqual(['dead', 'new']);
});

it('forgets more than one step of them', async () => {
  for (let number = 0; number < 120; number++) await delivery(`old-${number}`, 'live', 40);
  expect(await prune(database.knex, NOW)).toBe(120);
  expect(await kept(OUTBOX, 'id')).toEqual([]);
});
