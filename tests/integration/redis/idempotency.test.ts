/** The store of idempotency keys on a real Redis: the promises of every such store, and what happens when it fails. */
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { KEY_RETENTION_MS } from '../../../contract/limits.ts';
import { createRedisStore } from '../../../lib/revalidate/idempotency-redis.ts';
import type { IdempotencyStore } from '../../../lib/revalidate/idempotency-store.ts';
import { redisProgram } from '../../support/find-redis.ts';
import { startRedis, type TestRedis } from '../../support/start-redis.ts';
import { waitFor } from '../../support/wait-for.ts';
import { idempotencySuite } from '../../unit/revalidate/idempotency-suite.ts';

const AT = 1_795_251_600_000;

let redis: TestRedis;

describe.skipIf(!(await redisProgram()))('with Redis', () => {
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(async () => redis?.stop());

  idempotencySuite({
    name: 'in Redis',
    open: (options) => createRedisStore(redis.url, options),
    empty: () => redis.flush(),
  });

  describe('the store of idempotency keys in Redis', () => {
    let store: IdempotencyStore;
    beforeEach(async () => {
      await redis.start();
      await redis.flush();
      store = createRedisStore(redis.url);
      onTestFinished(() => store.close());
    });

    it('lets Redis itself forget a key after 24 hours', async () => {
      await store.record('a', 'hash', AT);
      const client = clientOf();
      const left = await client.pttl('vitrine:key:a');
      expect(left).toBeGreaterThan(KEY_RETENTION_MS - 60_000);
      expect(left).toBeLessThanOrEqual(KEY_RETENTION_MS);
    });

    it('keeps every key through kill -9', async () => {
      await store.record('a', 'hash', AT);
      await redis.kill();
      await redis.start();
      await waitFor(async () => (await store.check('a', 'hash', AT)) === 'duplicate', { what: 'the key' });
    });

    it('rejects while Redis is gone, in time for an answer, and works again by itself', async () => {
      await store.record('a', 'hash', AT);
      await redis.kill();
      // Until ioredis has heard the end of its connection, it tells in words of its own that nothing can be written.
      await waitFor(
        () =>
          store.check('a', 'hash', AT).then(
            () => false,
            (error: unknown) => !String(error).includes("Stream isn't writeable"),
          ),
        { what: 'the end of the connection' },
      );
      const before = performance.now();
      await expect(store.check('a', 'hash', AT)).rejects.toThrow(/cannot be reached/);
      console.info(`Refused after ${Math.round(performance.now() - before)} ms without Redis`);
      await expect(store.record('b', 'hash', AT)).rejects.toThrow();
      await expect(store.prune(AT)).rejects.toThrow();
      await redis.start();
      await waitFor(async () => (await store.check('a', 'hash', AT)) === 'duplicate', { what: 'the key' });
    });

    it('rejects while Redis hangs, and works again by itself', async () => {
      await store.record('a', 'hash', AT);
      process.kill(redis.pid, 'SIGSTOP');
      try {
        const before = performance.now();
        await expect(store.check('a', 'hash', AT)).rejects.toThrow();
        console.info(`Refused after ${Math.round(performance.now() - before)} ms while Redis hangs`);
      } finally {
        process.kill(redis.pid, 'SIGCONT');
      }
      await waitFor(async () => (await store.check('a', 'hash', AT)) === 'duplicate', { what: 'the key' });
    });

    it('takes keys also when Redis is full, and tells whoever asks whether it can be written', async () => {
      const client = clientOf();
      await store.record('a', 'hash', AT);
      await client.config('SET', 'maxmemory', '1');
      onTestFinished(async () => {
        await client.config('SET', 'maxmemory', '0');
      });
      expect(await store.record('b', 'hash', AT)).toBe('new');
      expect(await store.check('b', 'hash', AT)).toBe('duplicate');
      await expect(store.prune(AT)).rejects.toThrow(/OOM/);
    });

    it('forgets thousands of old keys in steps', async () => {
      const client = clientOf();
      const keys = Array.from({ length: 2_500 }, (_, index) => `old-${index}`);
      await client.mset(keys.flatMap((key) => [`vitrine:key:${key}`, `${AT} hash`]));
      await client.zadd('vitrine:keys', ...keys.flatMap((key, index) => [index, key]));
      await store.prune(AT + KEY_RETENTION_MS);
      expect(await client.exists('vitrine:keys', 'vitrine:key:old-0', 'vitrine:key:old-2499')).toBe(0);
    });

    function clientOf(): Redis {
      const client = new Redis(redis.url);
      onTestFinished(() => client.disconnect());
      return client;
    }
  });
});
