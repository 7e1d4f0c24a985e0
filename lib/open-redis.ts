/** How the site reaches Redis where the front's page store does not do it for it. */
import { Redis, type RedisOptions } from 'ioredis';

/** Longest time to reach Redis, or to hear from it, before the socket is given up, in milliseconds. Ours. */
const GIVE_UP_MS = 1_000;
/** Longest pause before Redis is tried again, in milliseconds. Ours: shorter than a call waits. */
const RETRY_WITHIN_MS = 250;

/**
 * A connection to the Redis at `url`, which may hold a password. It goes on trying; a command is sent at most once, and
 * rejects with the connection. What goes wrong every call tells for itself.
 */
export function openRedis(
  url: string,
  options: Required<Pick<RedisOptions, 'connectionName' | 'enableOfflineQueue'>> &
    Pick<RedisOptions, 'commandTimeout'>,
): Redis {
  const redis = new Redis(url, {
    connectTimeout: GIVE_UP_MS,
    socketTimeout: GIVE_UP_MS,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(attempt * 50, RETRY_WITHIN_MS),
    // A server that has become a replica: its address may lead to the new master.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    ...options,
  });
  redis.on('error', () => {});
  return redis;
}
