/** One page of a list, and how many there are. */
export interface Page<Item> {
  items: Item[];
  /** Counted from 1. */
  page: number;
  /** At least 1: an empty list has one empty page. */
  pages: number;
  total: number;
}

/** A page of a list, or null when it lies beyond the last one. */
export function pageOf<Item>(
  items: Item[],
  { page, total, perPage }: { page: number; total: number; perPage: number },
): Page<Item> | null {
  const pages = Math.max(1, Math.ceil(total / perPage));
  return page > pages ? null : { items, page, pages, total };
}

/** The number in `/projects/page/2`: a whole number from 2 (1 is the list itself) to 9999, else null. */
export function pageNumber(text: string): number | null {
  return /^[1-9][0-9]{0,3}$/.test(text) && text !== '1' ? Number(text) : null;
}
