/** Asks the outbox, without pause, whether something is due, and calls for a tick when it is. */
import type { Log } from '../log.ts';
import type { OutboxClient } from '../outbox-client.ts';
import { LONGEST_MS, QUIET_MS, WATCH_MS } from '../pace.ts';

/** Between two questions, in ms: long enough for a tick to claim, too short for an editor to notice. */
const SHORTEST_PAUSE_MS = 50;
/** While what is due is not claimed (all relays are busy), questions grow this far apart, in ms. */
const LONGEST_PAUSE_MS = 1_000;
/** What is due for so long, in ms, has no queue that works: the tick runs here. */
const STUCK_MS = 5_000;
/** While the CMS is down: from and up to so many ms between questions. */
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 5_000;

interface Ports {
  outbox: Pick<OutboxClient, 'watch'>;
  soon: () => Promise<void>;
  tick: () => Promise<void>;
  log: Log;
  signal: AbortSignal;
  pause: (ms: number) => Promise<unknown>;
}

/** Resolves when `signal` aborts. */
export async function watchOutbox({ outbox, soon, tick, log, signal, pause }: Ports): Promise<void> {
  let problem: string | undefined;
  let retryMs = FIRST_RETRY_MS;
  let pauseMs = SHORTEST_PAUSE_MS;
  let dueForMs = 0;
  while (!signal.aborted) {
    const answer = await outbox.watch({ waitMs: WATCH_MS, quietMs: QUIET_MS, longestMs: LONGEST_MS }, signal);
    if (signal.aborted) return;
    if (!answer.ok) {
      if (problem !== answer.problem.kind) {
        log.warn({ event: 'outbox-down', reason: answer.problem.reason }, 'the outbox cannot be asked');
      }
      problem = answer.problem.kind;
      await pause(retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      continue;
    }
    if (problem !== undefined) log.info({ event: 'outbox-up' }, 'the outbox answers again');
    problem = undefined;
    retryMs = FIRST_RETRY_MS;
    if (answer.value.due) {
      if (dueForMs >= STUCK_MS) void tick();
      else await soon();
      dueForMs += pauseMs;
    } else {
      pauseMs = SHORTEST_PAUSE_MS;
      dueForMs = 0;
    }
    await pause(pauseMs);
    if (answer.value.due) pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
