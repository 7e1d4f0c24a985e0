/** What is sent for an item: all of a new one, and of one that exists no more than what differs. */
import type { Current, Known } from './current-state.ts';
import {
  type Collection,
  canonical,
  type Json,
  type Link,
  type Owned,
  type RelatedCollection,
  SHAPES,
} from './wanted.ts';

/** A new item with its junction rows. Links to what is not known are left out. */
export function createPayload(
  collection: Collection,
  wanted: Owned,
  known: Record<RelatedCollection, Known>,
) {
  const lists = Object.entries(SHAPES[collection].lists).map(([alias, { to, column, hasRole }]) => [
    alias,
    (wanted.links[alias] ?? []).flatMap(({ key, role }, index): Json[] => {
      const id = known[to].ids.get(key);
      return id === undefined ? [] : [{ [column]: id, sort: index + 1, ...(hasRole ? { role } : {}) }];
    }),
  ]);
  return { ...wanted.fields, ...Object.fromEntries(lists) };
}

/** The differences to the item as it is, or null where there are none. Junction rows that fit are kept. */
export function updatePayload(
  collection: Collection,
  wanted: Owned,
  current: Current,
  known: Record<RelatedCollection, Known>,
): Record<string, Json> | null {
  const payload: Record<string, Json> = {};
  for (const [field, value] of Object.entries(wanted.fields)) {
    if (canonical(value) !== canonical(current.fields[field] ?? null)) payload[field] = value;
  }
  for (const [alias, { to, column, hasRole }] of Object.entries(SHAPES[collection].lists)) {
    const links = (wanted.links[alias] ?? []).filter(({ key }) => known[to].ids.has(key));
    if (sameLinks(links, current.links[alias] ?? [])) continue;
    const left = [...(current.rows[alias] ?? [])];
    const create: Json[] = [];
    const update: Json[] = [];
    links.forEach(({ key, role }, index) => {
      const place = left.findIndex((row) => row.key === key && row.role === role);
      const [kept] = place < 0 ? [] : left.splice(place, 1);
      const id = known[to].ids.get(key) ?? null;
      if (kept) update.push({ id: kept.id, sort: index + 1 });
      else create.push({ [column]: id, sort: index + 1, ...(hasRole ? { role } : {}) });
    });
    payload[alias] = { create, update, delete: left.map(({ id }) => id) };
  }
  return Object.keys(payload).length > 0 ? { id: current.id, ...payload } : null;
}

function sameLinks(a: Link[], b: Link[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, role }, index) => b[index]?.key === key && b[index]?.role === role)
  );
}
