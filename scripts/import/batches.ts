/** Batches that the CMS takes whole, and what is done when it does not. */
import { CmsError } from './cms-error.ts';

/**
 * Items in one batch. Ours: a batch is one transaction, for which an editor who saves meanwhile has to wait. While 5,000
 * articles were imported, an editor's p99 was 61 ms with 25 of them, 43 with 10, 41 with 5, and 18 to 28 before; the import
 * took 11, 12 and 19 s.
 */
export const MOST_ITEMS = 5;

/** Size of one batch in bytes of JSON: a quarter of `MAX_PAYLOAD_SIZE` 4 MB. */
const MOST_BYTES = 1_000_000;

/** An item that the CMS did not take, with what it said. */
export interface Rejected<T> {
  item: T;
  reason: string;
}

/** Cuts a list into batches; an item larger than the bound is a batch of its own. */
export function batchesOf<T>(items: T[], payload: (item: T) => unknown): T[][] {
  const batches: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(payload(item)));
    const last = batches.at(-1);
    if (last && last.length < MOST_ITEMS && bytes + size <= MOST_BYTES) {
      last.push(item);
      bytes += size;
    } else {
      batches.push([item]);
      bytes = size;
    }
  }
  return batches;
}

/**
 * Sends a batch, in halves where the CMS rejects it, until the items to blame stand alone: a batch is one
 * transaction, so one bad item keeps out the others. Any other failure is thrown on.
 */
export async function sendBisecting<T>(
  batch: T[],
  send: (part: T[]) => Promise<void>,
): Promise<Rejected<T>[]> {
  try {
    await send(batch);
    return [];
  } catch (error) {
    if (!(error instanceof CmsError) || error.kind !== 'rejected') throw error;
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) return [{ item: only, reason: error.message }];
    const middle = Math.ceil(batch.length / 2);
    const first = await sendBisecting(batch.slice(0, middle), send);
    return [...first, ...(await sendBisecting(batch.slice(middle), send))];
  }
}
