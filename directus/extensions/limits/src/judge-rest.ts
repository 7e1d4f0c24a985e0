/** Judges the query of a REST request, before it becomes SQL. */
import { MOST_ROWS } from '../../../../contract/operations-manifest.ts';
import { parsedJson, parsedObject } from './objects.ts';
import { exceeds, type Refusal } from './refusal.ts';
import { judgeFilter } from './weigh.ts';

/** A query as it came: parameters of the address, or `query` of a body. */
export type RestQuery = Record<string, unknown>;

/** The refusal of a query, or null. `level` is that of the relation that it is about, in `deep`. */
export function judgeRest(query: RestQuery, level = 0): Refusal | null {
  const fields = textsIn(query.fields);
  const paths = [query.fields, query.sort, query.groupBy].flatMap(pathsIn);
  const most = (counted: (path: string[]) => number) =>
    paths.reduce((max, path) => Math.max(max, counted(path)), 0);
  return (
    exceeds(
      'wildcards',
      most((path) => path.filter((part) => part === '*').length),
    ) ??
    exceeds('relations', level + most((path) => path.length - 1)) ??
    exceeds('fields', fields.length) ??
    exceeds('aliases', Object.keys(parsedObject(query.alias)).length) ??
    judgeFilter(parsedJson(query.filter)) ??
    judgeLimit(query.limit) ??
    judgeDeep(parsedObject(query.deep), level)
  );
}

function judgeLimit(limit: unknown): Refusal | null {
  if (limit === undefined || limit === '' || !(Number(limit) < 0)) return null;
  const was = Number(limit);
  const message = `Expected a limit from 0 to ${MOST_ROWS}, got ${was}.`;
  return { reason: 'rows', code: 'LIMIT_REFUSED', message, limit: MOST_ROWS, was };
}

/** `{"themes": {"_limit": 3, "themes_id": {...}}}`: keys with an underscore are a query, the others relations. */
function judgeDeep(deep: RestQuery, level: number): Refusal | null {
  const query: RestQuery = {};
  for (const [key, value] of Object.entries(deep)) {
    if (key.startsWith('_')) query[key.slice(1)] = value;
    else {
      const refusal = exceeds('relations', level + 1) ?? judgeDeep(parsedObject(value), level + 1);
      if (refusal) return refusal;
    }
  }
  return Object.keys(query).length > 0 ? judgeRest({ ...query, deep: undefined }, level) : null;
}

/** The paths of `fields` and the like, by their parts. */
export function pathsIn(value: unknown): string[][] {
  return textsIn(value).map((path) => path.split('.'));
}

/** `a,b` or `['a', 'b,c']`, also where more came than Directus makes a list of. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').map((one) => one.trim());
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
