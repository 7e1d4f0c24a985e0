/** Makes deliveries due at once, with their attempts counted anew and their failure forgotten. */
import type { ReplayRequest } from '../../../../../contract/outbox.ts';
import { DELIVERIES, type DeliveryRow } from '../tables.ts';
import type { LedgerContext } from './ledger-context.ts';

/** How many were made due. What is leased or live is left alone: it is under way, or has arrived. */
export function replay({ database, clock }: LedgerContext, request: ReplayRequest): Promise<number> {
  const chosen = database<DeliveryRow>(DELIVERIES);
  if ('ids' in request) chosen.whereIn('id', request.ids).whereIn('state', ['waiting', 'dead']);
  else if ('all' in request) chosen.where({ state: 'dead' });
  else {
    chosen.where((mends) =>
      mends
        .where((waiting) => waiting.where({ state: 'waiting' }).whereNotNull('failure'))
        .orWhere((dead) => dead.where({ state: 'dead' }).whereNot({ failure: 'rejected' })),
    );
  }
  return chosen.update({
    state: 'waiting',
    attempts: 0,
    next_at: clock(),
    settled_at: null,
    failure: null,
    reason: null,
  });
}
