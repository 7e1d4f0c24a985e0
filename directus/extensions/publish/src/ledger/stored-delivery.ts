/** A delivery as its row keeps it, and as others see it. */
import {
  type ClaimedDelivery,
  type DeliveryReport,
  deliveryReport,
  type FailureKind,
  failureKind,
  type RecordedChange,
  type SeenChange,
  seenChange,
} from '../../../../../contract/outbox.ts';
import type { DeliveryRow } from '../tables.ts';

const storedChanges = deliveryReport.shape.changes.element.extend({ paths: seenChange.shape.paths }).array();
const storedTags = deliveryReport.shape.tags;

/** A change with the pages on which it was seen; `pages` is null until it was. */
export type StoredChange = ReturnType<typeof storedChanges.parse>[number];

/** The text for the column `changes` before anything was seen. */
export function writeChanges(changes: readonly RecordedChange[]): string {
  return JSON.stringify(changes.map((change) => ({ ...change, pages: null, paths: [] })));
}

/** The text for the column `changes` with what was seen. */
export function writeSeen(changes: readonly StoredChange[], seen: readonly SeenChange[]): string {
  const byItem = new Map(seen.map((one) => [JSON.stringify([one.collection, one.id]), one]));
  return JSON.stringify(
    changes.map((change) => {
      const found = byItem.get(JSON.stringify([change.collection, change.id]));
      return found ? { ...change, pages: found.pages, paths: found.paths } : change;
    }),
  );
}

/** The changes of a row. @throws ZodError when somebody has written something else there */
export function readChanges(row: Pick<DeliveryRow, 'changes'>): StoredChange[] {
  return storedChanges.parse(JSON.parse(row.changes));
}

/** The tags of a row. @throws ZodError when somebody has written something else there */
export function readTags(row: Pick<DeliveryRow, 'tags'>): string[] {
  return storedTags.parse(JSON.parse(row.tags));
}

/** Why it failed, if the row says so in a known word. */
export function readFailure(row: { failure: string | null }): FailureKind | null {
  return failureKind.safeParse(row.failure).data ?? null;
}

/** A delivery that a relay has leased, as it is kept. */
export type LeasedDelivery = Omit<ClaimedDelivery, 'changes'> & { changes: RecordedChange[] };

/** What was leased. */
export function toLeased(row: DeliveryRow, lease: string, leasedUntil: number): LeasedDelivery {
  return {
    id: row.id,
    lease,
    leasedUntil,
    attempts: row.attempts,
    claimedAt: row.claimed_at,
    correlationId: row.correlation_id,
    changes: readChanges(row).map(({ pages: _pages, paths: _paths, ...change }) => change),
  };
}

/** What people see of it. */
export function toReport(row: DeliveryRow): DeliveryReport {
  return {
    id: row.id,
    state: row.state,
    attempts: row.attempts,
    claimedAt: row.claimed_at,
    settledAt: row.settled_at,
    nextAt: row.next_at,
    failure: readFailure(row),
    reason: row.reason,
    relay: row.relay,
    correlationId: row.correlation_id,
    tags: readTags(row),
    pages: row.pages,
    changes: readChanges(row).map(({ paths: _paths, ...change }) => change),
  };
}
