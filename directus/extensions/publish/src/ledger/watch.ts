/** Tells relays when something is due. One loop looks at the database for all of them, and rests while none waits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { WatchRequest } from '../../../../../contract/outbox.ts';
import { settlesIn } from './has-settled.ts';
import { isDue, type Sight } from './look.ts';

/** How often the database is looked at while somebody waits, in milliseconds. Ours: a tenth of publish-to-live. */
const POLL_MS = 100;
/** Shortest time between two looks, in milliseconds. */
const SHORTEST_POLL_MS = 10;

interface Watcher {
  request: WatchRequest;
  until: number;
  resolve: (due: boolean) => void;
  reject: (error: unknown) => void;
}

interface Parts {
  look: () => Promise<Sight>;
  clock: () => number;
}

/** Resolves to whether something is due: as soon as it is, or when the time is up or the caller is gone. */
export type Watch = (request: WatchRequest, gone: AbortSignal) => Promise<boolean>;

/** A watch over one ledger. */
export function createWatch({ look, clock }: Parts): Watch & { waiting(): number } {
  const watchers = new Set<Watcher>();
  let isLooping = false;

  async function loop(): Promise<void> {
    isLooping = true;
    while (watchers.size > 0) {
      let restMs = POLL_MS;
      try {
        const sight = await look();
        for (const watcher of watchers) answer(watcher, sight);
        restMs = untilNextLook(sight);
      } catch (error) {
        for (const watcher of watchers) leave(watcher).reject(error);
      }
      if (watchers.size > 0) await pause(restMs);
    }
    isLooping = false;
  }

  function answer(watcher: Watcher, sight: Sight): void {
    const now = clock();
    if (isDue(sight, watcher.request, now)) leave(watcher).resolve(true);
    else if (now >= watcher.until) leave(watcher).resolve(false);
  }

  /** Right when what was seen settles, unless the next look comes first: an editor waits for this. */
  function untilNextLook(sight: Sight): number {
    const now = clock();
    const settling = [...watchers].map(({ request }) => settlesIn(sight, request, now));
    return Math.max(SHORTEST_POLL_MS, Math.min(POLL_MS, ...settling));
  }

  function leave(watcher: Watcher): Watcher {
    watchers.delete(watcher);
    return watcher;
  }

  const watch: Watch = (request, gone) =>
    new Promise((resolve, reject) => {
      if (gone.aborted) return resolve(false);
      const watcher = { request, until: clock() + request.waitMs, resolve, reject };
      watchers.add(watcher);
      gone.addEventListener('abort', () => leave(watcher).resolve(false), { once: true });
      if (!isLooping) loop();
    });
  return Object.assign(watch, { waiting: () => watchers.size });
}
