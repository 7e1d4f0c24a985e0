/** The feeds of the site: what each is called, and what it tells. */
import { pathOf } from '../../contract/paths.ts';
import { mediaPath } from '../content/media-path.ts';
import type { FeedArticle, FeedProject, ThemeNews } from '../reads/feed.ts';
import type { Site } from '../reads/site.ts';
import { type Feed, type FeedEntry, newestOf } from './feed.ts';

/** The newest articles. */
export function articlesFeed(
  { name, tagline }: Pick<Site, 'name' | 'tagline'>,
  articles: readonly FeedArticle[],
): Feed {
  return {
    key: 'articles',
    title: name,
    author: name,
    subtitle: tagline,
    path: '/articles',
    folder: '',
    entries: articles.map(articleEntry),
  };
}

/** The newest projects on a theme, and the newest articles about any of its projects. */
export function themeFeed({ siteName, theme, projects, articles }: ThemeNews): Feed {
  const path = pathOf('themes', theme.slug);
  return {
    key: `theme-${theme.id}`,
    title: `${siteName}: ${theme.name}`,
    author: siteName,
    subtitle: theme.description,
    path,
    folder: path,
    entries: newestOf([...projects.map(projectEntry), ...articles.map(articleEntry)]),
  };
}

function articleEntry({
  id,
  slug,
  title,
  excerpt,
  publishedAt,
  updated,
  authors,
  cover,
}: FeedArticle): FeedEntry {
  return {
    key: `article-${id}`,
    path: pathOf('articles', slug),
    title,
    summary: excerpt,
    published: publishedAt,
    updated,
    authors: authors.map((author) => ({ name: author.name, path: pathOf('people', author.slug) })),
    picture: pictureOf(cover),
  };
}

/** A project counts from its start. The day of one that has not begun is no time at which it was published. */
function projectEntry({ id, slug, title, summary, start, hasBegun, updated, cover }: FeedProject): FeedEntry {
  return {
    key: `project-${id}`,
    path: pathOf('projects', slug),
    title,
    summary,
    published: hasBegun ? start : null,
    updated,
    authors: [],
    picture: pictureOf(cover),
  };
}

function pictureOf(cover: string | null): string | null {
  return cover && mediaPath(cover, 'w1216');
}
