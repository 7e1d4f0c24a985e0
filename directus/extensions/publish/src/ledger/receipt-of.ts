/** What an editor is told about the last save of an item. */
import type { DeliveryState, FailureKind, Receipt } from '../../../../../contract/outbox.ts';

/** What is known of one recorded change of the item, newest first. */
export interface Recorded {
  correlationId: string | null;
  /** The delivery that took it; null while it waits for one. */
  delivery: RecordedDelivery | null;
}

/** The delivery of a recorded change, as far as it is about this item. */
export interface RecordedDelivery {
  id: string;
  state: DeliveryState;
  settledAt: number | null;
  nextAt: number | null;
  failure: FailureKind | null;
  reason: string | null;
  pages: number | null;
  paths: string[];
}

/** What the answer depends on besides what was recorded. */
export interface Asking {
  /** Whether visitors may see the item now. */
  isPublic: boolean;
  /** Whether who asks may replay a dead delivery. */
  mayReplay: boolean;
  now: number;
}

/**
 * The receipt of an item. As long as any of its changes is under way, so is the item; else the newest change speaks
 * for it. A delivery that waits without having failed was split or replayed a moment ago: it is under way as well.
 *
 * @param recorded newest first
 */
export function receiptOf(recorded: readonly Recorded[], { isPublic, mayReplay, now }: Asking): Receipt {
  const blank: Receipt = {
    state: 'none',
    liveAt: null,
    pages: null,
    paths: [],
    nextAt: null,
    failure: null,
    reason: null,
    correlationId: null,
    replayable: null,
    now,
  };
  const underWay = recorded.find(isUnderWay);
  if (underWay) return { ...blank, state: 'on-its-way', correlationId: underWay.correlationId };

  const [newest] = recorded;
  const delivery = newest?.delivery;
  if (newest && delivery && (delivery.state === 'waiting' || delivery.state === 'dead')) {
    const { id, state, nextAt, failure, reason } = delivery;
    const replayable = state === 'dead' && mayReplay ? id : null;
    return { ...blank, state, nextAt, failure, reason, correlationId: newest.correlationId, replayable };
  }
  if (!isPublic) return { ...blank, state: 'hidden', correlationId: newest?.correlationId ?? null };
  if (!newest || !delivery) return blank;
  const { settledAt, pages, paths } = delivery;
  return { ...blank, state: 'live', liveAt: settledAt, pages, paths, correlationId: newest.correlationId };
}

function isUnderWay({ delivery }: Recorded): boolean {
  if (delivery === null || delivery.state === 'leased') return true;
  return delivery.state === 'waiting' && delivery.failure === null;
}
