/**
 * Where an item has a page of its own. The site links there, and the relay looks there to see a change live; an
 * address built in two places would one day be two addresses.
 */
import type { PublicCollection } from './tags.ts';

/** Collections whose items have pages, with what stands before the slug. */
const PREFIXES = {
  projects: '/projects/',
  articles: '/articles/',
  themes: '/themes/',
  people: '/people/',
  partners: '/partners/',
  pages: '/',
} as const satisfies Partial<Record<PublicCollection, string>>;

/** A collection whose items have pages of their own. */
export type PagedCollection = keyof typeof PREFIXES;

/** Whether items of this collection have pages of their own. */
export function hasPages(collection: string): collection is PagedCollection {
  return Object.hasOwn(PREFIXES, collection);
}

/** Path of the item's own page, percent-encoded, without the site's address: `/articles/a-year`. */
export function pathOf(collection: PagedCollection, slug: string): string {
  return PREFIXES[collection] + slug.split('/').map(encodeURIComponent).join('/');
}
