/** Holds a lease for longer. */
import type { RenewRequest } from '../../../../../contract/outbox.ts';
import { DELIVERIES } from '../tables.ts';
import type { LedgerContext } from './ledger-context.ts';

/** Until when the lease is held now, or null when it is lost. One that ran out unnoticed can still be renewed. */
export async function renew(
  { database, clock }: LedgerContext,
  { id, lease, leaseMs }: RenewRequest,
): Promise<number | null> {
  const leasedUntil = clock() + leaseMs;
  const renewed = await database(DELIVERIES)
    .where({ id, lease, state: 'leased' })
    .update({ leased_until: leasedUntil });
  return renewed === 0 ? null : leasedUntil;
}
