/** Halves a batch that was refused as a whole, so that the change which is to blame ends up alone. */

interface OfItem {
  collection: string;
  id: string;
}

/** Two halves, with all changes of an item in one of them; null when there is one item and nothing to halve. */
export function halves<T extends OfItem>(changes: readonly T[]): [T[], T[]] | null {
  const items = [...new Set(changes.map(keyOf))];
  if (items.length < 2) return null;
  const first = new Set(items.slice(0, Math.ceil(items.length / 2)));
  return [
    changes.filter((change) => first.has(keyOf(change))),
    changes.filter((change) => !first.has(keyOf(change))),
  ];
}

function keyOf({ collection, id }: OfItem): string {
  return JSON.stringify([collection, id]);
}
