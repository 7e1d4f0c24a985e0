/**
 * Makes one change of all that was recorded of one item, so that ten edits cost what one costs. Whatever visitors
 * can have seen in between stays known: every address that the item has had, and that it was public for a while.
 */
import type { RecordedChange } from '../../../../../contract/outbox.ts';
import type { OutboxRow } from '../tables.ts';

const PUBLIC = 'published';

/**
 * The change that `rows` amount to, followed by one more for each address that the item had only in between.
 *
 * @param rows all of one item, in the order in which they were recorded, at least one
 * @throws RangeError when there are none
 */
export function collapse(rows: readonly OutboxRow[]): RecordedChange[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) throw new RangeError('Expected at least one row to collapse, got none');

  const isDeleted = last.operation === 'delete';
  const slug = isDeleted ? null : lastKnown(rows, 'slug');
  const previousSlug = previousSlugOf(rows, isDeleted);
  const status = isDeleted ? null : lastKnown(rows, 'status');
  const change: RecordedChange = {
    collection: first.collection,
    id: first.item,
    operation: operationOf(rows),
    fields: fieldsOf(rows),
    slug,
    previousSlug,
    status,
    previousStatus: previousStatusOf(rows, status),
    at: Math.max(...rows.map((row) => row.at)),
    firstAt: Math.min(...rows.map((row) => row.at)),
    correlationId: lastKnown(rows, 'correlation_id'),
  };
  const between = slugsOf(rows).filter((one) => one !== slug && one !== previousSlug);
  return [change, ...between.map((one) => leftBehind(change, one, rows))];
}

function operationOf(rows: readonly OutboxRow[]): RecordedChange['operation'] {
  if (rows.at(-1)?.operation === 'delete') return 'delete';
  if (rows.some((row) => row.operation === 'delete')) return 'update';
  return rows.some((row) => row.operation === 'create') ? 'create' : 'update';
}

/** Deleted and made again, the item may differ in anything that lists look at. */
function fieldsOf(rows: readonly OutboxRow[]): string[] {
  const operation = operationOf(rows);
  if (operation !== 'update') return [];
  const names = rows.flatMap((row) => row.fields.split(',')).filter((name) => name !== '');
  const isMadeAgain = rows.some((row) => row.operation === 'delete');
  return [...new Set(isMadeAgain ? ['slug', 'status', ...names] : names)];
}

/** Where it was before; what was made and deleted again was at the address with which it was made. */
function previousSlugOf(rows: readonly OutboxRow[], isDeleted: boolean): string | null {
  if (isDeleted) return slugsOf(rows)[0] ?? null;
  if (rows[0]?.operation === 'create') return null;
  return rows.find((row) => row.previous_slug !== null)?.previous_slug ?? null;
}

/** What was public for a moment may have been kept by a page in that moment, so it counts as having been. */
function previousStatusOf(rows: readonly OutboxRow[], status: string | null): string | null {
  const wasPublic = rows.some((row) => row.status === PUBLIC || row.previous_status === PUBLIC);
  if (wasPublic && status !== PUBLIC) return PUBLIC;
  if (rows[0]?.operation === 'create') return null;
  return rows.find((row) => row.previous_status !== null)?.previous_status ?? null;
}

/** Every address that it has had, in order, each once. */
function slugsOf(rows: readonly OutboxRow[]): string[] {
  const slugs = rows.flatMap((row) => [row.previous_slug, row.slug]).filter((slug) => slug !== null);
  return [...new Set(slugs)];
}

/** The move away from an address that the item had only between the first row and the last. */
function leftBehind(change: RecordedChange, slug: string, rows: readonly OutboxRow[]): RecordedChange {
  const leaving = rows.find((row) => row.previous_slug === slug && row.slug !== slug);
  return {
    ...change,
    operation: change.operation === 'delete' ? 'delete' : 'update',
    fields: change.operation === 'delete' ? [] : ['slug'],
    previousSlug: slug,
    previousStatus: leaving?.previous_status ?? change.previousStatus,
  };
}

function lastKnown(rows: readonly OutboxRow[], column: 'slug' | 'status' | 'correlation_id'): string | null {
  return rows.findLast((row) => row[column] !== null)?.[column] ?? null;
}
