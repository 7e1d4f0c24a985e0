import timers from 'node:timers';

/**
 * Calls back in the next turn of the event loop. The front loads it before Next, which puts a `setImmediate` in the place
 * of Node's that looks after each turn what of its renders is to go on. `next start` loads it after Next: outside of a
 * render that one does the same as Node's.
 */
export const { setImmediate: nextTurn } = timers;

/** Resolves in the next turn, when all who ask in this one have asked. */
export function turnEnds(): Promise<void> {
  return new Promise((resolve) => {
    nextTurn(() => resolve());
  });
}
