/** The page store on a real Redis: the promises of every such store, and what becomes of them when it fails. */
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type EntryKind, type PageStore, StoreUnavailable } from '../../../front/store/page-store.ts';
import { createRedisStore, type RedisStoreOptions } from '../../../front/store/redis-store.ts';
import { redisProgram } from '../../support/find-redis.ts';
import { startRedis, type TestRedis } from '../../support/start-redis.ts';
import { waitFor } from '../../support/wait-for.ts';
import { storeSuite } from '../../unit/front/store-suite.ts';

const DAY_MS = 86_400_000;

let redis: TestRedis;

describe.skipIf(!(await redisProgram()))('with Redis', () => {
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(async () => redis?.stop());

  storeSuite({
    name: 'in Redis',
    open: (options) => createRedisStore({ url: redis.url, ...options }),
    empty: () => redis.flush(),
  });

  describe('when Redis fails', () => {
    let lines: string[];
    beforeEach(async () => {
      lines = [];
      await redis.start();
      await redis.flush();
    });

    async function openStore(options: Partial<RedisStoreOptions> = {}): Promise<PageStore> {
      const store = createRedisStore({ url: redis.url, log: (line) => lines.push(line), ...options });
      onTestFinished(() => store.close());
      await store.openBuild('build-1');
      return store;
    }

    const about = (kind: EntryKind = 'page', ...tags: string[]) => ({
      kind,
      expiresAt: Date.now() + DAY_MS,
      tags,
    });

    const heals = (store: PageStore) =>
      waitFor(
        () =>
          store.probe().then(
            () => true,
            () => false,
          ),
        { what: 'the store to work again' },
      );

    test('what it last said was valid is served, and no purge is acknowledged; it heals by itself', async () => {
      const [store, begun] = [await openStore(), Date.now()];
      const tags = ['projects', 'layout'];
      await store.put('a', { tags }, about('page', 'projects'));
      await store.get('a');
      expect(await store.state(tags, Date.now())).toBe('fresh');
      await redis.kill();

      expect(await store.get('a')).toEqual({ tags });
      expect(await store.state(tags, Date.now())).toBe('fresh');
      expect(await store.state(tags, Date.now() - 60_000)).toBe('stale');
      await expect(store.purge(['projects'], 'expired', Date.now())).rejects.toThrow(StoreUnavailable);
      await expect(store.probe()).rejects.toThrow(StoreUnavailable);
      await expect(store.keysWith(['projects'], 1)).rejects.toThrow(StoreUnavailable);
      expect(await store.coldKeys(1)).toEqual([]);
      expect(await store.get('never seen')).toBeUndefined();

      await redis.start();
      await heals(store);
      expect(await store.get('a')).toEqual({ tags });
      await store.purge(['projects'], 'expired', Date.now());
      expect(await store.state(tags, begun)).toBe('expired');
      expect(lines).toEqual([
        expect.stringContaining('cannot be used'),
        expect.stringContaining('works again'),
      ]);
    });

    test('what was purged stays purged, whoever purged it and whenever it was read last', async () => {
      const [store, other] = [await openStore(), await openStore()];
      const [begun, seen, unseen] = [Date.now(), ['projects'], ['articles']];
      await store.put('a', { tags: seen }, about('page', 'projects'));
      await store.put('b', { tags: unseen }, about('page', 'articles'));
      for (const [key, tags] of [['a', seen] as const, ['b', unseen] as const]) {
        await store.get(key);
        expect(await store.state(tags, begun)).toBe('fresh');
      }
      await other.purge(['projects', 'articles'], 'expired', Date.now());
      await store.get('a');
      expect(await store.state(seen, begun)).toBe('expired');
      // The answer that told of one purge made the process ask for all; this one comes after that.
      await store.probe();
      await redis.kill();
      expect(await store.state(seen, begun)).toBe('expired');
      expect(await store.state(unseen, begun)).toBe('expired');
      await redis.start();
    });

    test('what has lost its facts to an eviction is no trap for what comes after it', async () => {
      const bounds = {
        page: { entries: 100, bytes: 2_000 },
        'not-found': { entries: 1, bytes: 1_000 },
        read: { entries: 1, bytes: 1_000 },
      };
      const store = await openStore({ bounds });
      const text = 'x'.repeat(800);
      for (const key of ['a', 'b']) await store.put(key, text, about('page', 'projects'));
      const client = new Redis(redis.url);
      onTestFinished(() => void client.disconnect());
      await client.del('vitrine:facts:build-1');
      for (const key of ['c', 'd']) await store.put(key, text, about('page', 'projects'));
      expect(await client.ping()).toBe('PONG');
      await store.purge(['projects'], 'expired', Date.now());
      expect(Number(await client.hget('vitrine:bytes', 'page'))).toBeLessThanOrEqual(bounds.page.bytes);
      await store.put('e', text, about('page', 'projects'));
      expect(await store.get('e')).toBe(text);
    });

    test('after a crash that has lost purges, nothing of before is fresh, and later purges count', async () => {
      const forgetful = await startRedis({ settings: { appendonly: 'no' } });
      onTestFinished(() => forgetful.stop());
      const [store, other] = [
        await openStore({ url: forgetful.url }),
        await openStore({ url: forgetful.url }),
      ];
      const [begun, tags] = [Date.now(), ['article-1']];
      await store.put('a', 'published', about('page', ...tags));
      expect([await other.get('a'), await other.state(tags, begun)]).toEqual(['published', 'fresh']);
      const client = new Redis(forgetful.url, { retryStrategy: () => 50 });
      client.on('error', () => undefined);
      onTestFinished(() => void client.disconnect());
      await client.save();
      await store.purge(['people'], 'stale', Date.now());
      await store.probe();
      await forgetful.kill();
      await forgetful.start();
      await Promise.all([heals(store), heals(other)]);
      await other.get('a');
      expect(await other.state(tags, begun)).not.toBe('fresh');
      await store.purge(tags, 'expired', Date.now());
      await other.get('a');
      expect(await other.state(tags, begun)).toBe('expired');
    });

    test('what is put meanwhile is served here, and is there for all when Redis is back', async () => {
      const [store, other] = [await openStore(), await openStore()];
      await store.put('a', 'old', about());
      await redis.kill();
      await store.put('a', 'new', about());
      expect(await store.get('a')).toBe('new');
      await redis.start();
      await Promise.all([heals(store), heals(other)]);
      expect(await store.get('a')).toBe('new');
      await waitFor(async () => (await other.get('a')) === 'new', { what: 'the other process to have it' });
    });

    test('a process that starts meanwhile serves what it renders itself, and shares it later', async () => {
      await redis.kill();
      const [store, begun] = [await openStore(), Date.now()];
      await store.put('a', 1, about());
      expect(await store.get('a')).toBe(1);
      expect(await store.state(['projects'], begun)).toBe('fresh');
      expect(await store.state(['projects'], begun - 60_000)).toBe('expired');
      await redis.start();
      await heals(store);
      await store.get('a');
      const other = await openStore();
      await waitFor(async () => (await other.get('a')) === 1, { what: 'the other process to have it' });
    });

    test('a Redis that was emptied takes no page for fresh that may have been purged before', async () => {
      const [store, begun] = [await openStore(), Date.now() - 1];
      await store.put('a', { begun }, about('page', 'projects'));
      await store.purge(['projects'], 'stale', Date.now());
      await redis.flush();
      expect(await store.get('a')).toEqual({ begun });
      expect(await store.state(['projects'], begun)).toBe('stale');
      expect(await store.state(['articles'], begun)).toBe('stale');
      await waitFor(
        async () => {
          await store.put('b', 1, about());
          return (await (await openStore()).get('b')) === 1;
        },
        { what: 'entries to be kept again' },
      );
    });

    test('a purge that was acknowledged and then lost with Redis’s memory is repeated', async () => {
      const forgetful = await startRedis({ settings: { appendonly: 'no' } });
      onTestFinished(() => forgetful.stop());
      const [store, other] = [
        await openStore({ url: forgetful.url }),
        await openStore({ url: forgetful.url }),
      ];
      const begun = Date.now();
      await store.purge(['projects'], 'expired', Date.now());
      await forgetful.kill();
      await forgetful.start();
      await Promise.all([heals(store), heals(other)]);
      await waitFor(async () => (await other.state(['projects'], begun)) === 'expired', {
        what: 'the purge',
      });
    });

    test('a Redis that hangs holds up the first page for a moment and no other, and counts again when it answers', async () => {
      const store = await openStore();
      await store.put('a', 1, about());
      process.kill(redis.pid, 'SIGSTOP');
      try {
        expect(await store.get('a')).toBe(1);
        const before = performance.now();
        for (let visit = 0; visit < 1_000; visit += 1) expect(await store.get('a')).toBe(1);
        console.info(`1,000 pages while Redis hangs: ${Math.round(performance.now() - before)} ms`);
        await expect(store.purge(['projects'], 'stale', Date.now())).rejects.toThrow(StoreUnavailable);
      } finally {
        process.kill(redis.pid, 'SIGCONT');
      }
      await heals(store);
      await store.purge(['projects'], 'stale', Date.now());
    });

    test('a Redis that is full takes purges, keeps nothing new and says why, and heals when it has room', async () => {
      const [store, begun] = [await openStore(), Date.now()];
      await store.put('a', 1, about());
      await configure('maxmemory', '1');
      await store.purge(['projects'], 'stale', Date.now());
      await store.put('b', 2, about());
      expect(await store.get('a')).toBe(1);
      expect(await store.get('b')).toBe(2);
      expect(await (await openStore()).state(['projects'], begun)).toBe('stale');
      expect(lines).toEqual([expect.stringMatching(/refuses \(.*OOM.*maxmemory/)]);
      await expect(store.probe()).rejects.toThrow(StoreUnavailable);
      await configure('maxmemory', '0');
      await store.put('a', 2, about());
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain('works again');
    });

    test('a process whose clock is minutes off purges rightly and shares no pages', async () => {
      const [right, begun] = [await openStore(), Date.now()];
      for (const [minutes, tag] of [
        [4, 'projects'],
        [-4, 'articles'],
      ] as const) {
        lines = [];
        const now = () => Date.now() + minutes * 60_000;
        const wrong = await openStore({ now });
        await wrong.put('a', 1, { ...about('page', tag), expiresAt: now() + DAY_MS });
        expect(await wrong.get('a')).toBe(1);
        expect(await wrong.state([tag], now())).toBe('fresh');
        expect(await right.get('a')).toBeUndefined();
        await wrong.purge([tag], 'expired', now());
        expect(await right.state([tag], begun)).toBe('expired');
        expect(await right.state([tag], Date.now() + 1_000)).toBe('fresh');
        expect(await wrong.state([tag], now() - 1_000)).toBe('expired');
        await expect(wrong.probe()).rejects.toThrow(/clock/);
        expect(lines).toEqual([expect.stringContaining(minutes > 0 ? '240 s ahead of' : '240 s behind')]);
      }
    });

    test('a password in the address is in no line and no error', async () => {
      await redis.kill();
      const url = redis.url.replace('redis://', 'redis://someone:sesame@');
      const store = await openStore({ url });
      const refused = await store.purge(['projects'], 'stale', Date.now()).catch(String);
      await redis.start();
      await waitFor(() => lines.length > 0, { what: 'a complaint' });
      expect(`${refused} ${lines}`).not.toContain('sesame');
    });

    test('an entry that cannot be read is forgotten', async () => {
      const [one, other] = [await openStore(), await openStore()];
      await one.put('a', 1, about());
      const client = new Redis(redis.url);
      onTestFinished(() => client.disconnect());
      await client.hset('vitrine:entry:build-1:a', 'value', 'spoilt');
      expect(await other.get('a')).toBeUndefined();
      await waitFor(async () => (await client.exists('vitrine:entry:build-1:a')) === 0, {
        what: 'the entry to go',
      });
    });

    test('what is past its end, or belongs to a build that is not kept, leaves nothing behind', async () => {
      let time = Date.now();
      const store = await openStore({ now: () => time });
      for (let index = 0; index < 300; index += 1) {
        const facts = {
          kind: 'page',
          expiresAt: time + 1_000,
          tags: ['projects', `project-${index}`],
        } as const;
        await store.put(`a${index}`, 1, facts);
      }
      time += 2_000;
      const client = new Redis(redis.url);
      onTestFinished(() => client.disconnect());
      const keys = () => client.keys('vitrine:*');
      await waitFor(async () => (await keys()).every((key) => !/shows|facts|used|ends/.test(key)), {
        what: 'what is past its end to go',
      });
      await store.put('b', 1, about('page', 'projects'));
      for (const build of ['build-2', 'build-3']) {
        time += 1;
        const next = createRedisStore({ url: redis.url, now: () => time, log: () => {} });
        onTestFinished(() => next.close());
        await next.openBuild(build);
      }
      await waitFor(async () => (await keys()).every((key) => !key.includes('build-1')), {
        what: 'build-1 to go',
      });
      expect(await client.hgetall('vitrine:bytes')).toEqual({ page: '0' });
    });

    async function configure(name: string, value: string): Promise<void> {
      const client = new Redis(redis.url);
      await client.config('SET', name, value);
      client.disconnect();
    }
  });
});
