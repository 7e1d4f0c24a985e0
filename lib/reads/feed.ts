import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import { FEED_ENTRIES } from '../feeds/feed.ts';
import { graphql } from '../generated/gql.ts';
import type { FeedArticleFieldsFragment, FeedProjectFieldsFragment } from '../generated/graphql.ts';
import { isPresent, logUpTo } from './junctions.ts';

/** Articles about the projects of a theme: fewer, so that all that is told of has its tags on one entry. */
const ARTICLES_ABOUT = 12;
/** Most authors of an entry. */
const AUTHORS = 20;

/** Projects of a theme whose articles are told of: the most that the CMS gives (`QUERY_LIMIT_MAX`). */
const MOST_PROJECTS = 500;

// Covers are keys: whether one may be seen, the list tag of files says, and nothing else of it is told.
export const FeedArticleFields = graphql(`
  fragment FeedArticleFields on articles {
    id
    slug
    title
    excerpt
    published_at
    date_updated
    cover {
      key: id
    }
    authors(sort: ["sort", "id"], limit: 21) {
      people_id {
        id
        slug
        name
      }
    }
  }
`);

export const FeedProjectFields = graphql(`
  fragment FeedProjectFields on projects {
    id
    slug
    title
    summary
    start_date
    date_updated
    cover {
      key: id
    }
  }
`);

const FeedQuery = graphql(`
  # $limit: at most 20
  query Feed($limit: Int!) {
    articles(sort: ["-published_at", "-id"], limit: $limit) {
      ...FeedArticleFields
    }
  }
`);

const ThemeFeedQuery = graphql(`
  query ThemeFeed($slug: String!, $limit: Int!, $most: Int!) {
    site_settings {
      id
      name
    }
    themes(filter: { slug: { _eq: $slug } }, limit: 1) {
      id
      slug
      name
      description
    }
    projects(
      filter: { themes: { themes_id: { slug: { _eq: $slug } } } }
      sort: ["-start_date", "title", "id"]
      limit: $limit
    ) {
      ...FeedProjectFields
    }
    all: projects(
      filter: { themes: { themes_id: { slug: { _eq: $slug } } } }
      sort: ["-start_date", "title", "id"]
      limit: $most
    ) {
      slug
    }
  }
`);

// A question of its own, by the slugs of published projects: a filter through all of them would tell of drafts (P10).
const ArticlesAboutQuery = graphql(`
  # $limit: at most 12
  query ArticlesAbout($projects: [String!]!, $limit: Int!) {
    articles(
      filter: { related_projects: { projects_id: { slug: { _in: $projects } } } }
      sort: ["-published_at", "-id"]
      limit: $limit
    ) {
      ...FeedArticleFields
    }
  }
`);

/** The newest articles as a feed tells them. */
export async function listFeedArticles() {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const { articles } = await cms.ask(FeedQuery, { limit: FEED_ENTRIES }, ['articles', 'directus_files']);
    return articles.map(feedArticle);
  });
}

/** What is new on a theme: its newest projects, and the newest articles about any of its projects; null for no theme. */
export async function getThemeNews(slug: string) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ThemeFeedQuery, { slug, limit: FEED_ENTRIES, most: MOST_PROJECTS }, [
      'projects',
      'site_settings',
      'directus_files',
    ]);
    const [theme] = data.themes;
    if (!theme) return cms.absent('themes');
    const projects = data.all.map((row) => row.slug);
    const about =
      projects.length > 0
        ? await cms.ask(ArticlesAboutQuery, { projects, limit: ARTICLES_ABOUT }, [
            'articles',
            'directus_files',
          ])
        : { articles: [] };
    const today = new Date().toISOString();
    return {
      siteName: data.site_settings?.name ?? 'Vitrine',
      theme: { ...theme, description: theme.description ?? '' },
      projects: data.projects.map((row) => feedProject(row, today)),
      articles: about.articles.map(feedArticle),
    };
  });
}

function feedArticle(row: FeedArticleFieldsFragment) {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    excerpt: row.excerpt ?? '',
    publishedAt: row.published_at ?? null,
    updated: row.date_updated ?? null,
    cover: row.cover?.key ?? null,
    authors: logUpTo(AUTHORS, row.authors, `authors of /articles/${row.slug}`)
      .map((one) => one.people_id)
      .filter(isPresent),
  };
}

function feedProject(row: FeedProjectFieldsFragment, today: string) {
  const start = row.start_date ?? null;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary ?? '',
    start,
    hasBegun: start !== null && start <= today,
    updated: row.date_updated ?? null,
    cover: row.cover?.key ?? null,
  };
}

/** An article as a feed tells it. */
export type FeedArticle = ReturnType<typeof feedArticle>;
/** A project as a feed tells it. */
export type FeedProject = ReturnType<typeof feedProject>;
/** What is new on a theme. */
export type ThemeNews = ValueOf<typeof getThemeNews>;
