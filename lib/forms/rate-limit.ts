/**
 * How often forms may be sent: by one address, and by all together. Counted in Redis where there is one, so that
 * several sites count as one, and in memory where there is none or it does not answer.
 */
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { openRedis } from '../open-redis.ts';

/** The window, in milliseconds: ten minutes from the first that is counted. */
export const WINDOW_MS = 10 * 60 * 1000;
/** Times within the window by one address. */
export const MAX_OF_ONE = 5;
/** Times within the window by all: more is a flood, whoever sends it. */
export const MAX_OF_ALL = 100;

/** Longest that a sender waits for Redis, in milliseconds. Ours: a healthy one takes under 1. */
const ANSWER_WITHIN_MS = 400;

/** The one key under which all are counted together. */
const ALL = 'all';

/** Counts what was sent. Rejects never; nothing here is a reason to send anybody away. */
export interface RateLimit {
  /** Counts one more and resolves to 0, or resolves to in how many milliseconds to try again. */
  take(address: string): Promise<number>;
  /** Takes back one that was counted for an address: it came to nothing, and not by its sender's fault. */
  giveBack(address: string): Promise<void>;
  /** Lets go of Redis. */
  close(): void;
}

/**
 * Counts in the Redis at `redisUrl`, or in this process where none is named. An address is remembered only when it is
 * counted among all, so memory holds no more addresses than two windows have room for.
 */
export function createRateLimit(redisUrl: string | undefined): RateLimit {
  const redis = redisUrl
    ? openRedis(redisUrl, {
        connectionName: 'vitrine-forms',
        enableOfflineQueue: true,
        commandTimeout: ANSWER_WITHIN_MS,
      })
    : undefined;

  function limitOf(keyPrefix: string, points: number): Limiter {
    const limit = { keyPrefix, points, duration: WINDOW_MS / 1000 };
    const inMemory = new RateLimiterMemory(limit);
    return redis
      ? new RateLimiterRedis({ ...limit, storeClient: redis, insuranceLimiter: inMemory })
      : inMemory;
  }

  const ofAll = limitOf('vitrine:forms', MAX_OF_ALL);
  const ofOne = limitOf('vitrine:forms:from', MAX_OF_ONE);

  return {
    async take(address) {
      const flooded = await count(ofAll, ALL);
      if (flooded > 0) return flooded;
      const often = await count(ofOne, address);
      if (often > 0) await takeBack(ofAll, ALL);
      return often;
    },
    async giveBack(address) {
      await takeBack(ofOne, address);
      await takeBack(ofAll, ALL);
    },
    close: () => redis?.disconnect(),
  };
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

/** 0 where it is within the limit; else in how many milliseconds the window ends, and nothing is counted. */
async function count(limiter: Limiter, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    await takeBack(limiter, key);
    return Math.max(refusal.msBeforeNext, 1);
  }
}

/** Counts one less; where that leaves nothing, nothing is remembered. */
async function takeBack(limiter: Limiter, key: string): Promise<void> {
  const { consumedPoints } = await limiter.reward(key);
  if (consumedPoints <= 0) await limiter.delete(key);
}
