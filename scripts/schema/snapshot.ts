/** Directus's snapshot of a model, as far as it is compared. */
import { isMap, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { CouldNotCompare } from './could-not-compare.ts';

const properties = z.record(z.string(), z.unknown()).nullish();

const collection = z.looseObject({ collection: z.string(), meta: properties, schema: properties });
const field = z.looseObject({
  collection: z.string(),
  field: z.string(),
  type: z.string().nullable(),
  meta: properties,
  schema: properties,
});
const relation = z.looseObject({
  collection: z.string(),
  field: z.string(),
  related_collection: z.string().nullable(),
  meta: properties,
  schema: properties,
});
const systemField = z.looseObject({ collection: z.string(), field: z.string(), schema: properties });

const snapshot = z.object({
  version: z.literal(1),
  directus: z.string(),
  vendor: z.string(),
  collections: z.array(collection),
  fields: z.array(field),
  systemFields: z.array(systemField).default([]),
  relations: z.array(relation),
});

/** A model: collections, fields and relations with all their properties. */
export type Snapshot = z.infer<typeof snapshot>;
export type SnapshotCollection = z.infer<typeof collection>;
export type SnapshotField = z.infer<typeof field>;
export type SnapshotRelation = z.infer<typeof relation>;

/**
 * Reads a snapshot of version 1, with the Directus and the database that it names.
 *
 * @throws CouldNotCompare when it is something else, naming `source`
 */
export function readSnapshotFrom(value: unknown, source: string): Snapshot {
  const read = snapshot.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new CouldNotCompare(
    `${source} is no snapshot of Directus 11 (${issue?.path.join('.')}: ${issue?.message}).`,
  );
}

/** Reads a snapshot written as YAML. @throws CouldNotCompare when it is none */
export function parseSnapshot(text: string, source: string): Snapshot {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined)
    throw new CouldNotCompare(`${source} is not YAML: ${error.message.split('\n')[0]}.`);
  return readSnapshotFrom(document.toJS(), source);
}

/** The line on which each field, collection and relation begins in a snapshot written as YAML, by `where`. */
export function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return lines;
  for (const part of ['relations', 'fields', 'collections']) {
    const list = contents.get(part);
    if (!isSeq(list)) continue;
    for (const item of list.items) {
      if (!isMap(item)) continue;
      const where = [item.get('collection'), item.get('field')]
        .filter((name) => name !== undefined)
        .join('.');
      lines.set(where, text.slice(0, item.range?.[0] ?? 0).split('\n').length);
    }
  }
  return lines;
}
