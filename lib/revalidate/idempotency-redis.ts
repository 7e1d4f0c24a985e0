/**
 * Idempotency keys in Redis, for all instances of the site: of two that are sent the same delivery, one purges.
 * Each key goes by itself after 24 hours. An answer takes at most half a second, so that the sender is told 503
 * while it still listens.
 */
import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { KEY_RETENTION_MS, MAX_KEYS_KEPT } from '../../contract/limits.ts';
import { openRedis } from '../open-redis.ts';
import type { IdempotencyStore } from './idempotency-store.ts';

/** Longest time for one answer, in milliseconds, reaching Redis included. Ours: the promise is 500. */
const ANSWER_WITHIN_MS = 400;
/** Most keys that one call prunes, so that it never holds Redis up for long. Ours. */
const PRUNED_AT_ONCE = 1_000;

const keyState = z
  .instanceof(Buffer)
  .transform(String)
  .pipe(z.enum(['new', 'duplicate', 'conflict']));

/**
 * A key holds `TIME BODYHASH` under `vitrine:key:KEY`; `vitrine:keys` has all keys in the order of recording, for the
 * bound. ARGV: at, retention, most keys, and of the key in question name and hash of the body.
 */
const SHARED = `
local at, retention, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local ORDER = 'vitrine:keys'
local function name(key) return 'vitrine:key:' .. key end

local function stateOf(key, hash)
  local kept = redis.call('GET', name(key))
  if not kept then return 'new' end
  local recorded, body = string.match(kept, '^(%d+) (.*)$')
  if tonumber(recorded) <= at - retention then return 'new' end
  return body == hash and 'duplicate' or 'conflict'
end

local function prune()
  local left = ${PRUNED_AT_ONCE}
  while left > 0 do
    local key = redis.call('ZRANGE', ORDER, 0, 0)[1]
    if not key then return 0 end
    local kept = redis.call('GET', name(key))
    local isOld = not kept or tonumber(string.match(kept, '^%d+')) <= at - retention
    if not isOld and redis.call('ZCARD', ORDER) <= most then return 0 end
    redis.call('DEL', name(key))
    redis.call('ZREM', ORDER, key)
    left = left - 1
  end
  return 1
end
`;

const CHECK = script('return stateOf(ARGV[4], ARGV[5])');

const RECORD = script(`
local state = stateOf(ARGV[4], ARGV[5])
if state == 'new' then
  redis.call('DEL', name(ARGV[4])) -- a full Redis lets a script write on whose first write takes no memory
  redis.call('SET', name(ARGV[4]), ARGV[1] .. ' ' .. ARGV[5], 'PX', ARGV[2])
  redis.call('ZADD', ORDER, redis.call('INCR', 'vitrine:keys-recorded'), ARGV[4])
end
prune()
return state
`);

const PRUNE = script(`
redis.call('SET', 'vitrine:keys-pruned', at)
return prune()
`);

/** Store in the Redis at `url`, which may hold a password. Connects at first use and goes on trying. */
export function createRedisStore(url: string, { maxKeys = MAX_KEYS_KEPT } = {}): IdempotencyStore {
  let opened: Redis | undefined;

  async function run(script: Script, at: number, ...about: string[]): Promise<unknown> {
    opened ??= open(url);
    const args = [at, KEY_RETENTION_MS, maxKeys, ...about];
    return withinTime(reached(opened).then((redis) => evaluate(redis, script, args)));
  }

  return {
    check: async (key, bodyHash, at) => keyState.parse(await run(CHECK, at, key, bodyHash)),
    record: async (key, bodyHash, at) => keyState.parse(await run(RECORD, at, key, bodyHash)),
    async prune(at) {
      while ((await run(PRUNE, at)) === 1);
    },
    async close() {
      opened?.disconnect();
      opened = undefined;
    },
  };
}

interface Script {
  source: string;
  digest: string;
}

function script(body: string): Script {
  const source = SHARED + body;
  return { source, digest: createHash('sha1').update(source).digest('hex') };
}

function open(url: string): Redis {
  const redis = openRedis(url, { connectionName: 'vitrine-keys', enableOfflineQueue: false });
  redis.setMaxListeners(0); // every call that waits listens, for as long as it may
  return redis;
}

/** Resolves when Redis answers: at once, but at the start and after a loss. */
async function reached(redis: Redis): Promise<Redis> {
  if (redis.status === 'ready') return redis;
  const ready = Promise.withResolvers<void>();
  redis.once('ready', ready.resolve);
  const timer = setTimeout(() => ready.reject(new Error('Redis cannot be reached')), ANSWER_WITHIN_MS);
  try {
    await ready.promise;
    return redis;
  } finally {
    clearTimeout(timer);
    redis.off('ready', ready.resolve);
  }
}

/** By digest; with its text where Redis does not know it yet, or no longer. */
async function evaluate(
  redis: Redis,
  { source, digest }: Script,
  args: (string | number)[],
): Promise<unknown> {
  try {
    return await redis.callBuffer('EVALSHA', digest, 0, ...args);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return redis.callBuffer('EVAL', source, 0, ...args);
  }
}

async function withinTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`Redis gave no answer within ${ANSWER_WITHIN_MS} ms`)),
    ANSWER_WITHIN_MS,
  );
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => {});
  }
}
