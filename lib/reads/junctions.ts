/**
 * Directus types every item of a relation as possibly absent: the other end may be hidden from the site. A
 * hidden end is left out of what is shown.
 */

/** Whether a value is there; narrows the type in `filter`. */
export function isPresent<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** The rows of a relation, without empty places. */
export function junctions<Row>(rows: readonly (Row | null | undefined)[] | null | undefined): Row[] {
  return (rows ?? []).filter(isPresent);
}
