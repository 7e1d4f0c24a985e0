/** What a REST query costs: the most rows that its answer can hold, counted as `cost.ts` counts those of GraphQL. */
import { MOST_ROWS, ROWS_UNASKED } from '../../../../contract/operations-manifest.ts';
import { pathsIn, type RestQuery } from './judge-rest.ts';
import { parsedObject } from './objects.ts';

/** One end of a relation, as Directus's `SchemaOverview` has it. */
interface ModelRelation {
  collection: string;
  field: string;
  related_collection: string | null;
  meta: { one_field: string | null } | null;
}

/** As much of Directus's `SchemaOverview` as a cost depends on. */
export interface Model {
  collections: Readonly<Record<string, { singleton: boolean } | undefined>>;
  relations: readonly ModelRelation[];
}

/** What is asked of one collection. */
interface AskedRest {
  collection: string;
  /** Fields by their parts: `themes.themes_id.name`. */
  paths: readonly (readonly string[])[];
  alias: Record<string, unknown>;
  deep: Record<string, unknown>;
}

/**
 * Rows of the items at an address, and of all that is asked for in them. A relation of which only the keys are wanted
 * costs nothing; an address that leads to no collection neither.
 */
export function costOfRest(model: Model, address: string, query: RestQuery): number {
  const { collection, isOne } = collectionAt(address);
  const known = model.collections[collection];
  if (!known) return 0;
  const cost = costWithin(model, {
    collection,
    paths: pathsIn(query.fields),
    alias: parsedObject(query.alias),
    deep: parsedObject(query.deep),
  });
  return (isOne || known.singleton ? 1 : rowsOf(query.limit)) * (1 + cost);
}

/** `/items/projects/3` is one of projects, `/files` is of directus_files. Directus decodes the parts of an address. */
function collectionAt(address: string): { collection: string; isOne: boolean } {
  const [first = '', ...rest] = address.split('/').filter(Boolean).map(decoded);
  if (/^utils$/i.test(first)) return { collection: rest[1] ?? '', isOne: false };
  if (/^items$/i.test(first)) return { collection: rest[0] ?? '', isOne: rest.length > 1 };
  return { collection: `directus_${first.toLowerCase()}`, isOne: rest.length > 0 };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return ''; // Directus answers 400
  }
}

function costWithin(model: Model, { collection, paths, alias, deep }: AskedRest): number {
  const inner = Map.groupBy(
    paths.filter(([, ...rest]) => rest.length > 0),
    ([first = '']) => first,
  );
  let cost = 0;
  for (const [name, group] of inner) {
    for (const field of name === '*' ? relationsOf(model, collection) : [String(alias[name] ?? name)]) {
      const target = targetOf(model, collection, field);
      if (!target) continue; // Directus refuses what is no relation
      const own = parsedObject(deep[name]);
      const rest = costWithin(model, {
        collection: target.collection,
        paths: group.map(([, ...path]) => path),
        alias: parsedObject(own._alias),
        deep: own,
      });
      cost += (target.isList ? rowsOf(own._limit) : 1) * (1 + rest);
    }
  }
  return cost;
}

/** The collection to which a field leads: `item:block_text` says it itself, where it may be any. */
function targetOf(
  { relations }: Model,
  collection: string,
  asked: string,
): { collection: string; isList: boolean } | null {
  const [field, any] = asked.split(':');
  const leads = (one: ModelRelation) => one.collection === collection && one.field === field;
  const isLedTo = (one: ModelRelation) =>
    one.related_collection === collection && one.meta?.one_field === field;
  const to = relations.find(leads);
  if (to) return { collection: any ?? to.related_collection ?? '', isList: false };
  const from = relations.find(isLedTo);
  return from ? { collection: from.collection, isList: true } : null;
}

function relationsOf({ relations }: Model, collection: string): string[] {
  return relations.flatMap((one) => [
    ...(one.collection === collection ? [one.field] : []),
    ...(one.related_collection === collection && one.meta?.one_field ? [one.meta.one_field] : []),
  ]);
}

function rowsOf(limit: unknown): number {
  if (limit === undefined || limit === null || limit === '') return ROWS_UNASKED;
  const rows = Number(limit);
  return rows >= 0 ? Math.min(rows, MOST_ROWS) : MOST_ROWS;
}
