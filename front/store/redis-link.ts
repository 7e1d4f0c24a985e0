/**
 * Keeps this process in step with Redis: at every heartbeat its build is known there, its purges are stored there,
 * and those of other processes have been heard.
 */
import type { Redis } from 'ioredis';
import { LONGEST_LIFE_MS, StoreUnavailable } from './page-store.ts';
import * as commands from './redis-commands.ts';
import { connectRedis, type RedisConnection } from './redis-connection.ts';
import { MAX_TAGS, PurgeView } from './redis-purge-view.ts';
import { type Purge, RecentPurges } from './redis-recent-purges.ts';

/** How long a purge is remembered, in milliseconds: longer than any entry it could apply to. */
const PURGE_MEMORY_MS = LONGEST_LIFE_MS + 30 * 24 * 60 * 60 * 1000;

/**
 * How far this machine's clock may be from Redis's, in milliseconds. Ours: NTP keeps to a few; what a machine that is
 * further off stamps could outlive purges, so it shares no entries.
 */
const MAX_SKEW_MS = 1_000;

/** What a link works with. */
export interface LinkOptions {
  url: string;
  now: () => number;
  log: (line: string) => void;
}

/** This process's line to Redis. */
export interface RedisLink extends Pick<RedisConnection, 'ask' | 'insist' | 'mended' | 'close'> {
  /** The build whose entries are kept and read; empty before one is opened. */
  readonly build: string;
  /** How far Redis's clock is ahead of this machine's, in milliseconds, where that is too far; else 0. */
  readonly skewMs: number;
  /** Purges that this process has heard of. */
  readonly view: PurgeView;
  /** Makes a build the one that is kept and read. While Redis is out of order, as soon as it is back. */
  openBuild(build: string): Promise<void>;
  /** @throws StoreUnavailable unless Redis has taken it */
  purge(purge: Purge): Promise<void>;
  /** Redis has told the state of its record: if that is news, its purges are asked for at once. */
  saw(record: commands.PurgeRecord): void;
}

/** A line that is held from now on. */
export function linkRedis({ url, now, log }: LinkOptions): RedisLink {
  const view = new PurgeView(now());
  const recent = new RecentPurges();
  let build = '';
  let openedAt = 0;
  let isOpened = false;
  let skewMs = 0;
  let isHearing = false;
  /** The time by Redis's clock. */
  const there = () => now() + skewMs;
  const connection = connectRedis({ url, log, beat });

  async function beat(redis: Redis, { isBack }: { isBack: boolean }): Promise<void> {
    await measureSkew(redis);
    if (isBack) {
      const { record: known } = await commands.tagTimes(redis, [], there());
      if (view.isAhead(known)) await commands.beginRecord(redis, there());
      for (const purge of recent.list(now())) await record(redis, purge);
    }
    if (build) await open(redis);
    await hear(redis, (await commands.upkeep(redis, there())).record);
  }

  async function hear(redis: Redis, state: commands.PurgeRecord): Promise<void> {
    const at = now();
    const isNews = view.isBehind(state);
    view.heard(state, isNews ? await commands.purgesSince(redis, view.unheardSince(at), MAX_TAGS) : [], at);
  }

  async function record(redis: Redis, purge: Purge): Promise<void> {
    const facts = { now: there(), forgetBefore: there() - PURGE_MEMORY_MS };
    view.saw(await commands.recordPurge(redis, purge, facts));
  }

  async function open(redis: Redis): Promise<boolean> {
    const isIn = await commands.openBuild(redis, build, { openedAt, begins: !isOpened });
    isOpened ||= isIn;
    return isIn;
  }

  async function measureSkew(redis: Redis): Promise<void> {
    const before = now();
    const there = await commands.clockOf(redis);
    const after = now();
    if (after - before > MAX_SKEW_MS) return; // too slow an answer to tell
    const skew = Math.round(there - (before + after) / 2);
    const wasOff = skewMs !== 0;
    skewMs = Math.abs(skew) <= MAX_SKEW_MS ? 0 : skew;
    if (skewMs === 0 || wasOff) return;
    const seconds = Math.round(Math.abs(skew) / 1000);
    log(
      `The clock of this machine is ${seconds} s ${skew < 0 ? 'ahead of' : 'behind'} the clock of Redis, so pages ` +
        'are not shared with other instances. Set both by NTP.',
    );
  }

  return {
    ...connection,
    view,
    get build() {
      return build;
    },
    get skewMs() {
      return skewMs;
    },
    async openBuild(id) {
      build = id;
      openedAt = now();
      isOpened = false;
      try {
        while (!(await connection.insist(open))) {
          await connection.insist((redis) => commands.upkeep(redis, there()));
        }
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
      }
    },
    async purge({ tags, mode, at: atHere }) {
      const purge = { tags, mode, at: atHere + skewMs };
      await connection.insist((redis) => record(redis, purge));
      recent.add(purge, now());
      for (const tag of tags) view.learn({ tag, mode, at: purge.at });
    },
    saw(state) {
      if (isHearing || !view.isBehind(state)) return;
      isHearing = true;
      connection
        .insist((redis) => hear(redis, state))
        .catch(() => {}) // the next beat asks again
        .finally(() => {
          isHearing = false;
        });
    },
  };
}
