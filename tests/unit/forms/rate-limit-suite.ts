/** What the limit of forms promises, wherever it counts. Run in memory and on Redis. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  createRateLimit,
  MAX_OF_ALL,
  MAX_OF_ONE,
  type RateLimit,
  WINDOW_MS,
} from '../../../lib/forms/rate-limit.ts';

/** Where it counts, how that is emptied before a test, and how a window is made to pass. */
export interface LimitKind {
  name: string;
  redisUrl(): string | undefined;
  empty(): Promise<void>;
  windowPasses(): Promise<void>;
}

const ADA = '192.0.2.1';
const EVE = '192.0.2.2';

/** Opens one that the test closes. */
export function openLimit(redisUrl: string | undefined): RateLimit {
  const limit = createRateLimit(redisUrl);
  onTestFinished(() => limit.close());
  return limit;
}

/** Sends so many times, and says of each whether it was taken. */
export async function taken(limit: RateLimit, address: string, times: number): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (let time = 0; time < times; time += 1) answers.push((await limit.take(address)) === 0);
  return answers;
}

/** So many that were taken. */
export const allTaken = (times: number) => Array.from({ length: times }, () => true);

/** Declares the tests of one kind. */
export function rateLimitSuite({ name, redisUrl, empty, windowPasses }: LimitKind): void {
  describe(`the limit of forms, counted ${name}`, () => {
    let limit: RateLimit;
    beforeEach(async () => {
      await empty();
      limit = openLimit(redisUrl());
    });

    it('takes five from one address and says when the sixth may come; another address is another count', async () => {
      expect(await taken(limit, ADA, MAX_OF_ONE)).toEqual(allTaken(MAX_OF_ONE));
      const waitMs = await limit.take(ADA);
      expect(waitMs).toBeGreaterThan(WINDOW_MS - 60_000);
      expect(waitMs).toBeLessThanOrEqual(WINDOW_MS);
      expect(await limit.take(EVE)).toBe(0);
    });

    it('takes again when the window has passed, however often was asked meanwhile', async () => {
      await taken(limit, ADA, 2 * MAX_OF_ONE);
      await windowPasses();
      expect(await taken(limit, ADA, MAX_OF_ONE + 1)).toEqual([...allTaken(MAX_OF_ONE), false]);
    });

    it('does not count what was taken back, nor what was refused', async () => {
      await taken(limit, ADA, MAX_OF_ONE + 3);
      await limit.giveBack(ADA);
      expect(await taken(limit, ADA, 2)).toEqual([true, false]);
    });

    it('may be told of more that came to nothing than it knows of', async () => {
      await limit.giveBack(ADA);
      expect(await taken(limit, ADA, MAX_OF_ONE + 1)).toEqual([...allTaken(MAX_OF_ONE), false]);
    });

    it('takes a hundred of all together, and one address cannot use them up', async () => {
      await taken(limit, EVE, MAX_OF_ALL);
      for (let sender = 0; sender < MAX_OF_ALL - MAX_OF_ONE; sender += 1)
        expect(await limit.take(`198.51.100.${sender}`)).toBe(0);
      expect(await limit.take(ADA)).toBeGreaterThan(WINDOW_MS - 60_000);
      await windowPasses();
      expect(await limit.take(ADA)).toBe(0);
    });

    it('takes no more than five of many that come at once', async () => {
      const waits = await Promise.all(Array.from({ length: 20 }, () => limit.take(ADA)));
      expect(waits.filter((wait) => wait === 0)).toHaveLength(MAX_OF_ONE);
    });
  });
}
