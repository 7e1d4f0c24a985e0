/** What the CMS holds now, in the form of `wanted.ts`. */
import { z } from 'zod';
import type { Cms } from './cms.ts';
import type { Ledger } from './ledger.ts';
import {
  type Collection,
  type Json,
  type Link,
  type Owned,
  type RelatedCollection,
  SHAPES,
} from './wanted.ts';

/** Rows of one list that are read: `QUERY_LIMIT_MAX`. */
const MOST_ROWS = 500;

/** An item of the CMS: what an import owns of it, and the junction rows behind its lists. */
export interface Current extends Owned {
  id: number;
  slug: string;
  rows: Record<string, { id: number; key: string; role: string | null }[]>;
}

/** Related items by their natural key, and the other way round. */
export interface Known {
  ids: Map<string, number>;
  keys: Map<number, string>;
}

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);
const item = z.object({ id: z.number(), slug: z.string() }).catchall(json);
const row = z.object({ id: z.number(), role: z.string().nullish() }).catchall(json);
const keyed = z.object({ id: z.number(), slug: z.string() });

/** Related items. One that an editor gave another slug is still known by the key under which it was imported. */
export async function readKnown(cms: Cms, collection: RelatedCollection, ledger: Ledger): Promise<Known> {
  const rows = await cms.listAll(`/items/${collection}`, { fields: ['id', 'slug'] }, keyed);
  const known: Known = { ids: new Map(), keys: new Map(rows.map(({ id, slug }) => [id, slug])) };
  for (const [key, id] of Object.entries(ledger[collection])) if (known.keys.has(id)) known.keys.set(id, key);
  for (const { id, slug } of rows) known.ids.set(slug, id);
  for (const [id, key] of known.keys) known.ids.set(key, id);
  return known;
}

/** Every item of a collection with its lists. */
export async function readCurrent(
  cms: Cms,
  collection: Collection,
  known: Record<RelatedCollection, Known>,
): Promise<Current[]> {
  const { fields, lists } = SHAPES[collection];
  const listFields = Object.entries(lists).flatMap(([alias, { column, hasRole }]) =>
    ['id', column, ...(hasRole ? ['role'] : [])].map((field) => `${alias}.${field}`),
  );
  const deep = Object.fromEntries(
    Object.keys(lists).map((alias) => [alias, { _sort: ['sort', 'id'], _limit: MOST_ROWS }]),
  );
  const found = await cms.listAll(
    `/items/${collection}`,
    { fields: ['id', ...fields, ...listFields], deep },
    item,
  );
  return found.map((one) => {
    const rows = Object.fromEntries(
      Object.entries(lists).map(([alias, { to, column }]) => [
        alias,
        z
          .array(row)
          .parse(one[alias] ?? [])
          .map((entry) => ({
            id: entry.id,
            key: known[to].keys.get(Number(entry[column])) ?? `#${entry[column]}`,
            role: entry.role ?? null,
          })),
      ]),
    );
    const links = Object.fromEntries(
      Object.entries(rows).map(([alias, list]) => [
        alias,
        list.map(({ key, role }): Link => ({ key, role })),
      ]),
    );
    const owned = Object.fromEntries(fields.map((field) => [field, normalised(field, one[field] ?? null)]));
    return { id: one.id, slug: one.slug, fields: owned, links, rows };
  });
}

/** Databases write the same moment differently. */
function normalised(field: string, value: Json): Json {
  if (field !== 'published_at' || typeof value !== 'string') return value;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : at.toISOString();
}
