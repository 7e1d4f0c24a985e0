/** The limit of forms on a real Redis: several sites count as one, and without Redis each counts for itself. */
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_OF_ONE, WINDOW_MS } from '../../../lib/forms/rate-limit.ts';
import { redisProgram } from '../../support/find-redis.ts';
import { startRedis, type TestRedis } from '../../support/start-redis.ts';
import { waitFor } from '../../support/wait-for.ts';
import { allTaken, openLimit, rateLimitSuite, taken } from '../../unit/forms/rate-limit-suite.ts';

const ADA = '192.0.2.1';
const EVE = '192.0.2.2';

let redis: TestRedis;
let client: Redis;

describe.skipIf(!(await redisProgram()))('with Redis', () => {
  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url, { retryStrategy: () => 50 });
    client.on('error', () => {}); // it is killed below
  });
  afterAll(async () => {
    client?.disconnect();
    await redis?.stop();
  });

  rateLimitSuite({
    name: 'in Redis',
    redisUrl: () => redis.url,
    empty: () => redis.flush(),
    async windowPasses() {
      const keys = await client.keys('vitrine:forms:*');
      for (const key of keys) expect(await client.pttl(key)).toBeGreaterThan(WINDOW_MS - 60_000);
      for (const key of keys) await client.pexpire(key, 1);
      await waitFor(async () => (await client.exists(...keys)) === 0, { what: 'the window to end' });
    },
  });

  describe('several sites', () => {
    beforeEach(async () => {
      await redis.start();
      await redis.flush();
    });

    it('count together', async () => {
      const [one, other] = [openLimit(redis.url), openLimit(redis.url)];
      expect(await taken(one, ADA, MAX_OF_ONE - 1)).toEqual(allTaken(MAX_OF_ONE - 1));
      expect(await taken(other, ADA, 2)).toEqual([true, false]);
      await one.giveBack(ADA);
      expect(await taken(other, ADA, 2)).toEqual([true, false]);
    });

    it('leave nothing in Redis of an address whose form came to nothing', async () => {
      const limit = openLimit(redis.url);
      await limit.take(ADA);
      await limit.giveBack(ADA);
      expect(await client.keys('vitrine:forms*')).toEqual([]);
    });

    it('count each for itself while Redis is gone, and together again when it is back', async () => {
      const [one, other] = [openLimit(redis.url), openLimit(redis.url)];
      await taken(one, ADA, MAX_OF_ONE);
      await redis.kill();
      for (const limit of [one, other])
        expect(await taken(limit, ADA, MAX_OF_ONE + 1)).toEqual([...allTaken(MAX_OF_ONE), false]);
      await redis.start();
      await waitFor(
        async () => {
          await one.take(EVE);
          return (await client.exists('vitrine:forms:all')) === 1;
        },
        { what: 'counting in Redis again' },
      );
    });

    it('count each for itself while Redis hangs', async () => {
      const limit = openLimit(redis.url);
      expect(await taken(limit, ADA, MAX_OF_ONE + 1)).toEqual([...allTaken(MAX_OF_ONE), false]);
      process.kill(redis.pid, 'SIGSTOP');
      try {
        expect(await taken(limit, ADA, 1)).toEqual([true]);
      } finally {
        process.kill(redis.pid, 'SIGCONT');
      }
    });

    it('count each for itself while Redis is full', async () => {
      const limit = openLimit(redis.url);
      await client.config('SET', 'maxmemory', '1');
      try {
        expect(await taken(limit, ADA, MAX_OF_ONE + 1)).toEqual([...allTaken(MAX_OF_ONE), false]);
      } finally {
        await client.config('SET', 'maxmemory', '0');
      }
    });
  });
});
