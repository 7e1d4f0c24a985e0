/** What each trigger writes. */
import { createHash } from 'node:crypto';
import { isNamed, isPublicEnd, isPublicRow } from './is-public.ts';
import { leaveRedirect } from './leave-redirect.ts';
import { type Content, FILES, type Link, type Plan, type RecordedTable } from './plan.ts';
import { all, column, quoted, some } from './sql.ts';
import { factsOf, NOTHING, record, recordDeletions, recordTouches } from './statements.ts';

/** When a trigger fires. `TRUNCATE` is PostgreSQL's alone. */
export type Occasion = 'INSERT' | 'UPDATE' | 'DELETE' | 'BEFORE DELETE' | 'TRUNCATE';

/** One trigger. */
export interface Trigger {
  name: string;
  table: string;
  occasion: Occasion;
  /** Columns of the table: an update that changes none of them is no change. */
  columns: string[];
  /** The other columns that the table had when this was made. */
  unseen: string[];
  statements: string[];
}

/** How the database says what both do not say alike. */
export interface Words {
  /** Milliseconds since 1970. */
  now: string;
  /** Within an update: names of the changed columns, separated by commas. */
  changedFields(columns: readonly string[]): string;
  /** Within an update: whether one of the columns has changed. */
  hasChanged(columns: readonly string[]): string;
  /**
   * Statements by which a change of an item's status and a change of what hangs on it wait for each other. Otherwise
   * each could miss the other: what hangs on a draft is not recorded, and who publishes it would not see it yet.
   */
  statusAlone(table: string, key: string): string[];
  /** The other side of it: statements that wait for whoever changes the status of the item `held` that is meant. */
  statusHeld(table: string, isMeant: string): string[];
}

/** Every trigger of ours starts so. */
export const TRIGGER_PREFIX = 'vitrine_';
/** Longest name in PostgreSQL, in characters. */
const MAX_NAME_CHARS = 63;
const DIGEST_CHARS = 8;

/** All triggers of one table. */
export function triggersOf(plan: Plan, table: RecordedTable, words: Words): Trigger[] {
  const { name, columns, unseen, content } = table;
  const own = content === null ? null : ownStatements(plan, content, columns, words);
  const touching = (row: 'OLD' | 'NEW', only: string[] = []) =>
    table.links.map((link) => touch(plan, table, link, row, words, only));
  const holding = (...rows: ('OLD' | 'NEW')[]) => rows.flatMap((row) => held(plan, table, row, words));
  const statements: [Occasion, string[]][] = [
    ['INSERT', [...holding('NEW'), ...(own?.created ?? []), ...touching('NEW')]],
    [
      'UPDATE',
      [
        ...holding('NEW', 'OLD'),
        ...(own?.updated ?? []),
        ...touching('NEW'),
        ...touching('OLD', hasMoved(table, words)),
      ],
    ],
    ['DELETE', [...holding('OLD'), ...(own?.deleted ?? []), ...touching('OLD')]],
    ['BEFORE DELETE', content === null ? [] : childrenDeleted(plan, content, words)],
    ['TRUNCATE', allGone(plan, table, words)],
  ];
  return statements.flatMap(([occasion, list]): Trigger[] =>
    list.length === 0
      ? []
      : [{ name: triggerName(occasion, name), table: name, occasion, columns, unseen, statements: list }],
  );
}

function triggerName(occasion: Occasion, table: string): string {
  const name = `${TRIGGER_PREFIX}${occasion.toLowerCase().replace(' ', '_')}_${table}`;
  if (name.length <= MAX_NAME_CHARS) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, DIGEST_CHARS);
  return `${name.slice(0, MAX_NAME_CHARS - DIGEST_CHARS - 1)}_${digest}`;
}

/** The item's own changes, if it is public before or after. */
function ownStatements(plan: Plan, content: Content, columns: readonly string[], words: Words) {
  const { now, changedFields, statusAlone } = words;
  const isFile = content.name === FILES;
  const [before, after] = [factsOf(content, 'OLD'), factsOf(content, 'NEW')];
  const wasPublic = isPublicRow(plan, content, 'OLD');
  const isPublic = isPublicRow(plan, content, 'NEW');
  const either = wasPublic === null || isPublic === null ? null : some([wasPublic, isPublic]);
  // An upload is a row without a size, then an update. Nothing shows a file before something refers to it. One whose row
  // was made without an upload has no size for good.
  const isUpload = `${column('OLD', 'filesize')} IS NULL AND ${column('NEW', 'filesize')} IS NOT NULL`;
  const alone = content.hasStatus ? statusAlone(content.name, content.key) : [];
  const created = record({
    content,
    row: 'NEW',
    operation: 'create',
    before: NOTHING,
    after,
    now,
    conditions: [isPublic],
  });
  const updated = record({
    content,
    row: 'NEW',
    operation: 'update',
    fields: changedFields(columns),
    before,
    after,
    now,
    conditions: [isFile ? `NOT (${isUpload})` : either],
  });
  const gone = (...conditions: (string | null)[]) =>
    record({ content, row: 'OLD', operation: 'delete', before, after: NOTHING, now, conditions });
  // Pages carry the old key, which no other statement of such a change names.
  const rekeyed = gone(words.hasChanged([content.key]), wasPublic);
  const left = leaveRedirect(plan, content);
  return {
    created: isFile ? [] : [created],
    updated: [...alone, updated, rekeyed, ...left],
    deleted: [gone(wasPublic)],
  };
}

/** Whether the row is seen hangs on the status of these items: until this is committed, nobody else changes it. */
function held(plan: Plan, { content, links }: RecordedTable, row: string, words: Words): string[] {
  const ends = [
    ...(content?.parents ?? []),
    ...links.flatMap((link) => [link, ...(link.other ? [link.other] : [])]),
  ];
  const statements = ends
    .filter(({ collection, isForeignKey }) => isForeignKey && plan.contents.get(collection)?.hasStatus)
    .flatMap((end) => words.statusHeld(end.collection, isNamed(plan, end, row, 'held')));
  return [...new Set(statements)];
}

/** Says that the item at the other end of a link has changed, if it can be seen and the link on it. */
function touch(
  plan: Plan,
  table: RecordedTable,
  link: Link,
  row: 'OLD' | 'NEW',
  { now }: Words,
  only: readonly string[],
): string {
  const isParent = isNamed(plan, link, row, 'parent');
  const conditions = [isParent, ...only, ...isShown(plan, table, link, row)];
  return recordTouches(plan, parentOf(plan, link), link.field, now, conditions);
}

/** Whether the row can be seen on what it links to. */
function isShown(plan: Plan, { content }: RecordedTable, { other }: Link, row: string): string[] {
  const itself = content?.hasStatus ? isPublicRow(plan, content, row) : null;
  const conditions = itself === null ? [] : [itself];
  if (other) conditions.push(some([`${column(row, other.column)} IS NULL`, isPublicEnd(plan, other, row)]));
  return conditions;
}

/** Whether an update has taken the row away from what it was part of. */
function hasMoved({ content, links }: RecordedTable, { hasChanged }: Words): string[] {
  const columns = links.flatMap((link) => [link.column, ...(link.other ? [link.other.column] : [])]);
  if (content?.hasStatus) columns.push('status');
  return columns.length === 0 ? [] : [hasChanged([...new Set(columns)])];
}

/** When this is deleted its children go with it, and then nobody can tell any more whether they were public. */
function childrenDeleted(plan: Plan, content: Content, { now }: Words): string[] {
  return [...plan.contents.values()].flatMap((child) =>
    child.parents
      .filter(({ collection, cascades }) => collection === content.name && cascades)
      .map((parent) =>
        recordDeletions(plan, child, now, [
          `${column('gone', parent.column)} = ${column('OLD', content.key)}`,
        ]),
      ),
  );
}

/** All rows of the table at once, while they are still there. */
function allGone(plan: Plan, table: RecordedTable, { now }: Words): string[] {
  const own = table.content === null ? [] : [recordDeletions(plan, table.content, now)];
  const touches = table.links.map((link) => {
    const conditions = [isNamed(plan, link, 'gone', 'parent'), ...isShown(plan, table, link, 'gone')];
    const isLinked = `EXISTS (SELECT 1 FROM ${quoted(table.name)} gone WHERE ${all(conditions)})`;
    return recordTouches(plan, parentOf(plan, link), link.field, now, [isLinked]);
  });
  return [...own, ...touches];
}

function parentOf(plan: Plan, { collection }: Link): Content {
  const content = plan.contents.get(collection);
  if (!content) throw new Error(`Expected ${collection} among the public collections`);
  return content;
}
