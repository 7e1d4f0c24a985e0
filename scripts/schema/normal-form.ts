/**
 * One form for the snapshots of two databases. SQLite and PostgreSQL name their types differently, count lengths and
 * precision differently, and only one names its constraints; what Directus calls a field's type says the same on both.
 */
import { isDeepStrictEqual } from 'node:util';
import { CouldNotCompare } from './could-not-compare.ts';
import type { Snapshot, SnapshotField, SnapshotRelation } from './snapshot.ts';

/** Databases between which a model can be compared. */
const COMPARABLE = ['sqlite', 'postgres'];

/** What a database says in its own words. */
const OWN_WORDS_OF_FIELDS = ['data_type', 'numeric_precision', 'numeric_scale', 'max_length'];
const OWN_WORDS_OF_RELATIONS = ['constraint_name'];

/**
 * Two snapshots that can be compared, word by word where their databases are the same.
 *
 * @throws CouldNotCompare when they are of different versions of Directus, or of databases that are not known to agree
 */
export function comparable(before: Snapshot, after: Snapshot): [Snapshot, Snapshot] {
  if (before.directus !== after.directus) {
    throw new CouldNotCompare(
      `schema.yaml was taken from Directus ${before.directus}, and the CMS is Directus ${after.directus}: ` +
        'bring both to one version, then take the snapshot again with npm run schema:pull.',
    );
  }
  if (before.vendor === after.vendor) return [before, after];
  const unknown = [before.vendor, after.vendor].find((vendor) => !COMPARABLE.includes(vendor));
  if (unknown !== undefined) {
    throw new CouldNotCompare(
      `schema.yaml was taken from ${before.vendor}, and the CMS keeps its data in ${after.vendor}: ` +
        `models are compared between ${COMPARABLE.join(' and ')} only.`,
    );
  }
  return [inCommonWords(before), inCommonWords(after)];
}

function inCommonWords(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    fields: snapshot.fields.map(commonField),
    relations: snapshot.relations.map(commonRelation),
  };
}

/** Of what a database says in its own words, what somebody has chosen. */
const CHOSEN: Record<string, readonly string[]> = {
  string: ['max_length'],
  decimal: ['numeric_precision', 'numeric_scale'],
};

/** A field without what its database says in its own words. */
export function commonField(field: SnapshotField): SnapshotField {
  if (!field.schema) return field;
  // SQLite keeps identifiers in 36 characters, and only some of them are called so.
  const type = field.schema.data_type === 'char' && field.schema.max_length === 36 ? 'uuid' : field.type;
  const chosen = CHOSEN[type ?? ''] ?? [];
  const schema = without(
    field.schema,
    OWN_WORDS_OF_FIELDS.filter((name) => !chosen.includes(name)),
  );
  // How a database counts up its keys is its own affair, and that a key is unique not all of them say.
  const isKey = schema.is_primary_key === true;
  const counted = isKey && schema.has_auto_increment === true;
  return {
    ...field,
    type,
    schema: {
      ...schema,
      ...(isKey ? { is_unique: true } : {}),
      ...(counted ? { default_value: null } : {}),
    },
  };
}

/** A relation without what its database says in its own words. */
export function commonRelation(relation: SnapshotRelation): SnapshotRelation {
  if (!relation.schema) return relation;
  return { ...relation, schema: without(relation.schema, OWN_WORDS_OF_RELATIONS) };
}

function without(properties: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}

/** Whether two values say the same; JSON has no `undefined`, so a missing one is null. */
export function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one ?? null, other ?? null);
}
