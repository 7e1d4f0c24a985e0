/** The relay's work against an outbox and a site that speak the protocol over HTTP. */
import { Writable } from 'node:stream';
import pLimit from 'p-limit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../../relay/log.ts';
import { createMetrics, type Metrics } from '../../../relay/metrics.ts';
import { createOutboxClient } from '../../../relay/outbox-client.ts';
import { carryOut } from '../../../relay/run/carry-out.ts';
import { createWork, type Work } from '../../../relay/run/work.ts';
import { createFetchPage } from '../../../relay/verify/fetch-page.ts';
import { waitFor } from '../../support/wait-for.ts';
import { changeOf, type OutboxStandIn, startOutboxStandIn, TOKEN } from './outbox-stand-in.ts';
import { type SiteStandIn, startSiteStandIn } from './site-stand-in.ts';

let site: SiteStandIn;
let outbox: OutboxStandIn;
let work: Work;
let metrics: Metrics;
let logged: string;
let later: number[];

beforeEach(async () => {
  site = await startSiteStandIn();
  outbox = await startOutboxStandIn();
  logged = '';
  later = [];
  const sink = new Writable({
    write(chunk, _, done) {
      logged += chunk;
      done();
    },
  });
  const client = createOutboxClient({ url: outbox.url, token: TOKEN, fetch });
  const access = { url: site.url, secret: site.secret, fetch };
  const fetchPage = createFetchPage({ url: site.url, fetch });
  const places = pLimit(4);
  metrics = createMetrics(client);
  work = createWork({
    outbox: client,
    relay: 'test',
    carryOut: (delivery, on) =>
      carryOut(delivery, { site: access, fetchPage, places, onBuild: () => undefined }, on),
    later: (ms) => later.push(ms),
    metrics,
    log: createLog('info', sink),
  });
});

afterEach(async () => {
  await work.stop();
  await site.stop();
  await outbox.stop();
});

const outcomes = () => outbox.settled.map(({ outcome }) => outcome);

describe('a delivery', () => {
  test('is purged, seen on every page that shows it, and settled live', async () => {
    site.addPage('/articles/a-year', ['article-12', 'person-3']);
    site.addPage('/articles', ['articles', 'article-12']);
    site.addPage('/projects', ['projects']);
    outbox.add([changeOf()]);
    await work.tick();
    expect(outbox.settled).toMatchObject([
      {
        tags: ['article-12', 'articles-any'],
        outcome: {
          kind: 'live',
          pages: 2,
          seen: [{ collection: 'articles', id: '12', pages: 2, paths: ['/articles/a-year', '/articles'] }],
        },
      },
    ]);
    expect(site.fetched.map(({ path }) => path)).not.toContain('/projects');
  });

  test('takes the old page, which a stale purge serves once, so that no visitor does', async () => {
    site.addPage('/articles/a-year', ['article-12']);
    outbox.add([changeOf()]);
    await work.tick();
    expect(site.fetched.length).toBeGreaterThanOrEqual(2);
    expect(site.pages.get('/articles/a-year')).toMatchObject({ state: 'fresh' });
    expect(site.events).toHaveLength(1);
  });

  test('names the save in every request and every line of the log, and is a visitor with a name', async () => {
    site.addPage('/articles/a-year', ['article-12']);
    outbox.add([changeOf()], 'save-77');
    await work.tick();
    expect(site.events.map((event) => event.correlationId)).toEqual(['save-77']);
    for (const { userAgent, correlationId } of site.fetched) {
      expect({ userAgent, correlationId }).toEqual({ userAgent: 'vitrine-relay', correlationId: 'save-77' });
    }
    const lines = logged
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.event)).toEqual(['claimed', 'purged', 'settled']);
    for (const line of lines) expect(line.correlationId).toBe('save-77');
  });

  test('prints no secret', async () => {
    site.purgeAnswers.push({ status: 401, body: { status: 'unauthorized', message: 'Sign again.' } });
    outbox.add([changeOf()]);
    await work.tick();
    expect(logged).not.toContain(site.secret);
    expect(logged).not.toContain(TOKEN);
  });

  test('a page that a slow render keeps old is purged again, expired, and only it is looked at again', async () => {
    site.addPage('/articles/a-year', ['article-12'], { slowRenders: 1 });
    site.addPage('/articles', ['articles', 'article-12']);
    outbox.add([changeOf()]);
    await work.tick();
    expect(site.events.map((event) => event.tags)).toEqual([
      [
        { tag: 'article-12', mode: 'stale' },
        { tag: 'articles-any', mode: 'stale' },
      ],
      [{ tag: 'article-12', mode: 'expired' }],
    ]);
    expect(outcomes()).toMatchObject([{ kind: 'live', pages: 2 }]);
  });

  test('an old address that answers 404 is as good as a page', async () => {
    site.addPage('/articles/new', ['article-12']);
    outbox.add([changeOf({ slug: 'new', previousSlug: 'old', fields: ['slug'] })]);
    await work.tick();
    expect(site.fetched.map(({ path }) => path)).toContain('/articles/old');
    expect(outcomes()).toMatchObject([{ kind: 'live', pages: 1 }]);
  });

  test('a feed without versions is asked for until the site keeps a new one', async () => {
    site.addPage('/feed.xml', ['article-12'], { isFeed: true });
    outbox.add([changeOf()]);
    await work.tick();
    expect(site.pages.get('/feed.xml')?.state).toBe('fresh');
    expect(outcomes()).toMatchObject([{ kind: 'live', seen: [{ paths: ['/feed.xml'] }] }]);
  });

  test('publish-to-live is measured by the clock of the CMS', async () => {
    outbox.add([changeOf({ at: Date.now() - 2_000 })]);
    await work.tick();
    const { text } = await metrics.scrape();
    expect(text).toMatch(/vitrine_publish_to_live_seconds_bucket\{le="1.5"\} 0/);
    expect(text).toMatch(/vitrine_publish_to_live_seconds_bucket\{le="3"\} 1/);
    expect(text).toMatch(/vitrine_relay_attempts_total\{outcome="live"\} 1/);
  });
});

describe('a delivery that fails', () => {
  test.each([
    [
      'unavailable',
      { status: 503, body: { status: 'unavailable', message: 'The page store cannot be reached' } },
    ],
    ['unauthorized', { status: 401, body: {} }],
    ['unavailable', { status: 302, body: {}, headers: { Location: 'http://127.0.0.1:1/' } }],
    ['unreachable', 'destroy' as const],
  ])('%s is settled for another attempt, and a tick is called for then', async (failure, answer) => {
    site.purgeAnswers.push(answer);
    outbox.add([changeOf()]);
    await work.tick();
    expect(outcomes()).toMatchObject([{ kind: 'retry', failure }]);
    expect(outbox.settled[0]?.tags).toEqual([]);
    expect(later).toHaveLength(1);
    expect(later[0]).toBeGreaterThan(50_000);
  });

  test('a key that was used is replaced once', async () => {
    const conflict = { status: 409, body: { status: 'conflict' } };
    site.purgeAnswers.push(conflict);
    outbox.add([changeOf()]);
    await work.tick();
    expect(outcomes()).toMatchObject([{ kind: 'live' }]);

    site.purgeAnswers.push(conflict, conflict);
    outbox.add([changeOf()]);
    await work.tick();
    expect(outcomes().at(-1)).toMatchObject({ kind: 'dead', failure: 'rejected' });
  });

  test('one poisoned change among a hundred ends alone as a dead letter, and the others go live', async () => {
    const changes = Array.from({ length: 100 }, (_, index) =>
      changeOf({ id: String(index + 1), slug: null, previousSlug: null }),
    );
    changes[37] = changeOf({ collection: 'DROP TABLE' });
    outbox.add(changes);
    await waitFor(
      async () => {
        await work.tick();
        return outbox.held.every((one) => one.state === 'live' || one.state === 'dead');
      },
      { what: 'all deliveries to end' },
    );
    const dead = outbox.held.filter((one) => one.state === 'dead');
    expect(dead.map((one) => one.changes.map((change) => change.collection))).toEqual([['DROP TABLE']]);
    expect(outbox.held.filter((one) => one.state === 'live').flatMap((one) => one.changes)).toHaveLength(99);
  });

  test('what the site refuses is halved in the same way', async () => {
    site.refuses = ({ changes }) => changes?.some(({ id }) => id === 2) === true;
    outbox.add([changeOf({ id: '1' }), changeOf({ id: '2' })]);
    await waitFor(
      async () => {
        await work.tick();
        return outbox.held.every((one) => one.state === 'live' || one.state === 'dead');
      },
      { what: 'both halves to end' },
    );
    expect(outbox.held.map((one) => [one.changes[0]?.id, one.state])).toEqual([
      ['1', 'live'],
      ['2', 'dead'],
    ]);
  });

  test('an end that could not be told is told when the CMS is back', async () => {
    site.addPage('/articles/a-year', ['article-12']);
    outbox.add([changeOf()]);
    const ticking = work.tick();
    await waitFor(() => site.events.length > 0, { what: 'the purge' });
    outbox.isDown = true;
    await waitFor(() => site.pages.get('/articles/a-year')?.state === 'fresh', { what: 'the page' });
    outbox.isDown = false;
    await ticking;
    expect(outcomes()).toMatchObject([{ kind: 'live' }]);
  });

  test('a tick while the CMS is down ends without harm', async () => {
    outbox.isDown = true;
    await work.tick();
    expect(logged).toContain('not-claimed');
  });
});

describe('a lease', () => {
  test('that is lost settles nothing', async () => {
    const id = outbox.add([changeOf()]);
    site.addPage('/articles/a-year', ['article-12'], { slowRenders: 1 });
    const ticking = work.tick();
    await waitFor(() => site.events.length > 0, { what: 'the purge' });
    outbox.takeLease(id);
    await ticking;
    expect(outbox.settled).toEqual([]);
    expect(logged).toContain('not-settled');
  });

  test('is left to run out when the relay stops in the middle', async () => {
    outbox.add([changeOf()]);
    site.addPage('/articles/a-year', ['article-12'], { rendersNever: true });
    const ticking = work.tick();
    await waitFor(() => site.events.length > 0, { what: 'the purge' });
    await work.stop();
    await ticking;
    expect(outbox.settled).toEqual([]);
    expect(logged).toContain('abandoned');
  }, 20_000);
});

describe('many deliveries', () => {
  test('one tick works until nothing is due, several at once, and fetches at most four pages at a time', async () => {
    for (let index = 1; index <= 20; index += 1) {
      site.addPage(`/articles/${index}`, [`article-${index}`]);
      outbox.add([changeOf({ id: String(index), slug: String(index), previousSlug: String(index) })]);
    }
    await work.tick();
    await waitFor(() => outbox.settled.length === 20, { what: 'twenty ends' });
    expect(new Set(outcomes().map((outcome) => outcome.kind))).toEqual(new Set(['live']));
    expect(site.mostAtOnce()).toBeLessThanOrEqual(4);
  });

  test('two relays share them and none is delivered twice', async () => {
    const client = createOutboxClient({ url: outbox.url, token: TOKEN, fetch });
    const access = { url: site.url, secret: site.secret, fetch };
    const fetchPage = createFetchPage({ url: site.url, fetch });
    const other = createWork({
      outbox: client,
      relay: 'other',
      carryOut: (delivery, on) =>
        carryOut(delivery, { site: access, fetchPage, places: pLimit(4), onBuild: () => undefined }, on),
      later: () => undefined,
      metrics,
      log: createLog('silent'),
    });
    for (let index = 1; index <= 20; index += 1) outbox.add([changeOf({ id: String(index) })]);
    await Promise.all([work.tick(), other.tick()]);
    await waitFor(() => outbox.settled.length >= 20, { what: 'twenty ends' });
    await other.stop();
    expect(site.events).toHaveLength(20);
  });

  test('a relay that stops claims nothing more', async () => {
    await work.stop();
    outbox.add([changeOf()]);
    await work.tick();
    expect(outbox.held[0]?.state).toBe('waiting');
  });
});
