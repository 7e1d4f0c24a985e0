/** The fields of two models. */
import type { Difference } from './change.ts';
import { choicesOf } from './choices.ts';
import { added, changed, modelDifference, type Named, removed } from './differences.ts';
import { same } from './normal-form.ts';
import { judgeField } from './property-rules.ts';
import type { Snapshot, SnapshotField } from './snapshot.ts';

/** In what the fields of `is` differ from those of `was`; a collection that is new or gone speaks for its fields. */
export function compareFields(was: Snapshot, is: Snapshot): Difference[] {
  const [had, has] = [was, is].map(
    ({ collections }) => new Set(collections.map(({ collection }) => collection)),
  );
  const isWhole = ({ collection }: SnapshotField) => had?.has(collection) === has?.has(collection);
  const before = byName(was.fields.filter(isWhole));
  const after = byName(is.fields.filter(isWhole));
  return [
    ...removed(before, after, { kind: 'field removed', severity: 'breaking' }, (field) =>
      renameHint(field, before, after),
    ),
    ...added(before, after, { kind: 'field added', severity: 'safe' }, ({ type }) => type ?? ''),
    ...changed(withoutOptions(before), withoutOptions(after), judgeField),
    ...[...before].flatMap(([where, field]) => {
      const now = after.get(where);
      return now === undefined ? [] : choiceDifferences(where, field, now);
    }),
  ];
}

function byName(fields: readonly SnapshotField[]): Named<SnapshotField> {
  return new Map(fields.map((field) => [`${field.collection}.${field.field}`, field]));
}

/** A field of the same collection that is new and of the same type is probably the same one. */
function renameHint(field: SnapshotField, before: Named<SnapshotField>, after: Named<SnapshotField>): string {
  const twin = [...after.values()].find(
    (one) =>
      one.collection === field.collection &&
      one.type === field.type &&
      !before.has(`${one.collection}.${one.field}`),
  );
  return twin ? `perhaps renamed to ${twin.field}, which is new and of the same type` : (field.type ?? '');
}

/** Choices are told one by one; the rest of a field's options is what the admin app shows. */
function choiceDifferences(where: string, before: SnapshotField, after: SnapshotField): Difference[] {
  const [was, is] = [choicesOf(before.meta), choicesOf(after.meta)];
  const [gone, come] = [[...was].filter((one) => !is.has(one)), [...is].filter((one) => !was.has(one))];
  return [
    ...gone.map((value) => modelDifference(where, { kind: 'choice removed', severity: 'risky' }, value)),
    ...come.map((value) => modelDifference(where, { kind: 'choice added', severity: 'safe' }, value)),
    ...(gone.length + come.length === 0 && !same(before.meta?.options, after.meta?.options)
      ? [modelDifference(where, { kind: 'appearance changed', severity: 'safe' }, 'options')]
      : []),
  ];
}

function withoutOptions(fields: Named<SnapshotField>): Named<SnapshotField> {
  return new Map(
    [...fields].map(([where, field]) => [
      where,
      field.meta ? { ...field, meta: { ...field.meta, options: null } } : field,
    ]),
  );
}
