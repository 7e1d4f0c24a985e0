/** The ledger on real databases: nothing is delivered twice, nothing is lost, and everything has its time. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimedDelivery, ClaimRequest, Outcome } from '../../contract/outbox.ts';
import { claim } from '../../directus/extensions/publish/src/ledger/claim.ts';
import { deliveries, touching } from '../../directus/extensions/publish/src/ledger/deliveries.ts';
import type { LedgerContext } from '../../directus/extensions/publish/src/ledger/ledger-context.ts';
import { isDue, look } from '../../directus/extensions/publish/src/ledger/look.ts';
import { receiptOf } from '../../directus/extensions/publish/src/ledger/receipt-of.ts';
import { recordedChanges } from '../../directus/extensions/publish/src/ledger/recorded-changes.ts';
import { renew } from '../../directus/extensions/publish/src/ledger/renew.ts';
import { replay } from '../../directus/extensions/publish/src/ledger/replay.ts';
import { settle } from '../../directus/extensions/publish/src/ledger/settle.ts';
import { status } from '../../directus/extensions/publish/src/ledger/status.ts';
import {
  ensureSweepTable,
  sweepArticles,
} from '../../directus/extensions/publish/src/ledger/sweep-articles.ts';
import { DELIVERIES, OUTBOX, type OutboxRow } from '../../directus/extensions/publish/src/tables.ts';
import { type LedgerDatabase, openLedgerDatabase, type Vendor } from '../support/ledger-database.ts';
import { waitFor } from '../support/wait-for.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const START = 1_795_251_600_000;
const LIVE: Outcome = { kind: 'live', pages: 0, seen: [] };
const DOWN: Outcome = { kind: 'retry', failure: 'unreachable', reason: 'The site does not answer.' };

const VENDORS: Vendor[] = ['SQLite', 'PostgreSQL'];

describe.each(VENDORS)('the ledger on %s', (vendor) => {
  let database: LedgerDatabase;
  let now: number;
  let ledger: LedgerContext;

  beforeAll(async () => {
    database = await openLedgerDatabase(vendor);
  });
  afterAll(() => database?.stop());
  beforeEach(async () => {
    await database.clear();
    now = START;
    ledger = { database: database.knex, clock: () => now, newId: randomUUID };
  });

  const request = (more: Partial<ClaimRequest> = {}): ClaimRequest => ({
    relay: 'test:1',
    leaseMs: 30_000,
    quietMs: 400,
    longestMs: 3000,
    ...more,
  });
  const claimed = async (more: Partial<ClaimRequest> = {}): Promise<ClaimedDelivery> => {
    const delivery = await claim(ledger, request(more));
    if (!delivery) throw new Error('Expected a delivery, got none');
    return delivery;
  };
  const settled = ({ id, lease }: ClaimedDelivery, outcome: Outcome, tags = ['articles']) =>
    settle(ledger, { id, lease, tags, outcome });
  const record = (...rows: Partial<OutboxRow>[]) => insertRows(database.knex, rows, now);
  const receipt = async (item: string) =>
    receiptOf(await recordedChanges(ledger, 'articles', item), { isPublic: true, mayReplay: true, now });

  describe('debounces', () => {
    it('a lone edit for the quiet time', async () => {
      await record({});
      now += 399;
      expect(await claim(ledger, request())).toBeNull();
      now += 1;
      expect(await claimed()).toMatchObject({ attempts: 0, claimedAt: now, changes: [{ id: '1' }] });
    });

    it('an editor who never stops for the longest time', async () => {
      for (let passed = 0; passed < 3000; passed += 300) {
        expect(await claim(ledger, request())).toBeNull();
        await record({ fields: 'title' });
        now += 300;
      }
      expect((await claimed()).changes).toHaveLength(1);
    });

    it('a burst into one batch, a hundred items at most, oldest first', async () => {
      await record(...Array.from({ length: 100 }, (_, index) => ({ item: String(index) })));
      const full = await claimed();
      expect(full.changes).toHaveLength(100);
      now += 10;
      await record(...Array.from({ length: 30 }, (_, index) => ({ item: String(200 + index) })));
      expect(await claim(ledger, request())).toBeNull();
      now += 400;
      expect((await claimed()).changes).toHaveLength(30);
    });

    it('ten edits of one item into one change', async () => {
      const saves = Array.from({ length: 10 }, () => ({ fields: 'title', correlation_id: 'save-9' }));
      await record(...saves);
      now += 400;
      const { changes, correlationId } = await claimed();
      expect(changes).toMatchObject([{ id: '1', fields: ['title'], slug: 'a', previousSlug: 'a' }]);
      expect(correlationId).toBe('save-9');
      expect(await claim(ledger, request())).toBeNull();
    });

    it('and says so to who watches', async () => {
      const due = async () => isDue(await look(database.knex, now), request(), now);
      expect(await due()).toBe(false);
      await record({});
      expect(await due()).toBe(false);
      now += 400;
      expect(await due()).toBe(true);
      await claimed();
      expect(await due()).toBe(false);
      now += 30_000;
      expect(await due()).toBe(true);
    });
  });

  describe('leases', () => {
    it('one delivery to one relay, and says when its changes were surely committed', async () => {
      await record({});
      now += 400;
      const [one, other] = await Promise.all([claim(ledger, request()), claim(ledger, request())]);
      expect([one, other].filter((delivery) => delivery !== null)).toHaveLength(1);
      expect((one ?? other)?.claimedAt).toBe(now);
    });

    it('a delivery again when its relay has gone, and refuses the late answer', async () => {
      await record({});
      now += 400;
      const first = await claimed({ leaseMs: 1000 });
      now += 999;
      expect(await claim(ledger, request())).toBeNull();
      now += 1;
      const second = await claimed();
      expect(second).toMatchObject({ id: first.id, attempts: 1, claimedAt: first.claimedAt });
      expect(second.lease).not.toBe(first.lease);
      expect(await settled(first, LIVE)).toBeNull();
      expect(await renew(ledger, { id: first.id, lease: first.lease, leaseMs: 1000 })).toBeNull();
      expect(await settled(second, LIVE)).toEqual({ state: 'live', nextAt: null });
      expect(await settled(second, LIVE)).toBeNull();
    });

    it('for longer when asked to, and takes an answer that is late but not too late', async () => {
      await record({});
      now += 400;
      const delivery = await claimed({ leaseMs: 1000 });
      const { id, lease } = delivery;
      now += 900;
      expect(await renew(ledger, { id, lease, leaseMs: 1000 })).toBe(now + 1000);
      now += 900;
      expect(await claim(ledger, request())).toBeNull();
      now += 5000;
      expect(await settled(delivery, LIVE)).toEqual({ state: 'live', nextAt: null });
    });

    it('a delivery that ends every relay four times, and then keeps it', async () => {
      await record({});
      now += 400;
      for (const attempts of [0, 1, 2, 3]) {
        expect((await claimed({ leaseMs: 1000 })).attempts).toBe(attempts);
        now += 1000;
      }
      expect(await claim(ledger, request())).toBeNull();
      expect(await deliveries(ledger, { limit: 1 })).toMatchObject([
        { state: 'dead', attempts: 4, failure: 'unavailable', settledAt: now },
      ]);
    });

    it('nothing twice to 8 relays, and leaves nothing', async () => {
      const items = Array.from({ length: 2000 }, (_, index) => ({ item: String(index) }));
      await record(...items);
      now += 3000;
      const taken = await Promise.all(Array.from({ length: 8 }, () => takeAll()));
      const seen = taken.flat();
      expect(seen).toHaveLength(2000);
      expect(new Set(seen).size).toBe(2000);
      const rows: { delivery: string | null; count: number | string }[] = await database
        .knex(OUTBOX)
        .select('delivery')
        .count({ count: '*' })
        .groupBy('delivery');
      expect(rows.every(({ delivery }) => delivery !== null)).toBe(true);
      expect(rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(2000);
      expect(await status(ledger)).toMatchObject({
        pending: 0,
        leased: 0,
        waiting: 0,
        dead: 0,
        live: rows.length,
      });
      expect(rows.length).toBeLessThanOrEqual(25);
    });

    it('nothing twice while rows are still coming in', async () => {
      let isWriting = true;
      const relays = Array.from({ length: 4 }, async () => {
        const items: string[] = [];
        while (isWriting || (await status(ledger)).pending > 0) items.push(...(await takeAll()));
        return items;
      });
      for (let index = 0; index < 60; index++) {
        await record(...Array.from({ length: 10 }, (_, one) => ({ item: `${index}-${one}` })));
        now += 100;
      }
      now += 3000;
      isWriting = false;
      const taken = (await Promise.all(relays)).flat();
      expect(taken).toHaveLength(600);
      expect(new Set(taken).size).toBe(600);
    });

    async function takeAll(): Promise<string[]> {
      const items: string[] = [];
      while ((await status(ledger)).pending > 0) {
        const delivery = await claim(ledger, request());
        if (!delivery) return items;
        items.push(...delivery.changes.map((change) => change.id));
        await settled(delivery, LIVE);
      }
      return items;
    }
  });

  describe('tries again', () => {
    it('after 1, 5 and 15 minutes, and then keeps the delivery with its reason', async () => {
      await record({ correlation_id: 'save-1' });
      now += 400;
      let delivery = await claimed();
      for (const [index, minutes] of [1, 5, 15].entries()) {
        const nextAt = now + minutes * MINUTE_MS;
        expect(await settled(delivery, DOWN)).toEqual({ state: 'waiting', nextAt });
        expect(await receipt('1')).toMatchObject({ state: 'waiting', nextAt, failure: 'unreachable' });
        now = nextAt - 1;
        expect(await claim(ledger, request())).toBeNull();
        now = nextAt;
        delivery = await claimed();
        expect(delivery).toMatchObject({ attempts: index + 1, correlationId: 'save-1' });
      }
      expect(await settled(delivery, DOWN)).toEqual({ state: 'dead', nextAt: null });
      expect(await receipt('1')).toMatchObject({
        state: 'dead',
        replayable: delivery.id,
        ...failureOf(DOWN),
      });
      now += 24 * 60 * MINUTE_MS;
      expect(await claim(ledger, request())).toBeNull();
      expect(await deliveries(ledger, { state: 'dead', limit: 5 })).toMatchObject([
        { id: delivery.id, attempts: 4, reason: 'The site does not answer.' },
      ]);
    });

    it('what is new before what has failed and is due', async () => {
      await record({ item: 'old' });
      now += 400;
      await settled(await claimed(), DOWN);
      now += MINUTE_MS;
      await record({ item: 'new' });
      now += 400;
      expect((await claimed()).changes).toMatchObject([{ id: 'new' }]);
      expect((await claimed()).changes).toMatchObject([{ id: 'old' }]);
    });

    it('not at all what was refused for good', async () => {
      await record({});
      now += 400;
      const dead: Outcome = { kind: 'dead', failure: 'rejected', reason: 'slug: too long' };
      expect(await settled(await claimed(), dead)).toEqual({ state: 'dead', nextAt: null });
      expect(await status(ledger)).toMatchObject({ dead: 1, recoverable: 0 });
    });
  });

  it('halves a refused batch until the change that is to blame is alone, and delivers all others', async () => {
    await record(...Array.from({ length: 20 }, (_, index) => ({ item: String(index) })));
    await record({ item: '13', fields: 'title' });
    now += 400;
    const arrived: string[] = [];
    const blamed: string[] = [];
    for (let delivery = await claim(ledger, request()); delivery; delivery = await claim(ledger, request())) {
      const items = delivery.changes.map((change) => change.id);
      const isPoisoned = items.includes('13');
      const reason = 'changes.0.slug: too long';
      const answer = await settled(delivery, isPoisoned ? { kind: 'split', reason } : LIVE);
      if (!isPoisoned) arrived.push(...items);
      else if (items.length > 1) expect(answer).toEqual({ state: 'split', nextAt: now });
      else {
        expect(answer).toEqual({ state: 'dead', nextAt: null });
        blamed.push(...items);
      }
    }
    expect(blamed).toEqual(['13']);
    expect(new Set(arrived).size).toBe(19);
    expect(arrived).toHaveLength(19);
    expect(await receipt('13')).toMatchObject({ state: 'dead', failure: 'rejected' });
    expect(await receipt('12')).toMatchObject({ state: 'live' });
    const orphans = await database
      .knex(OUTBOX)
      .whereNotIn('delivery', database.knex(DELIVERIES).select('id'))
      .select('id');
    expect(orphans).toEqual([]);
  });

  describe('replays', () => {
    const fail = async (item: string, outcome: Outcome) => {
      await record({ item });
      now += 400;
      const delivery = await claimed();
      await settled(delivery, outcome);
      return delivery.id;
    };
    const dead = (failure: 'unreachable' | 'rejected'): Outcome => ({ kind: 'dead', failure, reason: 'x' });
    const claimAll = async () => {
      const ids: string[] = [];
      for (let next = await claim(ledger, request()); next; next = await claim(ledger, request())) {
        expect(next.attempts).toBe(0);
        ids.push(next.id);
      }
      return ids;
    };

    it('the deliveries that are named, and none that is live or under way', async () => {
      const first = await fail('1', dead('rejected'));
      await fail('2', dead('rejected'));
      const waiting = await fail('3', DOWN);
      const live = await fail('4', LIVE);
      const ids = [first, waiting, live, randomUUID()];
      expect(await replay(ledger, { ids })).toBe(2);
      expect(await receipt('1')).toMatchObject({ state: 'on-its-way' });
      expect(await claimAll()).toEqual([first, waiting]);
      expect(await replay(ledger, { ids })).toBe(0);
    });

    it('every dead letter', async () => {
      const ids = [await fail('1', dead('rejected')), await fail('2', dead('unreachable'))];
      await fail('3', DOWN);
      expect(await replay(ledger, { all: true })).toBe(2);
      expect(await claimAll()).toEqual(ids);
    });

    it('what mends when the site answers again, but not what was rejected', async () => {
      await fail('1', dead('rejected'));
      const ids = [await fail('2', dead('unreachable')), await fail('3', DOWN)];
      expect(await status(ledger)).toMatchObject({ dead: 2, recoverable: 1, waiting: 1 });
      expect(await replay(ledger, { recovered: true })).toBe(2);
      expect(await replay(ledger, { recovered: true })).toBe(0);
      expect(await claimAll()).toEqual(ids);
    });
  });

  describe('tells', () => {
    it('what is pending, under way and done', async () => {
      expect(await status(ledger)).toEqual({
        pending: 0,
        oldestPendingAt: null,
        leased: 0,
        waiting: 0,
        oldestOpenAt: null,
        dead: 0,
        recoverable: 0,
        live: 0,
        now,
      });
      await record({ item: '1' });
      const recordedAt = now;
      now += 400;
      const { claimedAt } = await claimed();
      await record({ item: '2' });
      expect(await status(ledger)).toMatchObject({
        pending: 1,
        oldestPendingAt: recordedAt + 400,
        leased: 1,
        oldestOpenAt: claimedAt,
      });
    });

    it('an editor on which pages the change was seen', async () => {
      expect(await receipt('1')).toMatchObject({ state: 'none' });
      await record({ correlation_id: 'save-1' }, { item: '2' });
      expect(await receipt('1')).toMatchObject({ state: 'on-its-way', correlationId: 'save-1' });
      now += 400;
      const delivery = await claimed();
      expect(await receipt('1')).toMatchObject({ state: 'on-its-way' });
      now += 250;
      const paths = ['/articles/a', '/articles'];
      const seen = [{ collection: 'articles', id: '1', pages: 3, paths }];
      await settled(delivery, { kind: 'live', pages: 4, seen });
      expect(await receipt('1')).toMatchObject({
        state: 'live',
        liveAt: now,
        pages: 3,
        paths,
        correlationId: 'save-1',
      });
      expect(await deliveries(ledger, { limit: 1 })).toMatchObject([
        {
          state: 'live',
          pages: 4,
          settledAt: now,
          changes: [
            { id: '1', pages: 3 },
            { id: '2', pages: null },
          ],
        },
      ]);
    });

    it('the last deliveries that purged a tag', async () => {
      const ids: string[] = [];
      for (const tags of [['article-1'], ['article-2', 'articles'], ['article-1', 'articles']]) {
        await record({});
        now += 400;
        const delivery = await claimed();
        await settled(delivery, LIVE, tags);
        ids.unshift(delivery.id);
      }
      const found = await touching(ledger, { tags: ['article-1', 'people'], limit: 5 });
      expect(found.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
      expect(await touching(ledger, { tags: ['articles'], limit: 1 })).toMatchObject([{ id: ids[0] }]);
    });
  });

  describe('lets time pass', () => {
    const publish = (item: number, publishedAt: number, more: Record<string, unknown> = {}) =>
      database.knex('articles').insert({
        id: item,
        slug: `article-${item}`,
        status: 'published',
        published_at: new Date(publishedAt),
        ...more,
      });

    beforeEach(async () => {
      await database.knex.schema.dropTableIfExists('articles');
      await database.knex.schema.createTable('articles', (table) => {
        table.increments('id');
        table.string('slug');
        table.string('status');
        table.timestamp('published_at');
      });
      await ensureSweepTable(database.knex);
    });

    it('for articles whose time has come, each once, however long nobody looked', async () => {
      await publish(1, START - 1000);
      await publish(2, START + 5000);
      await publish(3, START + 60 * MINUTE_MS);
      await publish(4, START + 5000, { status: 'draft' });
      await publish(5, START + 24 * 60 * MINUTE_MS);
      await sweepArticles(ledger);
      expect((await status(ledger)).pending).toBe(0);
      now = START + 5000;
      await sweepArticles(ledger);
      await sweepArticles(ledger);
      now += 400;
      const delivery = await claimed();
      await settled(delivery, LIVE);
      expect(delivery.changes).toMatchObject([
        {
          collection: 'articles',
          id: '2',
          operation: 'update',
          fields: ['published_at'],
          slug: 'article-2',
          previousSlug: 'article-2',
          status: 'published',
          previousStatus: 'scheduled',
        },
      ]);
      now = START + 3 * 60 * MINUTE_MS;
      await Promise.all(Array.from({ length: 4 }, () => sweepArticles(ledger)));
      now += 400;
      expect((await claimed()).changes).toMatchObject([{ id: '3' }]);
      expect((await status(ledger)).pending).toBe(0);
    });

    it('also after the clock was far ahead for a while', async () => {
      await publish(1, START + MINUTE_MS);
      now = START + 365 * 24 * 60 * MINUTE_MS;
      await sweepArticles(ledger);
      now = START;
      await sweepArticles(ledger);
      now = START + MINUTE_MS;
      await sweepArticles(ledger);
      expect((await status(ledger)).pending).toBe(1);
    });
  });

  it('looks and claims quickly with 5,000 rows pending behind a long history', async () => {
    const past = Array.from({ length: 10_000 }, (_, index) => ({
      item: String(index % 500),
      delivery: 'long-gone',
      at: now - MINUTE_MS,
    }));
    await record(...past);
    await record(...Array.from({ length: 5000 }, (_, index) => ({ item: String(index) })));
    now += 3000;
    const looks = await medianOf(20, () => look(database.knex, now));
    const claims = await medianOf(20, () => claimed());
    // 1 and 8 ms on a quiet machine; a plan that does not fit takes seconds
    expect(looks).toBeLessThan(100);
    expect(claims).toBeLessThan(500);
  });
});

describe('the ledger on PostgreSQL', () => {
  let database: LedgerDatabase;
  beforeAll(async () => {
    database = await openLedgerDatabase('PostgreSQL');
  });
  afterAll(() => database?.stop());

  it('loses nothing when a change commits after one that was recorded later', async () => {
    const { knex } = database;
    let now = START;
    const ledger = { database: knex, clock: () => now, newId: randomUUID };
    const request = { relay: 'test:1', leaseMs: 30_000, quietMs: 0, longestMs: 0 };
    const slow = await knex.transaction();
    await insertRows(slow, [{ item: 'slow' }], now);
    await insertRows(knex, [{ item: 'quick' }], now);
    expect((await claim(ledger, request))?.changes).toMatchObject([{ id: 'quick' }]);
    expect(await claim(ledger, request)).toBeNull();
    await slow.commit();
    now += 1000;
    expect(await claim(ledger, request)).toMatchObject({ claimedAt: now, changes: [{ id: 'slow' }] });
  });

  it('passes over what a claim that hangs has locked', async () => {
    const { knex } = database;
    await database.clear();
    const ledger = { database: knex, clock: () => START, newId: randomUUID };
    const request = { relay: 'test:1', leaseMs: 30_000, quietMs: 0, longestMs: 0 };
    await insertRows(knex, [{ item: 'held' }], START);
    const hanging = await knex.transaction();
    await hanging(OUTBOX).forUpdate().select('id');
    await insertRows(knex, [{ item: 'free' }], START);
    expect((await claim(ledger, request))?.changes).toMatchObject([{ id: 'free' }]);
    await hanging.rollback();
    await waitFor(async () => (await claim(ledger, request))?.changes[0]?.id === 'held', {
      what: 'the row that was held',
    });
  });
});

/** Inserts rows of one published article at "a" unless they say otherwise. */
async function insertRows(
  knex: LedgerDatabase['knex'],
  rows: readonly Partial<OutboxRow>[],
  at: number,
): Promise<void> {
  const whole = rows.map((row) => ({
    collection: 'articles',
    item: '1',
    operation: 'update',
    fields: '',
    slug: 'a',
    previous_slug: 'a',
    status: 'published',
    previous_status: 'published',
    at,
    ...row,
  }));
  await knex.batchInsert(OUTBOX, whole, 50);
}

function failureOf(outcome: Outcome): { failure: string; reason: string } {
  if (outcome.kind !== 'retry') throw new Error(`Expected a failure, got ${outcome.kind}`);
  return { failure: outcome.failure, reason: outcome.reason };
}

async function medianOf(count: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0;
}
