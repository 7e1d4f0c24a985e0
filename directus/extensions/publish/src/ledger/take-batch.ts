/** Fills one delivery with what is pending: whole items, oldest first, as many as an event may list. */

import { MAX_CHANGES_PER_EVENT } from '../../../../../contract/limits.ts';
import type { RecordedChange } from '../../../../../contract/outbox.ts';
import type { OutboxRow } from '../tables.ts';
import { collapse } from './collapse.ts';

/**
 * How many rows of one item surely make no more changes than an event may list: each row names at most two
 * addresses, and each address makes at most one change besides the item's own.
 */
const ROWS_THAT_SURELY_FIT = Math.floor((MAX_CHANGES_PER_EVENT - 1) / 2);

/** What one delivery takes: the rows, and what they amount to. */
export interface Batch {
  rowIds: number[];
  changes: RecordedChange[];
}

/** Takes rows in the order given until the next item would not fit; what is left waits for the next delivery. */
export function takeBatch(rows: readonly OutboxRow[]): Batch {
  const batch: Batch = { rowIds: [], changes: [] };
  for (const item of byItem(rows)) {
    const whole = collapse(item);
    if (batch.changes.length + whole.length <= MAX_CHANGES_PER_EVENT) {
      add(batch, item, whole);
    } else if (batch.changes.length === 0) {
      const part = item.slice(0, ROWS_THAT_SURELY_FIT);
      add(batch, part, collapse(part));
    } else {
      return batch;
    }
  }
  return batch;
}

function add(batch: Batch, rows: readonly OutboxRow[], changes: readonly RecordedChange[]): void {
  batch.rowIds.push(...rows.map((row) => row.id));
  batch.changes.push(...changes);
}

function byItem(rows: readonly OutboxRow[]): OutboxRow[][] {
  const items = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.collection, row.item]);
    const known = items.get(key);
    if (known) known.push(row);
    else items.set(key, [row]);
  }
  return [...items.values()];
}
