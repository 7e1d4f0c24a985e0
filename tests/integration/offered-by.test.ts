/** On whose pages an article is offered to read on, on real databases. That pages are renewed by it: reading-on.test.ts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedChange } from '../../contract/outbox.ts';
import { withOffers } from '../../directus/extensions/publish/src/ledger/offered-by.ts';
import { type LedgerDatabase, openLedgerDatabase, type Vendor } from '../support/ledger-database.ts';
import { changeOf } from '../unit/relay/outbox-stand-in.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = 1_795_251_600_000;
const VENDORS: Vendor[] = ['SQLite', 'PostgreSQL'];

describe.each(VENDORS)('an article that is public is, on %s, offered by', (vendor) => {
  let database: LedgerDatabase;

  beforeAll(async () => {
    database = await openLedgerDatabase(vendor);
    await database.knex.schema.createTable('articles', (table) => {
      table.integer('id').primary();
      table.string('status');
      table.timestamp('published_at');
    });
    await database.knex.schema.createTable('articles_tags', (table) => {
      table.integer('articles_id');
      table.integer('tags_id');
    });
  });
  afterAll(() => database?.stop());

  beforeEach(async () => {
    await database.knex('articles').delete();
    await database.knex('articles_tags').delete();
    const days = [1, 2, 3, 3, 3, 4, 99];
    await database.knex('articles').insert(
      days.map((day, index) => ({
        id: index + 1,
        status: index === 1 ? 'draft' : 'published',
        published_at: new Date(NOW + (day - 50) * DAY_MS),
      })),
    );
  });

  /** By article, as `articles 1`, sorted. */
  async function offeredBy(...changes: Partial<RecordedChange>[]): Promise<Record<string, string[]>> {
    const told = await withOffers(database.knex, changes.map(changeOf), NOW);
    return Object.fromEntries(
      told.map(({ id, offeredBy: items }) => [
        id,
        items.map((item) => `${item.collection} ${item.id}`).sort(),
      ]),
    );
  }

  it('the two before it and the two after it, as visitors see them', async () => {
    expect(await offeredBy({ id: '4' }, { id: '6' }, { id: '1' })).toEqual({
      4: ['articles 1', 'articles 3', 'articles 5', 'articles 6'],
      6: ['articles 4', 'articles 5'],
      1: ['articles 3', 'articles 4'],
    });
  });

  it('its tags, each once, and not those of others', async () => {
    const tagged = [
      [4, 9],
      [4, 8],
      [4, 9],
      [1, 7],
      [4, null],
    ];
    await database
      .knex('articles_tags')
      .insert(tagged.map(([articles_id, tags_id]) => ({ articles_id, tags_id })));
    const { 4: found } = await offeredBy({ id: '4' });
    expect(found?.filter((one) => one.startsWith('tags'))).toEqual(['tags 8', 'tags 9']);
  });

  it('none beside a draft, one that lies ahead, one that is gone, and what is no article', async () => {
    expect(
      await offeredBy(
        { id: '2' },
        { id: '7' },
        { id: '6', operation: 'delete' },
        { id: "1' or 1=1" },
        { id: '3', collection: 'projects' },
      ),
    ).toEqual({ 2: [], 7: [], 6: [], "1' or 1=1": [], 3: [] });
  });
});
