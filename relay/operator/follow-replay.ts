/** Follows deliveries that were made due again, until each has an end. */
import type { DeliveryReport } from '../../contract/outbox.ts';
import type { OutboxClient, OutboxProblem } from '../outbox-client.ts';

/** Most deliveries that the outbox lists at once. */
export const LISTED = 200;
const POLL_MS = 500;
/** How long it is followed, in ms. Ours: a thousand pages are a minute's work. */
const FOLLOW_MS = 120_000;

/** How far they are. `again`: failed once more, and is tried later. */
export interface Progress {
  live: number;
  dead: number;
  again: number;
  open: number;
}

interface Ports {
  outbox: Pick<OutboxClient, 'deliveries'>;
  pause: (ms: number) => Promise<unknown>;
  now: () => number;
  show: (progress: Progress) => void;
}

/** The last that was seen of `ids`: all ended, or what was left when time was up. */
export async function followReplay(
  ids: readonly string[],
  { outbox, pause, now, show }: Ports,
): Promise<{ ok: true; progress: Progress } | { ok: false; problem: OutboxProblem }> {
  const until = now() + FOLLOW_MS;
  for (;;) {
    const lists: DeliveryReport[][] = [];
    for (const state of ['leased', 'waiting', 'dead'] as const) {
      const answer = await outbox.deliveries({ state, limit: LISTED });
      if (!answer.ok) return answer;
      lists.push(answer.value.deliveries);
    }
    const progress = progressOf(ids, lists);
    show(progress);
    if (progress.open === 0 || now() >= until) return { ok: true, progress };
    await pause(POLL_MS);
  }
}

/**
 * What has become of `ids`, from the lists of those that are not live. What is on none of them is live, unless a
 * list is full and may have left it out.
 */
export function progressOf(
  ids: readonly string[],
  notLive: readonly (readonly DeliveryReport[])[],
): Progress {
  const byId = new Map(notLive.flat().map((one) => [one.id, one]));
  const otherwise = notLive.some((list) => list.length >= LISTED) ? 'open' : 'live';
  const progress: Progress = { live: 0, dead: 0, again: 0, open: 0 };
  for (const id of ids) {
    const delivery = byId.get(id);
    progress[delivery === undefined ? otherwise : endOf(delivery)] += 1;
  }
  return progress;
}

function endOf({ state, attempts }: DeliveryReport): keyof Progress {
  if (state === 'live' || state === 'dead') return state;
  return state === 'waiting' && attempts > 0 ? 'again' : 'open';
}
