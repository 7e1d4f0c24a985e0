/** The embedded queue: ticks run in this process, and the outbox's rows with their leases are all that is kept. */
import type { Queue, Tick } from './queue.ts';

/** Longest time that a timer of Node's can wait, in ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Ticks of one second are one timer, so that a thousand retries are not a thousand timers. */
const SLOT_MS = 1_000;

/** A queue with nothing to install. */
export function createOutboxQueue(): Queue {
  const timers = new Map<number, NodeJS.Timeout>();
  let tick: Tick | undefined;
  let called: NodeJS.Immediate | undefined;

  const call = () => {
    called ??= setImmediate(() => {
      called = undefined;
      void tick?.();
    });
  };

  return {
    driver: 'outbox',
    run(given) {
      tick = given;
    },
    async soon() {
      if (tick) call();
    },
    async later(ms) {
      const slot = Math.ceil((Date.now() + ms) / SLOT_MS);
      if (!tick || timers.has(slot)) return;
      const ring = () => {
        timers.delete(slot);
        call();
      };
      timers.set(slot, setTimeout(ring, Math.min(slot * SLOT_MS - Date.now(), LONGEST_TIMER_MS)));
    },
    async close() {
      tick = undefined;
      clearImmediate(called);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
