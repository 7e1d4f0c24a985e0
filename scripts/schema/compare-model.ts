/** Two models, compared property by property. Directus says what it would change; this says what that means. */
import type { Difference } from './change.ts';
import { compareFields } from './compare-fields.ts';
import { added, changed, folded, type Named, removed } from './differences.ts';
import { comparable } from './normal-form.ts';
import { judgeCollection, judgeRelation } from './property-rules.ts';
import type { Snapshot, SnapshotCollection, SnapshotRelation } from './snapshot.ts';

/**
 * In what `after` differs from `before`; nothing when they are equal.
 *
 * @throws CouldNotCompare when one is of another version of Directus, or of a database that is not known
 */
export function compareModel(before: Snapshot, after: Snapshot): Difference[] {
  const [was, is] = comparable(before, after);
  const collections = compareCollections(was, is);
  const fields = compareFields(was, is);
  const gone = new Set(
    [...collections, ...fields].flatMap(({ kind, where }) => (COMES_ALONG.test(kind) ? [where] : [])),
  );
  const relations = compareRelations(was, is).filter(
    ({ kind, where }) => !COMES_ALONG.test(kind) || !(gone.has(where) || gone.has(where.split('.')[0] ?? '')),
  );
  return folded([...collections, ...fields, ...relations, ...compareIndexes(was, is)]);
}

/** What is added or removed takes its parts along; they are not told one by one. */
const COMES_ALONG = / (?:added|removed)$/;

function compareCollections(was: Snapshot, is: Snapshot): Difference[] {
  const before = byName(was.collections);
  const after = byName(is.collections);
  return [
    ...removed(before, after, { kind: 'collection removed', severity: 'breaking' }, (one) =>
      renameHint(one, was, is),
    ),
    ...added(before, after, { kind: 'collection added', severity: 'safe' }, () => ''),
    ...changed(before, after, judgeCollection),
  ];
}

/** A collection that is new and has the same fields is probably the same one. */
function renameHint({ collection }: SnapshotCollection, was: Snapshot, is: Snapshot): string {
  const fieldsOf = ({ fields }: Snapshot, name: string) =>
    fields
      .filter((field) => field.collection === name)
      .map(({ field }) => field)
      .sort()
      .join();
  const known = new Set(was.collections.map((one) => one.collection));
  const twin = is.collections.find(
    (one) => !known.has(one.collection) && fieldsOf(is, one.collection) === fieldsOf(was, collection),
  );
  return twin ? `perhaps renamed to ${twin.collection}, which is new and has the same fields` : '';
}

function compareRelations(was: Snapshot, is: Snapshot): Difference[] {
  const before = byName(was.relations);
  const after = byName(is.relations);
  return [
    ...removed(before, after, { kind: 'relation removed', severity: 'breaking' }, targetOf),
    ...added(before, after, { kind: 'relation added', severity: 'safe' }, targetOf),
    ...changed(before, after, judgeRelation),
  ];
}

function targetOf({ related_collection }: SnapshotRelation): string {
  return related_collection === null ? 'to any collection' : `to ${related_collection}`;
}

/** Indexes on Directus's own collections. */
function compareIndexes(was: Snapshot, is: Snapshot): Difference[] {
  const before = byName(was.systemFields);
  const after = byName(is.systemFields);
  return [
    ...removed(before, after, { kind: 'index removed', severity: 'risky' }, () => ''),
    ...added(before, after, { kind: 'index added', severity: 'safe' }, () => ''),
  ];
}

function byName<T extends { collection: string; field?: unknown }>(items: readonly T[]): Named<T> {
  return new Map(
    items.map((item) => [[item.collection, item.field].filter((name) => name !== undefined).join('.'), item]),
  );
}
