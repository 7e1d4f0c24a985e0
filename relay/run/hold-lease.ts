/** Holds a lease while its delivery is carried out, and learns when it is lost. */
import type { ClaimedDelivery } from '../../contract/outbox.ts';
import type { Log } from '../log.ts';
import type { OutboxClient } from '../outbox-client.ts';
import { LEASE_MS } from '../pace.ts';

/** Another relay holds the lease now, so this one has to stop. */
export class LeaseLostError extends Error {
  constructor(id: string) {
    super(`The lease of delivery ${id} is another relay's`);
    this.name = 'LeaseLostError';
  }
}

/**
 * Renews at a third of the lease, so that two renewals may fail. Calls `onLost` when the outbox says that it is
 * lost; while the outbox does not answer, nobody else can have claimed it.
 *
 * @returns ends the renewing
 */
export function holdLease(
  { id, lease }: Pick<ClaimedDelivery, 'id' | 'lease'>,
  {
    outbox,
    log,
    onLost,
  }: { outbox: Pick<OutboxClient, 'renew'>; log: Log; onLost: (error: LeaseLostError) => void },
): () => void {
  const renew = async () => {
    const answer = await outbox.renew({ id, lease, leaseMs: LEASE_MS });
    if (answer.ok) return;
    log.warn({ event: 'not-renewed', reason: answer.problem.reason }, 'the lease was not renewed');
    if (answer.problem.kind === 'lost') onLost(new LeaseLostError(id));
  };
  const timer = setInterval(() => void renew(), LEASE_MS / 3);
  return () => clearInterval(timer);
}
