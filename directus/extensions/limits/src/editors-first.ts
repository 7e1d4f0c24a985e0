/**
 * Lets who works in the CMS go before the site. Directus does its work on one thread and, with SQLite, over one connection, so
 * a save would wait for every question of a page that is being rendered, and hundreds may be after a change.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import { setImmediate as untilOthersRan } from 'node:timers/promises';

/**
 * How long a question of the site gives way in all, in ms. Ours: far more than a save takes, and not so long that a large
 * import, which is a request too, keeps pages from being rendered.
 */
export const PATIENCE_MS = 500;

/** Who may go on. */
export interface Turns {
  /** Somebody waits for an answer. @returns to be called once when it was sent */
  begin(): () => void;
  /** Does as it is told, and gives way wherever `turn` is awaited in it. */
  giveWay<T>(work: () => Promise<T>): Promise<T>;
  /** At once, unless this is work that gives way and somebody waits: then when nobody does, or patience is at an end. */
  turn(): Promise<void>;
}

/** Nobody waits yet. @param clock milliseconds of any clock */
export function createTurns(clock: () => number, patienceMs = PATIENCE_MS): Turns {
  const quiet = new EventEmitter().setMaxListeners(0);
  const patient = new AsyncLocalStorage<{ leftMs: number }>();
  let waiting = 0;
  return {
    begin() {
      waiting += 1;
      return () => {
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

/** As much of Knex as is needed here. */
interface Database {
  client: { acquireConnection(): Promise<unknown> };
}

/** Makes each statement outside of a transaction wait for its turn. */
export function takeTurns({ client }: Database, { turn }: Turns): void {
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    await turn();
    return await acquire();
  };
}
