/**
 * What this process knows of purges, its own and those of others: enough to judge by while Redis is out of order.
 */
import type { TagState } from './page-store.ts';
import type { HeardPurge, PurgeRecord, TagTimes } from './redis-commands.ts';

/** Most tags remembered. Ours: a purge of everything that a large site has, several times. */
export const MAX_TAGS = 50_000;

/**
 * How far back a process looks for purges that it has not heard of, in milliseconds. Ours: their times are given by
 * other machines' clocks, so they need not arrive in order.
 */
const LOOK_BACK_MS = 10_000;

/** How old a page may be, in milliseconds, before it is renewed while Redis is out of order. Ours. */
const RENEW_AFTER_MS = 10_000;

/** Purges since this process first reached Redis; none was acknowledged to it before. */
export class PurgeView {
  /** The state up to which this process has heard of all purges, and the newest that Redis has told of. */
  #record: PurgeRecord | undefined;
  #newest: PurgeRecord | undefined;
  #knownSince: number;
  #heardAt: number | undefined;
  readonly #times = new Map<string, TagTimes>();

  constructor(now: number) {
    this.#knownSince = now;
  }

  /** Since when Redis has recorded purges; 0 when it was never reached. */
  get born(): number {
    return this.#record?.born ?? 0;
  }

  /** Whether Redis has taken purges of which this process has not heard. */
  isBehind({ born, purges }: PurgeRecord): boolean {
    return this.#record?.born !== born || this.#record.purges !== purges;
  }

  /** Whether Redis has forgotten purges of which this process knows: it has crashed, and come back as it was earlier. */
  isAhead({ born, purges }: PurgeRecord): boolean {
    return this.#newest?.born === born && this.#newest.purges > purges;
  }

  /** Redis has told this state of its record. */
  saw(record: PurgeRecord): void {
    if (!this.isAhead(record)) this.#newest = record;
  }

  /** From when on purges must be asked for. */
  unheardSince(now: number): number {
    return (this.#heardAt ?? now) - LOOK_BACK_MS;
  }

  /** These are all purges since `unheardSince` that Redis had at the state `record`, at the time `now`. */
  heard(record: PurgeRecord, purges: readonly HeardPurge[], now: number): void {
    if (this.#record === undefined) this.#knownSince = now;
    if (purges.length + this.#times.size > MAX_TAGS) {
      this.#times.clear();
      this.#knownSince = now;
    } else {
      for (const purge of purges) this.learn(purge);
    }
    this.#record = record;
    this.saw(record);
    this.#heardAt = now;
  }

  learn({ tag, mode, at }: HeardPurge): void {
    const times = this.#times.get(tag) ?? { stale: 0, expired: 0 };
    times[mode] = Math.max(times[mode], at);
    this.#times.set(tag, times);
  }

  /** When any of the tags was last purged, as far as this process has heard. */
  times(tags: readonly string[]): TagTimes {
    return latestOf(tags.flatMap((tag) => this.#times.get(tag) ?? []));
  }

  /** Whether this process has heard of every purge after `since`. */
  knowsAllSince(since: number): boolean {
    return since >= this.#knownSince;
  }
}

/** The latest times of several. */
export function latestOf(all: readonly TagTimes[]): TagTimes {
  return {
    stale: Math.max(0, ...all.map(({ stale }) => stale)),
    expired: Math.max(0, ...all.map(({ expired }) => expired)),
  };
}

/** A render that began in the very millisecond of a purge may have read before it, so it counts as older. */
export function judgeTags({ stale, expired }: TagTimes, since: number, born: number): TagState {
  if (expired >= since) return 'expired';
  return stale >= since || since < born ? 'stale' : 'fresh';
}

/**
 * The same while Redis is out of order. No purge is acknowledged then, so what was valid still is; but another
 * process may reach Redis when this one does not, so what is served is renewed every few seconds.
 */
export function judgeUnheard(times: TagTimes, since: number, born: number, now: number): TagState {
  const state = judgeTags(times, since, born);
  return state === 'fresh' && since < now - RENEW_AFTER_MS ? 'stale' : state;
}
