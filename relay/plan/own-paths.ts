/** The addresses of changed items themselves, old and new: looked at even when nobody has asked for them yet. */
import type { RecordedChange } from '../../contract/outbox.ts';
import { hasPages, pathOf } from '../../contract/paths.ts';

/** Paths at which the item has, or had, a page of its own; none where its collection has no pages. */
export function ownPaths(change: RecordedChange): string[] {
  const paths = [change.slug, change.previousSlug].flatMap((slug) => pathsOf(change.collection, slug));
  return [...new Set(paths)];
}

/** The path at which the item has its page now, or null. */
export function currentPath({ collection, slug }: RecordedChange): string | null {
  return pathsOf(collection, slug)[0] ?? null;
}

function pathsOf(collection: string, slug: string | null): string[] {
  if (!hasPages(collection) || slug === null || slug === '') return [];
  try {
    return [pathOf(collection, slug)];
  } catch (error) {
    if (error instanceof URIError) return []; // half a surrogate pair, typed in SQL: no address can hold it
    throw error;
  }
}
