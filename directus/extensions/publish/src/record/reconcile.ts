/** What to record of a table that had no triggers for a while: nobody knows what was changed meanwhile. */
import type { Plan, RecordedTable } from './plan.ts';
import { quoted, text } from './sql.ts';
import { factsOf, record, recordTouches } from './statements.ts';
import type { Words } from './triggers.ts';

/**
 * Statements that record every row as changed in all its columns, and all that its rows are part of. What is not
 * public counts as unpublished meanwhile. A row that was deleted meanwhile is known to nobody.
 */
export function reconcile(
  plan: Plan,
  { name, columns, content, links }: RecordedTable,
  { now }: Words,
): string[] {
  const own =
    content === null
      ? []
      : [
          record({
            content,
            row: 'own',
            operation: 'update',
            fields: text(columns.join(',')),
            before: {
              ...factsOf(content, 'own'),
              ...(content.hasStatus ? { status: text('published') } : {}),
            },
            after: factsOf(content, 'own'),
            now,
            fromTable: true,
          }),
        ];
  const hasRows = `EXISTS (SELECT 1 FROM ${quoted(name)})`;
  const touches = links.flatMap(({ collection, field }) => {
    const parent = plan.contents.get(collection);
    return parent ? [recordTouches(plan, parent, field, now, [hasRows])] : [];
  });
  return [...own, ...touches];
}
