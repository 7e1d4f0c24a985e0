/**
 * One connection to Redis that never makes a page wait: whoever asks while Redis is out of order is refused at once,
 * and only a heartbeat finds out whether it is back. The operator is told once when it goes wrong and once when it
 * works again.
 */
import { setImmediate as afterReading } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { StoreUnavailable } from './page-store.ts';

/** Longest that a page waits for an answer, in milliseconds. Ours: a healthy Redis takes under 1. */
const PAGE_WITHIN_MS = 100;
/** Pause between heartbeats, in milliseconds. Ours: it bounds what a process may not have heard when Redis dies. */
const BEAT_EVERY_MS = 500;
/** Longest pause before Redis is tried again, in milliseconds. Ours: it should heal as soon as it can. */
const RETRY_WITHIN_MS = 250;
/** Longest for a heartbeat, a purge, a connection, before Redis is given up, in milliseconds. Ours. */
const GIVE_UP_MS = 1_000;

/** What a connection works with. */
export interface ConnectionOptions {
  /** `redis://` or `rediss://`; may hold a password, and so is never printed. */
  url: string;
  log: (line: string) => void;
  /** Run when Redis has been reached, and every half second from then on. Redis counts as well when it resolves. */
  beat: (redis: Redis, facts: { isBack: boolean }) => Promise<void>;
}

/** Asks Redis, if it is well. */
export interface RedisConnection {
  /** Resolves when it is known for the first time whether Redis answers. */
  begun: Promise<void>;
  /**
   * For what a page waits for.
   *
   * @throws StoreUnavailable when Redis is out of order, was late just now, refuses, or takes longer than 100 ms
   */
  ask<Answer>(work: (redis: Redis) => Promise<Answer>): Promise<Answer>;
  /**
   * For what matters more than time: tried also when Redis was late just now.
   *
   * @throws StoreUnavailable when Redis is out of order, refuses, or takes longer than a second
   */
  insist<Answer>(work: (redis: Redis) => Promise<Answer>): Promise<Answer>;
  /** Something new was kept: whatever the operator was told is over. */
  mended(): void;
  close(): void;
}

/** A connection that begins at once and goes on trying until it is closed. */
export function connectRedis({ url, log, beat }: ConnectionOptions): RedisConnection {
  const name = `The page store in Redis at ${new URL(url).host}`;
  const begun = Promise.withResolvers<void>();
  let isWell = false;
  /** An answer was late. No page waits for Redis until the next heartbeat has shown that it is well. */
  let isLate = false;
  let isClosed = false;
  let trouble: string | undefined;
  let isBeating = false;

  const redis = new Redis(url, {
    connectionName: 'vitrine-pages',
    connectTimeout: GIVE_UP_MS,
    socketTimeout: GIVE_UP_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(attempt * 50, RETRY_WITHIN_MS),
    // A server that has become a replica: its address may lead to the new master.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  });

  function complain(reason: string): void {
    if (trouble === undefined && !isClosed) log(`${name} ${reason}`);
    trouble ??= reason;
  }

  function mended(): void {
    if (trouble !== undefined) log(`${name} works again.`);
    trouble = undefined;
  }

  function lost(error: unknown): void {
    isWell = false;
    begun.resolve();
    complain(
      `cannot be used (${messageOf(error)}). Until it can, pages are served from the copies of this process or ` +
        'rendered anew, and purges are refused. Check REDIS_URL and that Redis is running.',
    );
  }

  function refused(error: Error): void {
    complain(
      `refuses (${error.message}). Until it does not, new pages are kept by this process alone. It needs more ` +
        'maxmemory than the bounds in docs/redis.md add up to, and must not be a replica.',
    );
  }

  async function beatOnce(): Promise<void> {
    if (isBeating || redis.status !== 'ready') return;
    isBeating = true;
    try {
      await within(GIVE_UP_MS, beat(redis, { isBack: !isWell }));
      if (!isWell) mended();
      isWell = true;
      isLate = false;
      begun.resolve();
    } catch (error) {
      lost(error);
    } finally {
      isBeating = false;
    }
  }

  async function askWithin<Answer>(ms: number, work: (redis: Redis) => Promise<Answer>): Promise<Answer> {
    if (!isWell) return refuse(new Error('it does not answer'));
    try {
      return await within(ms, work(redis));
    } catch (error) {
      if (error instanceof NoAnswer) {
        isLate = true;
        void beatOnce();
      } else if (isRefusal(error)) {
        refused(error);
      }
      return refuse(error);
    }
  }

  function refuse(cause: unknown): never {
    throw new StoreUnavailable(`${name} cannot be used: ${messageOf(cause)}`, { cause });
  }

  redis.on('ready', () => void beatOnce());
  redis.on('error', lost);
  redis.on('close', () => lost(new Error('the connection was closed')));
  const heart = setInterval(() => void beatOnce(), BEAT_EVERY_MS);
  heart.unref();

  return {
    begun: begun.promise,
    ask: async (work) => {
      await begun.promise;
      return isLate ? refuse(new Error('it was late just now')) : askWithin(PAGE_WITHIN_MS, work);
    },
    insist: async (work) => {
      await begun.promise;
      return askWithin(GIVE_UP_MS, work);
    },
    mended,
    close() {
      isClosed = true;
      isWell = false;
      clearInterval(heart);
      begun.resolve();
      redis.disconnect();
    },
  };
}

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * Rejects when `answer` takes too long. A process that was busy itself for that long reads first what has arrived
 * meanwhile: timers come before sockets in Node's event loop.
 */
async function within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    void afterReading().then(() => late.reject(new NoAnswer(`no answer within ${ms} ms`)));
  }, ms);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => {});
    late.promise.catch(() => {});
  }
}

/** An answer of Redis that is an error, such as OOM or READONLY. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
