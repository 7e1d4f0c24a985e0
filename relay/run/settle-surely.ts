/** Tells the outbox how an attempt ended, for as long as a restart of the CMS takes. */
import type { SettleAnswer, SettleRequest } from '../../contract/outbox.ts';
import type { OutboxAnswer, OutboxClient } from '../outbox-client.ts';

/** Pauses between tries, in ms; 16 s in all. Afterwards the lease runs out and the delivery is made once more. */
const PAUSES_MS = [250, 500, 1000, 2000, 4000, 8000];

/** Settles; the last answer when it could not. `pause` rejects when the relay stops. */
export async function settleSurely(
  request: SettleRequest,
  { outbox, pause }: { outbox: Pick<OutboxClient, 'settle'>; pause: (ms: number) => Promise<unknown> },
): Promise<OutboxAnswer<SettleAnswer>> {
  let answer = await outbox.settle(request);
  for (const ms of PAUSES_MS) {
    if (answer.ok || answer.problem.kind !== 'unreachable') break;
    await pause(ms);
    answer = await outbox.settle(request);
  }
  return answer;
}
