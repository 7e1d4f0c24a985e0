/** Lists of pages: the way to a page, and what a page lists. */
import type { BreadcrumbList, ItemList } from 'schema-dts';
import { here } from '../languages/page-language.ts';
import { words } from '../languages/words.ts';

/** A page by name and path. */
export interface NamedPage {
  name: string;
  path: string;
}

/** The way from the home page to this one, which is the last. */
export function breadcrumbs(siteUrl: string, ...pages: readonly NamedPage[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: words().ways.home, path: '/' }, ...pages].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: siteUrl + here(path),
    })),
  };
}

/** What a page lists, in its order. */
export function itemList(siteUrl: string, pages: readonly NamedPage[]): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: pages.length,
    itemListElement: pages.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      url: siteUrl + here(path),
    })),
  };
}
