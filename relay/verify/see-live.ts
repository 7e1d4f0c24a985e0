/**
 * Looks at pages until they are fresh. A `stale` purge serves the old page once by design: that first request is
 * the relay's, and so no visitor's, and it is what makes the new page render.
 */
import pLimit, { type LimitFunction } from 'p-limit';
import { FETCHES } from '../pace.ts';
import type { Failure } from '../send/failure.ts';
import type { Look } from './look.ts';

/**
 * Pauses between looks at one page, in ms: doubling, 10 s in all. During the first ones the page keeps its place,
 * since a render may be under way for it and these are bounded; afterwards others are looked at meanwhile.
 */
const KEEPING_PLACE_MS = [50, 100, 200, 400];
const GIVING_WAY_MS = [800, 1600, 3200, 3650];
/** After so many looks that failed in a row, those at eight pages, nothing more is asked: the site is down. */
const ENOUGH_FAILURES = 40;

const SITE_DOWN: Failure = {
  kind: 'unreachable',
  reason: 'The site stopped answering while pages were looked at',
};

interface Ports {
  look: (path: string) => Promise<Look>;
  /**
   * Whether the page is the item's own, where its editor looks: those are looked at before any other. The site renders on
   * one thread, so pages that are fetched at once are each there as late as the last of them.
   */
  comesFirst: (path: string) => boolean;
  /** Whether the page will be rendered again by itself; asked before long waits. */
  willRender: (path: string) => Promise<boolean>;
  /** Over all deliveries of the relay. */
  places: LimitFunction;
  /** Rejects when the work is to be abandoned. */
  pause: (ms: number) => Promise<unknown>;
}

/** The last look at each path: fresh, or what it was when patience ended. */
export async function seeLive(
  paths: readonly string[],
  { look, comesFirst, willRender, places, pause }: Ports,
): Promise<Look[]> {
  // At most this many of one delivery stand in line, so that the pages of a small one come soon.
  const line = pLimit(FETCHES);
  const inTurn = (work: () => Promise<Look>) => line(() => places(work));
  let failuresInARow = 0;
  const isDone = (seen: Look) => seen.kind === 'fresh' || failuresInARow >= ENOUGH_FAILURES;

  async function lookOnce(path: string): Promise<Look> {
    if (failuresInARow >= ENOUGH_FAILURES) return { kind: 'failed', path, failure: SITE_DOWN };
    const seen = await look(path);
    failuresInARow = seen.kind === 'failed' ? failuresInARow + 1 : 0;
    return seen;
  }

  async function firstLooks(path: string): Promise<Look> {
    let seen = await lookOnce(path);
    for (const ms of KEEPING_PLACE_MS) {
      if (isDone(seen)) break;
      await pause(ms);
      seen = await lookOnce(path);
    }
    return seen;
  }

  const leading = new Map<string, Promise<Look>>();
  for (const path of paths.filter(comesFirst))
    leading.set(
      path,
      inTurn(() => firstLooks(path)),
    );
  const led = Promise.allSettled(leading.values());

  async function lastLook(path: string): Promise<Look> {
    let seen = await (leading.get(path) ?? led.then(() => inTurn(() => firstLooks(path))));
    if (seen.kind === 'stale' && !(await willRender(path))) return seen;
    for (const ms of GIVING_WAY_MS) {
      if (isDone(seen)) break;
      await pause(ms);
      seen = await inTurn(() => lookOnce(path));
    }
    return seen;
  }

  return Promise.all(paths.map(lastLook));
}
