/** Conditions in SQL that say whether visitors can see an item. */
import type { BlockTable, Content, Plan, ToOne } from './plan.ts';
import { asText, column, quoted, some, text } from './sql.ts';

/** The status of what visitors can see, in every collection that has one. */
const PUBLISHED = "'published'";

/**
 * Whether the row (`OLD`, `NEW` or an alias) of this collection can be seen; null when all of its rows can.
 *
 * @param path collections that led here; one that comes again is not followed, or a tree would not end
 */
export function isPublicRow(
  plan: Plan,
  content: Content,
  row: string,
  path: readonly string[] = [],
): string | null {
  const { name, key, hasStatus, parents, blocks } = content;
  if (hasStatus) return `${column(row, 'status')} = ${PUBLISHED}`;
  if (path.includes(name)) return null;
  const further = [...path, name];
  if (parents.length > 0) {
    const columns = parents.map((parent) => `${column(row, parent.column)} IS NULL`);
    const isOrphan = columns.join(' AND ');
    return some([isOrphan, ...parents.map((parent) => isPublicEnd(plan, parent, row, further))]);
  }
  if (blocks.length > 0)
    return some(blocks.map((block) => isPlaced(plan, block, name, column(row, key), further)));
  return null;
}

/** Whether the item that the row names in a column exists and can be seen. */
export function isPublicEnd(plan: Plan, end: ToOne, row: string, path: readonly string[] = []): string {
  const content = plan.contents.get(end.collection);
  const alias = `item${path.length}`;
  const condition = content ? isPublicRow(plan, content, alias, path) : null;
  return `EXISTS (SELECT 1 FROM ${quoted(end.collection)} ${alias} WHERE ${isNamed(plan, end, row, alias)}${
    condition === null ? '' : ` AND ${condition}`
  })`;
}

/** Whether `alias` is the item that the row names in a column. */
export function isNamed(plan: Plan, end: ToOne, row: string, alias: string): string {
  const key = column(alias, plan.contents.get(end.collection)?.key ?? 'id');
  const named = column(row, end.column);
  return end.isForeignKey ? `${key} = ${named}` : `${asText(key)} = ${asText(named)}`;
}

function isPlaced(plan: Plan, block: BlockTable, name: string, id: string, path: readonly string[]): string {
  const alias = `place${path.length}`;
  const pages = some(block.pages.map((page) => isPublicEnd(plan, page, alias, path)));
  const isBlock = `${column(alias, block.collectionColumn)} = ${text(name)}`;
  const isThis = `${column(alias, block.itemColumn)} = ${asText(id)}`;
  return `EXISTS (SELECT 1 FROM ${quoted(block.table)} ${alias} WHERE ${isBlock} AND ${isThis} AND ${pages})`;
}
