/** Two sites behind one address with their pages in Redis, BullMQ between two relays, and Redis failing them all. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { hasClaimed } from '../support/has-claimed.ts';
import { readPage } from '../support/read-page.ts';
import { disagreements, unfinished } from '../support/site-truth.ts';
import { type Line, startLine } from '../support/start-line.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';
import { startRelay, type TestRelay } from '../support/start-relay.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import '../integration/cms-context.ts';

const HEALED_MS = 90_000;

let redis: TestRedis;
let line: Line;
let second: TestSite;
let otherRelay: TestRelay;
let api: CmsApi;
beforeAll(async () => {
  redis = await startRedis();
  line = await startLine({ original: inject('cms'), build: inject('siteBuild'), redisUrl: redis.url });
  second = await serveSite({
    build: inject('siteBuild'),
    cms: line.cms,
    redisUrl: redis.url,
    secrets: line.site,
  });
  line.gates.door.aim(line.site.url, second.url);
  otherRelay = await startRelay({
    cms: { ...line.cms, url: line.gates.outbox.url },
    site: { url: line.gates.door.url, secret: line.site.secret },
    redisUrl: redis.url,
  });
  api = await CmsApi.asAdmin(line.cms);
});
afterAll(async () => {
  await otherRelay?.stop();
  await second?.stop();
  await line?.stop();
  await redis?.stop();
});

test('two sites behind one address purge and serve as one', async () => {
  const id = await live('both');
  for (const title of ['Both, first', 'Both, second']) {
    await api.update('articles', id, { title });
    await bothShow('both', title);
  }
  await api.remove('articles', id);
  await line.settled();
  for (const site of [line.site, second]) {
    expect((await readPage(`${site.url}/articles/both`)).status).toBe(404);
  }
});

test('one of the sites killed while it is purged, and started again, shows what the other shows', async () => {
  const id = await live('one-dies');
  const hold = line.gates.door.hold('answer', ({ path }) => path === '/api/revalidate');
  await api.update('articles', id, { title: 'Survived' });
  await hold.held;
  await second.kill();
  hold.release();
  await second.start();
  await bothShow('one-dies', 'Survived');
  await line.settled(HEALED_MS);
});

test('Redis gone at the save: the change is kept, pages are served, and it goes live when Redis is back', async () => {
  const id = await live('redis-gone');
  await redis.kill();
  await api.update('articles', id, { title: 'Saved without Redis' });
  expect((await readPage(`${line.site.url}/articles/redis-gone`)).status).toBe(200);
  await waitFor(async () => (await unfinished(line.cms)).some((one) => one.includes('waiting')), {
    what: 'the refused delivery',
    withinMs: HEALED_MS,
  });
  await redis.start();
  await bothShow('redis-gone', 'Saved without Redis');
  await line.settled(HEALED_MS);
});

test('a flushed Redis loses no change', async () => {
  const id = await live('flushed');
  const hold = line.gates.door.hold('request', ({ path }) => path === '/api/revalidate');
  await api.update('articles', id, { title: 'After the flush' });
  await hold.held;
  await redis.flush();
  hold.release();
  await bothShow('flushed', 'After the flush');
  await line.settled(HEALED_MS);
  await api.update('articles', id, { title: 'And once more' });
  await bothShow('flushed', 'And once more');
});

test('Redis killed before and after the purge: what was acknowledged is stored', async () => {
  for (const side of ['request', 'answer'] as const) {
    const id = await live(`redis-${side}`);
    const hold = line.gates.door.hold(side, ({ path }) => path === '/api/revalidate');
    await api.update('articles', id, { title: `Killed at the ${side}` });
    await hold.held;
    await redis.kill();
    hold.release();
    await redis.start();
    await bothShow(`redis-${side}`, `Killed at the ${side}`);
    await line.settled(HEALED_MS);
  }
});

test('a relay killed with a tick in its hands leaves it to the other', async () => {
  const id = await live('tick');
  const hold = line.gates.outbox.hold('answer', hasClaimed);
  await api.update('articles', id, { title: 'Taken over' });
  await hold.held;
  await line.relay.kill();
  hold.cut();
  await line.relay.start();
  await bothShow('tick', 'Taken over');
  await line.settled(HEALED_MS);
});

test('in the end site and CMS agree', async () => {
  expect(await disagreements({ api, siteUrl: line.site.url })).toEqual([]);
  expect(await disagreements({ api, siteUrl: second.url })).toEqual([]);
  expect(await unfinished(line.cms)).toEqual([]);
});

async function live(slug: string): Promise<string> {
  const id = await createArticle(api, slug);
  await line.until(`/articles/${slug}`, ({ status }) => status === 200, HEALED_MS);
  await readPage(`${second.url}/articles/${slug}`);
  await line.settled(HEALED_MS);
  return id;
}

async function bothShow(slug: string, title: string): Promise<void> {
  for (const site of [line.site, second]) {
    await waitFor(async () => (await readPage(`${site.url}/articles/${slug}`)).title === title, {
      what: `${slug} to say "${title}" at ${site.url}`,
      withinMs: HEALED_MS,
    });
  }
}
