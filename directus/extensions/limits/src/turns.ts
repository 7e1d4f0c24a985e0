/** Work that gives way to somebody who waits, on one thread that does both. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import { setImmediate as untilOthersRan } from 'node:timers/promises';

/** Who may go on. */
export interface Turns {
  /** Somebody waits. @returns to be called when they do no more; only the first call counts */
  begin(): () => void;
  /** Does as it is told, and gives way wherever `turn` is awaited in it. */
  giveWay<T>(work: () => Promise<T>): Promise<T>;
  /** At once, unless this is work that gives way and somebody waits: then when nobody does, or patience is at an end. */
  turn(): Promise<void>;
}

/** Nobody waits yet. @param clock milliseconds of any clock @param patienceMs how long each piece of work gives way in all */
export function createTurns(clock: () => number, patienceMs: number): Turns {
  const quiet = new EventEmitter().setMaxListeners(0);
  const patient = new AsyncLocalStorage<{ leftMs: number }>();
  let waiting = 0;
  return {
    begin() {
      let isOver = false;
      waiting += 1;
      return () => {
        if (isOver) return;
        isOver = true;
        waiting -= 1;
        if (waiting === 0) quiet.emit('quiet');
      };
    },
    giveWay(work) {
      return patient.run({ leftMs: patienceMs }, work);
    },
    async turn() {
      const patience = patient.getStore();
      if (!patience) return;
      await untilOthersRan();
      while (waiting > 0 && patience.leftMs > 0) {
        const begun = clock();
        await once(quiet, 'quiet', { signal: AbortSignal.timeout(patience.leftMs) }).catch(() => {});
        patience.leftMs -= clock() - begun;
      }
    },
  };
}
