/** The scripts of `redis-scripts.ts` as functions: what goes in, and what came out, read and checked. */
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Bound, EntryKind, PurgeMode } from './page-store.ts';
import {
  BEGIN,
  COLD,
  FIND,
  FORGET,
  KEEP,
  OPEN,
  PREFIX,
  PURGE,
  READ,
  type Script,
  TIMES,
  UPKEEP,
} from './redis-scripts.ts';

/** The state of the record of purges: since when it is kept, and a number that grows with each. */
export interface PurgeRecord {
  born: number;
  purges: number;
}

/** A purge of one tag. */
export interface HeardPurge {
  tag: string;
  mode: PurgeMode;
  at: number;
}

/** When any of some tags was last purged, in milliseconds since the epoch; 0 for never. */
export type TagTimes = { [Mode in PurgeMode]: number };

/** What Redis says of a key: nothing there; as the copy is; another entry. */
export type Reading = { record: PurgeRecord } & (
  | { is: 'absent' }
  | { is: 'as held' }
  | { is: 'another'; etag: string; end: number; kind: EntryKind; tags: string[]; value: Buffer }
);

/** An entry on its way into Redis. */
export interface Keeping {
  kind: EntryKind;
  etag: string;
  value: Buffer;
  /** When it is to be forgotten. */
  end: number;
  tags: readonly string[];
}

const text = z.instanceof(Buffer).transform(String);
const count = z.number();
const counts = z.array(count);
const reading = z.tuple([
  count,
  count,
  text.optional(),
  text.optional(),
  text.optional(),
  z.instanceof(Buffer).optional(),
]);
const found = z.tuple([count, z.array(text)]);
const kind = z.enum(['page', 'not-found', 'read']);

/** The entry under a key, unless it is the one whose etag is held already. */
export async function readEntry(
  redis: Redis,
  build: string,
  key: string,
  { held, now, noteUse }: { held: string | undefined; now: number; noteUse: boolean },
): Promise<Reading> {
  const args = [build, key, now, held ?? '', noteUse ? '1' : '0'];
  const [born, purges, etag, end, facts, value] = reading.parse(await run(redis, READ, args));
  const record = { born, purges };
  if (etag === undefined) return { record, is: 'absent' };
  if (facts === undefined || value === undefined) return { record, is: 'as held' };
  const [first, , ...tags] = facts.split('\n');
  return { record, is: 'another', etag, end: Number(end), kind: kind.parse(first), tags, value };
}

/** Keeps an entry and what its kind's bound leaves room for. */
export async function keepEntry(
  redis: Redis,
  build: string,
  key: string,
  { kind, etag, value, end, tags }: Keeping,
  { now, bound }: { now: number; bound: Bound },
): Promise<void> {
  const life = Math.ceil(end - now);
  await run(redis, KEEP, [
    build,
    key,
    kind,
    etag,
    value,
    end,
    life,
    now,
    bound.entries,
    bound.bytes,
    ...tags,
  ]);
}

/** Removes an entry. */
export async function forgetEntry(redis: Redis, build: string, key: string): Promise<void> {
  await run(redis, FORGET, [build, key]);
}

/** Records a purge, and resolves to the state of the record with it. */
export async function recordPurge(
  redis: Redis,
  { tags, mode, at }: { tags: readonly string[]; mode: PurgeMode; at: number },
  { now, forgetBefore }: { now: number; forgetBefore: number },
): Promise<PurgeRecord> {
  const [born = 0, purges = 0] = counts.parse(
    await run(redis, PURGE, [now, at, mode, forgetBefore, ...tags]),
  );
  return { born, purges };
}

/** Begins the record of purges anew: whatever was kept before counts as stale. */
export async function beginRecord(redis: Redis, now: number): Promise<void> {
  await run(redis, BEGIN, [now]);
}

/** When any of the tags was last purged. */
export async function tagTimes(
  redis: Redis,
  tags: readonly string[],
  now: number,
): Promise<{ record: PurgeRecord; times: TagTimes }> {
  const [born = 0, purges = 0, stale = 0, expired = 0] = counts.parse(
    await run(redis, TIMES, [now, ...tags]),
  );
  return { record: { born, purges }, times: { stale, expired } };
}

/** Every tag that was purged at or after `since`, with mode and time, at most `limit`. */
export async function purgesSince(redis: Redis, since: number, limit: number): Promise<HeardPurge[]> {
  const told = await redis.zrangebyscore(`${PREFIX}tags`, since, '+inf', 'WITHSCORES', 'LIMIT', 0, limit);
  const purges: HeardPurge[] = [];
  for (let index = 0; index < told.length; index += 2) {
    const [mode, tag] = (told[index] ?? '').split(' ', 2);
    if (tag && (mode === 'stale' || mode === 'expired'))
      purges.push({ tag, mode, at: Number(told[index + 1]) });
  }
  return purges;
}

/** Makes a build one of those that are kept. False when entries of its earlier life must be removed first. */
export async function openBuild(
  redis: Redis,
  build: string,
  { openedAt, begins }: { openedAt: number; begins: boolean },
): Promise<boolean> {
  return (await run(redis, OPEN, [build, openedAt, begins ? '1' : '0'])) === 0;
}

/** Removes some of what nobody needs; answers how many builds are still being removed. */
export async function upkeep(redis: Redis, now: number): Promise<{ record: PurgeRecord; doomed: number }> {
  const [born = 0, purges = 0, doomed = 0] = counts.parse(await run(redis, UPKEEP, [now]));
  return { record: { born, purges }, doomed };
}

/** Keys of pages that the build before has and this one has not, last used first. */
export async function coldKeys(redis: Redis, build: string, limit: number): Promise<string[]> {
  return z.array(text).parse(await run(redis, COLD, [build, limit]));
}

/** Keys of the build's pages with one of the tags that are not past their end, last used first; how many in all. */
export async function keysShowing(
  redis: Redis,
  build: string,
  tags: readonly string[],
  { now, limit }: { now: number; limit: number },
): Promise<{ keys: string[]; total: number }> {
  if (tags.length === 0) return { keys: [], total: 0 };
  const [total, keys] = found.parse(await run(redis, FIND, [build, now, limit, ...tags]));
  return { keys, total };
}

/** Redis's own clock, in milliseconds since the epoch. */
export async function clockOf(redis: Redis): Promise<number> {
  const [seconds, micros] = await redis.time();
  return Number(seconds) * 1000 + Number(micros) / 1000;
}

/** Proves that Redis can be written. */
export async function probeRedis(redis: Redis, now: number): Promise<void> {
  await redis.set(`${PREFIX}probed`, now);
}

/** By digest; with its text where Redis does not know it yet, or no longer. */
async function run(
  redis: Redis,
  { source, digest }: Script,
  args: (string | number | Buffer)[],
): Promise<unknown> {
  try {
    return await redis.callBuffer('EVALSHA', digest, 0, ...args);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return redis.callBuffer('EVAL', source, 0, ...args);
  }
}
