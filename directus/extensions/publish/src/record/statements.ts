/** Statements that write into the outbox, as both databases understand them. */
import { OUTBOX } from '../tables.ts';
import { isPublicRow } from './is-public.ts';
import type { Content, Plan } from './plan.ts';
import { all, asText, column, quoted, text } from './sql.ts';

/** What is kept of a row from before and after the change; both are SQL. */
export interface Facts {
  slug: string;
  status: string;
}

/** There is no row. */
export const NOTHING: Facts = { slug: 'NULL', status: 'NULL' };

/** Facts of the row `OLD`, `NEW` or an alias. As text: SQLite keeps bytes in a column of text, where SQL has put them. */
export function factsOf({ hasSlug, hasStatus }: Content, row: string): Facts {
  return {
    slug: hasSlug ? asText(column(row, 'slug')) : 'NULL',
    status: hasStatus ? asText(column(row, 'status')) : 'NULL',
  };
}

/** A change of the item that the row is. All but `operation` is SQL. */
export interface Change {
  content: Content;
  /** `OLD`, `NEW`, or an alias of the collection's table. */
  row: string;
  operation: 'create' | 'update' | 'delete';
  fields?: string;
  before: Facts;
  after: Facts;
  /** Milliseconds since 1970. */
  now: string;
  /** The row is not that of the trigger, but all of the table that meet the conditions. */
  fromTable?: boolean;
  conditions?: readonly (string | null)[];
}

/** Writes the change down, if all conditions hold. */
export function record(change: Change): string {
  const { content, row, operation, fields = "''", before, after, now, fromTable, conditions = [] } = change;
  const values = [
    text(content.name),
    asText(column(row, content.key)),
    text(operation),
    fields,
    after.slug,
    before.slug,
    after.status,
    before.status,
    now,
  ];
  const from = fromTable ? ` FROM ${quoted(content.name)} ${row}` : '';
  const met = conditions.filter((condition) => condition !== null);
  return (
    `INSERT INTO ${OUTBOX} (collection, item, operation, fields, slug, previous_slug, status, previous_status, at) ` +
    `SELECT ${values.join(', ')}${from}${met.length > 0 ? ` WHERE ${all(met)}` : ''}`
  );
}

/** Every row that is public is gone, if the conditions hold for it too. */
export function recordDeletions(
  plan: Plan,
  content: Content,
  now: string,
  conditions: readonly string[] = [],
): string {
  return record({
    content,
    row: 'gone',
    operation: 'delete',
    before: factsOf(content, 'gone'),
    after: NOTHING,
    now,
    fromTable: true,
    conditions: [...conditions, isPublicRow(plan, content, 'gone')],
  });
}

/** Public items whose relation `field` has changed: those that meet the conditions, under the alias `parent`. */
export function recordTouches(
  plan: Plan,
  content: Content,
  field: string,
  now: string,
  conditions: readonly string[],
): string {
  const facts = factsOf(content, 'parent');
  return record({
    content,
    row: 'parent',
    operation: 'update',
    fields: text(field),
    before: facts,
    after: facts,
    now,
    fromTable: true,
    conditions: [...conditions, isPublicRow(plan, content, 'parent')],
  });
}
