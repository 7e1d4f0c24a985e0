/**
 * Work on one key waits for earlier work on the same key. Without it, two requests with one key that arrive
 * together would both find it new, and both be told that they were first.
 */

/** Runs `work` after all earlier work on `key` has settled, and passes on its result. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** A queue for each key, within this process; a key with nothing waiting takes no memory. */
export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();

  return async (key, work) => {
    const result = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = result.catch(() => undefined);
    last.set(key, settled);
    try {
      return await result;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}
