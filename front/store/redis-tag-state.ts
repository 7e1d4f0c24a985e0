/**
 * What entries with certain tags are worth. Redis is asked once for each list of tags and each purge: it counts its
 * purges and tells the count with every entry, so what it said at the same count is still true. What this process has
 * heard itself counts too, should Redis have been emptied. While it is out of order, what it said last and what this
 * process has heard since are enough.
 */
import { StoreUnavailable, type TagState } from './page-store.ts';
import { type PurgeRecord, type TagTimes, tagTimes } from './redis-commands.ts';
import type { RedisLink } from './redis-link.ts';
import { judgeTags, judgeUnheard, latestOf } from './redis-purge-view.ts';

/** What Redis said of a list of tags, and when. */
interface Said {
  record: PurgeRecord;
  times: TagTimes;
  at: number;
}

/** The state of tags. */
export class RedisTagState {
  readonly #link: RedisLink;
  readonly #now: () => number;
  /** By identity: an entry that is served from its copy comes with the same list every time. */
  readonly #said = new WeakMap<readonly string[], Said>();
  #toldThisTurn: PurgeRecord | undefined;

  constructor(link: RedisLink, now: () => number) {
    this.#link = link;
    this.#now = now;
  }

  /**
   * Redis has just told the state of its record. It counts for the rest of this turn of the event loop, in which
   * the cache handlers ask for the tags of the entry that came with it, and no longer: so a purge that was
   * acknowledged before an entry was asked for is never missed.
   */
  told(record: PurgeRecord): void {
    if (!this.#toldThisTurn) setImmediate(() => this.#forgetTurn());
    this.#toldThisTurn = record;
    this.#link.saw(record);
  }

  async state(tags: readonly string[], sinceHere: number): Promise<TagState> {
    const link = this.#link;
    const since = sinceHere + link.skewMs;
    const said = this.#said.get(tags);
    const judged = ({ times, record }: Omit<Said, 'at'>) =>
      judgeTags(latestOf([times, link.view.times(tags)]), since, record.born);
    if (said && isSame(said.record, this.#toldThisTurn)) return judged(said);
    try {
      const at = this.#now();
      const { record, times } = await link.ask((redis) => tagTimes(redis, tags, at));
      this.#said.set(tags, { record, times, at });
      link.saw(record);
      return judged({ times, record });
    } catch (error) {
      if (error instanceof StoreUnavailable) return this.#unheard(tags, since, said);
      throw error;
    }
  }

  #unheard(tags: readonly string[], since: number, said: Said | undefined): TagState {
    const { view } = this.#link;
    const heard = view.times(tags);
    if (said && view.knowsAllSince(said.at)) {
      return judgeUnheard(latestOf([said.times, heard]), since, view.born, this.#now());
    }
    return view.knowsAllSince(since) ? judgeUnheard(heard, since, view.born, this.#now()) : 'expired';
  }

  #forgetTurn(): void {
    this.#toldThisTurn = undefined;
  }
}

function isSame(one: PurgeRecord, other: PurgeRecord | undefined): boolean {
  return one.born === other?.born && one.purges === other.purges;
}
