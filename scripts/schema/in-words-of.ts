/**
 * A model in the words of another database. schema.yaml is kept in one database's words, so that a pull from PostgreSQL
 * changes only what has changed, and Directus on PostgreSQL is not asked to alter what is equal.
 */
import { comparable } from './normal-form.ts';
import type { Snapshot, SnapshotField, SnapshotRelation } from './snapshot.ts';

type Properties = Record<string, unknown>;

/** What a database calls its types and how it counts them. */
const OWN_WORDS = ['data_type', 'numeric_precision', 'numeric_scale', 'max_length'];
/** Of these, what somebody has chosen, and every database keeps. */
const CHOSEN: Record<string, readonly string[]> = {
  string: ['max_length'],
  decimal: ['numeric_precision', 'numeric_scale'],
};

/**
 * The model of `snapshot`, written as the database of `other` would. What both have in common is as in `other`; a new
 * field takes the words of another one of its type.
 *
 * @throws CouldNotCompare when they are of different versions of Directus, or of databases that are not known to agree
 */
export function inWordsOf(snapshot: Snapshot, other: Snapshot): Snapshot {
  const [ours] = comparable(snapshot, other);
  if (snapshot.vendor === other.vendor) return snapshot;
  return {
    ...snapshot,
    vendor: other.vendor,
    fields: ours.fields.map((field) => translated(field, snapshot, other)),
    relations: ours.relations.map((one) => named(one, other)),
  };
}

function translated(field: SnapshotField, snapshot: Snapshot, other: Snapshot): SnapshotField {
  const own = snapshot.fields.find((one) => isSame(one, field))?.schema;
  const twin = other.fields.find((one) => isSame(one, field) && one.type === field.type);
  const isKey = own?.is_primary_key === true;
  const isAlike = (one: SnapshotField) =>
    one.type === field.type && one.schema && (one.schema.is_primary_key === true) === isKey;
  const model = twin?.schema ?? other.fields.find(isAlike)?.schema;
  if (!field.schema || !own || !model) return field.schema ? { ...field, schema: own } : field;
  const words = { ...pick(model, OWN_WORDS), ...pick(own, CHOSEN[field.type ?? ''] ?? []) };
  // That a key is unique not every database says; one that counts itself up has its default from its database.
  const counted = isKey && own.has_auto_increment === true;
  const ofKey = [...(isKey ? ['is_unique'] : []), ...(counted ? ['default_value'] : [])];
  return { ...field, schema: { ...model, ...field.schema, ...words, ...pick(model, ofKey) } };
}

function named(relation: SnapshotRelation, other: Snapshot): SnapshotRelation {
  if (!relation.schema) return relation;
  const twin = other.relations.find((one) => isSame(one, relation))?.schema;
  // Directus names the constraint itself where none is given.
  return {
    ...relation,
    schema: { ...twin, ...relation.schema, constraint_name: twin?.constraint_name ?? null },
  };
}

function isSame(
  one: { collection: string; field: string },
  other: { collection: string; field: string },
): boolean {
  return one.collection === other.collection && one.field === other.field;
}

function pick(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(
    names.filter((name) => name in properties).map((name) => [name, properties[name]]),
  );
}
