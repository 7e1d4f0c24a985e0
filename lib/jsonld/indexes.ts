/** What the pages that list others say of themselves. */
import type { Thing } from 'schema-dts';
import { type PagedCollection, pathOf } from '../../contract/paths.ts';
import { words } from '../languages/words.ts';
import { breadcrumbs, itemList, type NamedPage } from './lists.ts';
import type { Described } from './organization.ts';

/** An item that a page lists. */
interface Listed {
  slug: string;
  title: string;
}

const projectsPage = (): NamedPage => ({ name: words().projects.title, path: '/projects' });
const articlesPage = (): NamedPage => ({ name: words().articles.title, path: '/articles' });

/** A page of the list of projects, with these on it. */
export function projectListThings(projects: readonly Listed[]) {
  return ({ siteUrl }: Described): Thing[] => [
    breadcrumbs(siteUrl, projectsPage()),
    itemList(siteUrl, projects.map(pageIn('projects'))),
  ];
}

/** A page of the list of articles. */
export function articleListThings({ items }: { items: readonly Listed[] }) {
  return ({ siteUrl }: Described): Thing[] => [
    breadcrumbs(siteUrl, articlesPage()),
    itemList(siteUrl, items.map(pageIn('articles'))),
  ];
}

/** A theme with its projects. */
export function themeThings(
  { siteUrl }: Described,
  { name, slug, projects }: { name: string; slug: string; projects: readonly Listed[] },
): Thing[] {
  return [
    breadcrumbs(siteUrl, projectsPage(), { name, path: pathOf('themes', slug) }),
    itemList(siteUrl, projects.map(pageIn('projects'))),
  ];
}

function pageIn(collection: PagedCollection) {
  return ({ slug, title }: Listed): NamedPage => ({ name: title, path: pathOf(collection, slug) });
}
