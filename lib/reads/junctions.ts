/**
 * Directus types every item of a relation as possibly absent: the other end may be hidden from the site. A
 * hidden end is left out of what is shown.
 */

/** Whether a value is there; narrows the type in `filter`. */
export function isPresent<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/**
 * What is shown of a relation that was asked for with one row more than `most`, and whether there are others: Directus
 * cuts the lists within an item without a word. Counted before hidden ends are left out.
 */
export function upTo<Row>(
  most: number,
  rows: readonly (Row | null | undefined)[] | null | undefined,
): { rows: Row[]; more: boolean } {
  const found = rows ?? [];
  return { rows: junctions(found.slice(0, most)), more: found.length > most };
}

/** The same where there is no place to say so: the log does. */
export function logUpTo<Row>(
  most: number,
  rows: readonly (Row | null | undefined)[] | null | undefined,
  what: string,
): Row[] {
  const { rows: found, more } = upTo(most, rows);
  if (more) console.warn(`Of the ${what} only the first ${most} are read`);
  return found;
}

/** The rows of a relation, without empty places. */
export function junctions<Row>(rows: readonly (Row | null | undefined)[] | null | undefined): Row[] {
  return (rows ?? []).filter(isPresent);
}
