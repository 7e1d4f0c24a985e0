/** Lines to measure on: CMS, site and relay as they run for users, with one queue driver or the other. */
import { type Line, startLine } from '../../../tests/support/start-line.ts';
import { startRedis } from '../../../tests/support/start-redis.ts';
import type { Ground } from '../ground.ts';

/** What carries the relay's ticks and keeps the site's pages. */
export const DRIVERS = ['outbox', 'bullmq'] as const;
export type Driver = (typeof DRIVERS)[number];

/** Runs `work` on a line of its own, which is ended afterwards. */
export async function withLine<T>(
  ground: Ground,
  driver: Driver,
  work: (line: Line) => Promise<T>,
): Promise<T> {
  await using ended = new AsyncDisposableStack();
  const cms = await ground.cms();
  const { build } = await ground.served();
  const redisUrl = driver === 'bullmq' ? await redisFor(ended) : undefined;
  ground.say(`a line with ${driver}`);
  const line = await startLine({ original: cms, build, redisUrl });
  ended.defer(() => line.stop());
  return await work(line);
}

async function redisFor(ended: AsyncDisposableStack): Promise<string> {
  const redis = await startRedis();
  ended.defer(() => redis.stop());
  return redis.url;
}
