/** What a delivery is called in logs. */
import type { RecordedChange } from '../../../../../contract/outbox.ts';

/** The correlation id that all changes share, so that one save keeps its name; otherwise the delivery's own id. */
export function sharedCorrelation(
  changes: readonly Pick<RecordedChange, 'correlationId'>[],
  deliveryId: string,
): string {
  const [first, ...others] = new Set(changes.map((change) => change.correlationId));
  return others.length === 0 && typeof first === 'string' ? first : deliveryId;
}
