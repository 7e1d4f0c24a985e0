/**
 * Files in one order, so that a review shows what has changed and nothing else. A CMS tells fields in the order in which
 * they were made there, which is another one in the next CMS.
 */
import type { ConfigurationItem } from './configuration.ts';
import type { Snapshot } from './snapshot.ts';

/** A model with what `known` has in the order of `known`; what is new stands after the others of its collection. */
export function inOrderOf(snapshot: Snapshot, known: Snapshot): Snapshot {
  return {
    ...snapshot,
    fields: ordered(snapshot.fields, known.fields),
    relations: ordered(snapshot.relations, known.relations),
  };
}

function ordered<T extends { collection: string; field: string }>(
  items: readonly T[],
  known: readonly T[],
): T[] {
  const places = new Map(known.map((item, place) => [nameOf(item), place]));
  const placeOf = (item: T) => places.get(nameOf(item)) ?? Number.MAX_SAFE_INTEGER;
  return items.toSorted((one, other) =>
    one.collection === other.collection
      ? Math.sign(placeOf(one) - placeOf(other))
      : one.collection < other.collection
        ? -1
        : 1,
  );
}

function nameOf({ collection, field }: { collection: string; field: string }): string {
  return `${collection}.${field}`;
}

/** Items as those in `known` stand, the new ones after them by id; properties likewise. */
export function itemsInOrderOf(
  items: readonly ConfigurationItem[],
  known: readonly ConfigurationItem[],
): ConfigurationItem[] {
  const places = new Map(known.map(({ _syncId }, place) => [_syncId, place]));
  const placeOf = ({ _syncId }: ConfigurationItem) => places.get(_syncId) ?? known.length;
  return items
    .map((item) => {
      const model = known[placeOf(item)] ?? known[0] ?? {};
      const names = [...Object.keys(model), ...Object.keys(item)].filter((name) => name in item);
      return Object.fromEntries([...new Set(names)].map((name) => [name, inOneOrder(item[name])]));
    })
    .toSorted(
      (one, other) =>
        placeOf(one) - placeOf(other) || String(one._syncId).localeCompare(String(other._syncId)),
    );
}

/** The roles that a policy is given to are a set. */
function inOneOrder(value: unknown): unknown {
  if (!Array.isArray(value) || !value.every(isGrant)) return value;
  return value.toSorted((one, other) => String(one.role).localeCompare(String(other.role)));
}

function isGrant(value: unknown): value is { role: unknown } {
  return typeof value === 'object' && value !== null && 'role' in value && 'sort' in value;
}
