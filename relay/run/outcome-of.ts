/** What a failure means for a delivery. Pure. */
import type { Outcome } from '../../contract/outbox.ts';
import type { Failure } from '../send/failure.ts';

/**
 * What is refused is halved until the change that is to blame stands alone, and that one is kept as a dead letter;
 * everything else mends with time.
 */
export function outcomeOf({ kind, reason }: Failure, changes: number): Outcome {
  if (kind !== 'rejected') return { kind: 'retry', failure: kind, reason };
  return changes > 1 ? { kind: 'split', reason } : { kind: 'dead', failure: kind, reason };
}
