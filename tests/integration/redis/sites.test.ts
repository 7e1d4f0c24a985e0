/** Two sites from one build over one Redis: they purge and serve as one, and outlive their Redis. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { createRedisStore } from '../../../front/store/redis-store.ts';
import { CmsApi } from '../../support/cms-api.ts';
import { type CountingProxy, startCountingProxy } from '../../support/counting-proxy.ts';
import { createArticle } from '../../support/create-article.ts';
import { redisProgram } from '../../support/find-redis.ts';
import { readPage } from '../../support/read-page.ts';
import { deliveryOf, post, purge } from '../../support/send-event.ts';
import { copyCms, type TestCms } from '../../support/start-cms.ts';
import { startRedis, type TestRedis } from '../../support/start-redis.ts';
import { serveSite, type TestSite } from '../../support/start-site.ts';
import { keepReading, msAt, timesOf } from '../../support/steady-readers.ts';
import { waitFor } from '../../support/wait-for.ts';
import '../cms-context.ts';

const READERS = 6;
/** What a Redis that is gone may add to a page, in milliseconds. */
const ADDED_AT_MOST_MS = 150;
/** How long a busy machine may take to heal, in milliseconds. */
const HEALED_MS = 60_000;

let redis: TestRedis;
let cms: TestCms;
let proxy: CountingProxy;
let one: TestSite;
let other: TestSite;
let admin: CmsApi;

const titleAt = async (site: TestSite, slug: string) =>
  (await readPage(`${site.url}/articles/${slug}`)).title;
const sites = () => [one, other];

async function bothSay(slug: string, title: string): Promise<void> {
  for (const site of sites()) {
    await waitFor(async () => (await titleAt(site, slug)) === title, {
      what: `${slug} to say "${title}" at ${site.url}`,
      withinMs: HEALED_MS,
    });
  }
}

const takesPurges = () =>
  waitFor(
    async () => {
      for (const site of sites()) await purge(site, 'stale', 'themes');
      return true;
    },
    { what: 'purges to be taken again', withinMs: HEALED_MS },
  );

describe.skipIf(!(await redisProgram()))('with Redis', () => {
  beforeAll(async () => {
    redis = await startRedis();
    cms = await copyCms(inject('cms'));
    admin = await CmsApi.asAdmin(cms);
    proxy = await startCountingProxy(cms.url);
    const served = { build: inject('siteBuild'), cms: { ...cms, url: proxy.url }, redisUrl: redis.url };
    one = await serveSite(served);
    other = await serveSite({ ...served, secrets: one });
  });

  afterAll(async () => {
    await other?.stop();
    await one?.stop();
    await proxy?.stop();
    await cms?.stop();
    await redis?.stop();
  });

  beforeEach(async () => {
    await redis.start();
  });

  describe('two sites', () => {
    test('share what one of them has rendered', async () => {
      await createArticle(admin, 'shared');
      expect(await titleAt(one, 'shared')).toBe('Article shared');
      proxy.reset();
      const page = await readPage(`${other.url}/articles/shared`);
      expect(page).toMatchObject({ status: 200, title: 'Article shared' });
      expect(proxy.operations()).toEqual([]);
    });

    test('both show an edit after either was told of it', async () => {
      const id = await createArticle(admin, 'either');
      await bothSay('either', 'Article either');
      for (const [told, title] of [
        [one, 'Told to one'],
        [other, 'Told to the other'],
      ] as const) {
        await admin.update('articles', id, { title });
        await purge(told, 'expired', `article-${id}`);
        for (const site of sites()) expect(await titleAt(site, 'either')).toBe(title);
      }
      await admin.update('articles', id, { title: 'Made stale' });
      await purge(one, 'stale', `article-${id}`);
      await bothSay('either', 'Made stale');
    });

    test('never show again what was deleted, and show what is published where nothing was', async () => {
      for (const site of sites()) expect((await readPage(`${site.url}/articles/comes`)).status).toBe(404);
      const id = await createArticle(admin, 'comes');
      await purge(one, 'expired', 'articles');
      for (const site of sites()) expect(await titleAt(site, 'comes')).toBe('Article comes');
      await admin.remove('articles', id);
      await purge(other, 'expired', `article-${id}`, 'articles');
      for (const site of sites()) expect((await readPage(`${site.url}/articles/comes`)).status).toBe(404);
    });

    test('purge a delivery once between them', async () => {
      const delivery = deliveryOf(one, [{ tag: 'themes', mode: 'stale' }]);
      expect(await post(one, delivery)).toMatchObject({ code: 200, status: 'revalidated' });
      expect(await post(other, delivery)).toMatchObject({ code: 200, status: 'duplicate' });
      await redis.kill();
      await redis.start();
      await takesPurges();
      expect(await post(other, delivery)).toMatchObject({ code: 200, status: 'duplicate' });
    });

    test('a purge that comes while one renders the old content reaches what it keeps for both', async () => {
      const id = await createArticle(admin, 'race');
      const purging = Promise.all([
        titleAt(one, 'race'),
        purge(other, 'expired', `article-${id}`, 'articles'),
      ]);
      await admin.update('articles', id, { title: 'After the race' });
      await purging;
      await purge(other, 'expired', `article-${id}`);
      for (const site of sites()) expect(await titleAt(site, 'race')).toBe('After the race');
    });
  });

  describe('when Redis is killed under load', () => {
    test('pages go on being answered, no purge is acknowledged that was not stored, and all heals', async () => {
      const slugs = Array.from({ length: 6 }, (_, index) => `load-${index}`);
      const ids = await Promise.all(slugs.map((slug) => createArticle(admin, slug)));
      const paths = ['/', '/articles', '/projects', ...slugs.map((slug) => `/articles/${slug}`)];
      const urls = sites().flatMap(({ url }) => paths.map((path) => url + path));
      for (const url of urls) expect((await readPage(url)).status).toBe(200);

      const readers = keepReading(urls, READERS);
      const acknowledged: { tag: string; begun: number }[] = [];
      const codes: number[] = [];
      let isOver = false;
      const purges = (async () => {
        for (let turn = 0; !isOver; turn += 1) {
          const [tag, begun] = [`funding-${turn + 1}`, Date.now()];
          const site = sites()[turn % 2] ?? one;
          const { code } = await post(site, deliveryOf(site, [{ tag, mode: 'expired' }]));
          codes.push(code);
          if (code === 200) acknowledged.push({ tag, begun });
        }
      })();

      await readers.more(300);
      const before = readers.take();
      await redis.kill();
      await readers.more(600);
      await waitFor(() => codes.at(-1) === 503, { what: 'purges to be refused' });
      const without = readers.take();
      const restart = redis.start();
      await readers.more(300);
      await restart;
      await waitFor(() => codes.at(-1) === 200, { what: 'purges to be taken', withinMs: HEALED_MS });
      isOver = true;
      await purges;
      await readers.stop();
      const after = readers.take();

      console.info(`With Redis: ${timesOf(before)}`);
      console.info(`Killed: ${timesOf(without)}`);
      console.info(`Started again: ${timesOf(after)}`);
      console.info(`Purges: ${acknowledged.length} of ${codes.length} acknowledged`);
      const failures = [...before, ...without, ...after].filter(({ status }) => status !== 200);
      expect(failures).toEqual([]);
      // Against the same readers before, since this machine may be slow with Redis as well.
      for (const readings of [without, after])
        expect(msAt(readings, 0.95)).toBeLessThan(msAt(before, 0.95) + ADDED_AT_MOST_MS);
      expect(new Set(codes)).toEqual(new Set([200, 503]));

      const store = createRedisStore({ url: redis.url });
      for (const { tag, begun } of acknowledged) expect(await store.state([tag], begun)).toBe('expired');
      await store.close();

      await admin.update('articles', ids[0] ?? '', { title: 'After the outage' });
      await purge(other, 'expired', `article-${ids[0]}`);
      for (const site of sites()) expect(await titleAt(site, 'load-0')).toBe('After the outage');
    });

    test('an edit shows meanwhile although nobody can be told of it, and is not undone when Redis is back', async () => {
      const id = await createArticle(admin, 'meanwhile');
      await bothSay('meanwhile', 'Article meanwhile');
      await redis.kill();
      await admin.update('articles', id, { title: 'Edited meanwhile' });
      await bothSay('meanwhile', 'Edited meanwhile');
      await redis.start();
      await takesPurges();
      for (const site of sites()) expect(await titleAt(site, 'meanwhile')).toBe('Edited meanwhile');
    });

    test('the sites say that they cannot take purges, and serve pages; with Redis back they are ready', async () => {
      await bothSay('meanwhile', 'Edited meanwhile');
      await redis.kill();
      const checks = z.object({ checks: z.record(z.string(), z.string()) });
      const ready = async () => {
        const response = await fetch(`${one.url}/api/ready`);
        return { status: response.status, ...checks.parse(await response.json()) };
      };
      const without = await ready();
      expect(without.status).toBe(503);
      expect(without.checks).toMatchObject({ cms: 'ok', 'key-store': expect.not.stringMatching(/^ok$/) });
      expect(without.checks['page-store']).not.toBe('ok');
      expect((await readPage(`${one.url}/articles/meanwhile`)).status).toBe(200);
      await redis.start();
      await waitFor(async () => (await ready()).status === 200, { what: 'readiness', withinMs: HEALED_MS });
    });
  });

  test('a flushed Redis: pages are served, renewed, and purged again, though it has forgotten every purge', async () => {
    const id = await createArticle(admin, 'flushed');
    await bothSay('flushed', 'Article flushed');
    await admin.update('articles', id, { title: 'Unseen so far' });
    const urls = sites().map(({ url }) => `${url}/articles/flushed`);
    const readers = keepReading(urls, READERS);
    await readers.more(100);
    readers.take();
    await redis.flush();
    await readers.more(300);
    await readers.stop();
    const readings = readers.take();
    console.info(`Flushed: ${timesOf(readings)}`);
    expect(readings.filter(({ status }) => status !== 200)).toEqual([]);
    await bothSay('flushed', 'Unseen so far');
    await admin.update('articles', id, { title: 'And purged' });
    await purge(one, 'expired', `article-${id}`);
    for (const site of sites()) expect(await titleAt(site, 'flushed')).toBe('And purged');
  });

  test('each site tells of an outage once, and of its end, and never prints the address of Redis', () => {
    for (const site of sites()) {
      const told = site.log().match(/^The page store in Redis at \S+ .*$/gm) ?? [];
      expect(told.length).toBeGreaterThanOrEqual(2);
      for (const [index, line] of told.entries()) {
        expect(line).toContain(index % 2 === 0 ? 'cannot be used' : 'works again');
      }
      expect(site.log()).not.toContain('redis://');
    }
  });
});
