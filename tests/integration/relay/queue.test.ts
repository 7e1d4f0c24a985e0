/** The queue's port, the same suite on both drivers; what Redis adds and how it fails, with a real one. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../../relay/log.ts';
import { createBullmqQueue } from '../../../relay/queue/bullmq-queue.ts';
import { createOutboxQueue } from '../../../relay/queue/outbox-queue.ts';
import type { Queue } from '../../../relay/queue/queue.ts';
import { startRedis, type TestRedis } from '../../support/start-redis.ts';
import { waitFor } from '../../support/wait-for.ts';

let redis: TestRedis;
const open: Queue[] = [];

beforeAll(async () => {
  redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.close()));
});
afterAll(async () => {
  await redis.stop();
});

const log = createLog('silent');
const drivers = {
  outbox: () => createOutboxQueue(),
  bullmq: () => createBullmqQueue({ url: redis.url, concurrency: 4, log }),
};

/** A queue that counts its ticks. */
function started(driver: keyof typeof drivers, work: () => Promise<void> = async () => undefined) {
  const queue = drivers[driver]();
  const ticks: number[] = [];
  open.push(queue);
  queue.run(async () => {
    ticks.push(performance.now());
    await work();
  });
  return { queue, ticks };
}

/** Calls until a tick has come through, so that what follows meets a queue that is connected. */
async function warmUp({ queue, ticks }: ReturnType<typeof started>): Promise<void> {
  await waitFor(
    async () => {
      await queue.soon();
      return ticks.length > 0;
    },
    { what: 'the first tick' },
  );
  await settled(ticks);
  ticks.length = 0;
}

/** Resolves when no tick has come for a while. */
async function settled(ticks: number[]): Promise<void> {
  let seen = -1;
  await waitFor(
    () => {
      const isQuiet = seen === ticks.length && performance.now() - (ticks.at(-1) ?? 0) > 500;
      seen = ticks.length;
      return isQuiet;
    },
    { what: 'quiet' },
  );
}

describe.each(['outbox', 'bullmq'] as const)('the queue on %s', (driver) => {
  test('runs a tick soon', async () => {
    const one = started(driver);
    await warmUp(one);
    const calledAt = performance.now();
    await one.queue.soon();
    await waitFor(() => one.ticks.length === 1, { what: 'the tick' });
    expect((one.ticks[0] ?? 0) - calledAt).toBeLessThan(500);
  });

  test('runs calls that come close together as few ticks', async () => {
    const one = started(driver);
    await warmUp(one);
    await Promise.all(Array.from({ length: 100 }, () => one.queue.soon()));
    await settled(one.ticks);
    expect(one.ticks.length).toBeGreaterThanOrEqual(1);
    expect(one.ticks.length).toBeLessThan(20);
  });

  test('runs a tick that is called for while another is under way', async () => {
    const release = Promise.withResolvers<void>();
    let isHeld = false;
    const one = started(driver, () => (isHeld ? release.promise : Promise.resolve()));
    await warmUp(one);
    isHeld = true;
    await one.queue.soon();
    await waitFor(() => one.ticks.length === 1, { what: 'the tick that takes long' });
    await one.queue.soon();
    await waitFor(() => one.ticks.length === 2, { what: 'the tick beside it' });
    release.resolve();
  });

  test('runs a tick later, and not before', async () => {
    const one = started(driver);
    await warmUp(one);
    const calledAt = performance.now();
    await one.queue.later(1_500);
    await waitFor(() => one.ticks.length > 0, { what: 'the later tick' });
    const waited = (one.ticks[0] ?? 0) - calledAt;
    expect(waited).toBeGreaterThan(1_400);
    expect(waited).toBeLessThan(4_000);
  });

  test('keeps two later ticks apart', async () => {
    const one = started(driver);
    await warmUp(one);
    await one.queue.later(300);
    await one.queue.later(2_500);
    await waitFor(() => one.ticks.length === 2, { what: 'both' });
  });

  test('runs nothing more once it is closed', async () => {
    const one = started(driver);
    await warmUp(one);
    await one.queue.later(300);
    await one.queue.close();
    await one.queue.soon();
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // that nothing happens cannot be awaited otherwise
    expect(one.ticks).toEqual([]);
  });
});

describe('the queue on bullmq', () => {
  test('two relays share the ticks: one call is one tick of one of them', async () => {
    const first = started('bullmq');
    const second = started('bullmq');
    await warmUp(first);
    await warmUp(second);
    first.ticks.length = 0;
    for (let call = 1; call <= 10; call += 1) {
      await first.queue.soon();
      await waitFor(() => first.ticks.length + second.ticks.length === call, { what: `tick ${call}` });
    }
    await settled([...first.ticks, ...second.ticks]);
    expect(first.ticks.length + second.ticks.length).toBe(10);
  });

  test('a later tick that FLUSHALL took away is nothing: the next call runs', async () => {
    const one = started('bullmq');
    await warmUp(one);
    await one.queue.later(2_000);
    await redis.flush();
    await one.queue.soon();
    await waitFor(() => one.ticks.length > 0, { what: 'a tick after the flush' });
  });

  test('while Redis is dead ticks run here; when it is back they are shared again', async () => {
    const lines: string[] = [];
    const queue = createBullmqQueue({
      url: redis.url,
      concurrency: 4,
      log: createLog('info', { write: (line) => void lines.push(line) }),
    });
    open.push(queue);
    const ticks: number[] = [];
    queue.run(async () => void ticks.push(performance.now()));
    await warmUp({ queue, ticks });
    lines.length = 0;

    await redis.kill();
    for (let call = 1; call <= 3; call += 1) {
      const calledAt = performance.now();
      await queue.soon();
      await waitFor(() => ticks.length >= call, { what: `tick ${call} without Redis` });
      expect(performance.now() - calledAt).toBeLessThan(2_000);
    }
    await queue.later(200);
    await waitFor(() => ticks.length >= 4, { what: 'the later tick without Redis' });
    expect(lines.filter((line) => line.includes('queue-down'))).toHaveLength(1);

    await redis.start();
    await waitFor(
      async () => {
        await queue.soon();
        return lines.some((line) => line.includes('queue-up'));
      },
      { what: 'Redis to take jobs again' },
    );
    await settled(ticks);
    const before = ticks.length;
    await queue.soon();
    await waitFor(() => ticks.length > before, { what: 'a tick through Redis' });
  });

  test('a relay that starts while Redis is dead works, and joins when it is back', async () => {
    await redis.kill();
    const one = started('bullmq');
    await one.queue.soon();
    await waitFor(() => one.ticks.length === 1, { what: 'a tick without Redis' });
    await redis.start();
    const other = started('bullmq');
    await warmUp(other);
    one.ticks.length = 0;
    await waitFor(
      async () => {
        await other.queue.soon();
        return one.ticks.length > 0;
      },
      { what: 'a tick that the other has called for' },
    );
  });

  test('a Redis that hangs holds nothing up', async () => {
    const one = started('bullmq');
    await warmUp(one);
    process.kill(redis.pid, 'SIGSTOP');
    try {
      await one.queue.soon();
      await waitFor(() => one.ticks.length > 0, { what: 'a tick beside Redis', withinMs: 3_000 });
    } finally {
      process.kill(redis.pid, 'SIGCONT');
    }
  });

  test('closes within 3 s while Redis is dead', async () => {
    const one = started('bullmq');
    await warmUp(one);
    await redis.kill();
    const begun = performance.now();
    await one.queue.close();
    expect(performance.now() - begun).toBeLessThan(3_000);
    await redis.start();
  });

  test('leaves nothing behind in Redis but its own keys', async () => {
    const one = started('bullmq');
    await warmUp(one);
    for (let call = 0; call < 50; call += 1) await one.queue.soon();
    await settled(one.ticks);
    const keys = await redisKeys();
    expect(keys.filter((key) => !key.startsWith('vitrine:'))).toEqual([]);
    expect(keys.length).toBeLessThan(15);
  });
});

async function redisKeys(): Promise<string[]> {
  const { Redis } = await import('ioredis');
  const client = new Redis(redis.url);
  try {
    return await client.keys('*');
  } finally {
    client.disconnect();
  }
}
