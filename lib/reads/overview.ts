import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';

/** Most pages that editors built and most themes that are named. */
const PAGES = 40;
/** Newest projects and newest articles that are named, each. */
const NEWEST = 12;

const OverviewQuery = graphql(`
  query Overview($pages: Int!, $newest: Int!) {
    site_settings {
      id
      name
      tagline
      mission
      description
    }
    pages(sort: ["sort", "id"], limit: $pages) {
      id
      slug
      title
      summary
    }
    themes(sort: ["sort", "id"], limit: $pages) {
      id
      slug
      name
      description
    }
    projects(sort: ["-start_date", "title", "id"], limit: $newest) {
      id
      slug
      title
      summary
    }
    articles(sort: ["-published_at", "-id"], limit: $newest) {
      id
      slug
      title
      excerpt
    }
  }
`);

/** The organisation and what there is to read, in a few lines each. */
export async function getOverview() {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(OverviewQuery, { pages: PAGES, newest: NEWEST }, [
      'site_settings',
      'pages',
      'themes',
      'projects',
      'articles',
    ]);
    const { name, tagline, mission, description } = data.site_settings ?? {};
    return {
      name: name ?? 'Vitrine',
      lead: description || mission || tagline || '',
      mission: mission ?? '',
      pages: data.pages.map((row) => ({ slug: row.slug, title: row.title, line: row.summary ?? '' })),
      themes: data.themes.map((row) => ({ slug: row.slug, title: row.name, line: row.description ?? '' })),
      projects: data.projects.map((row) => ({ slug: row.slug, title: row.title, line: row.summary ?? '' })),
      articles: data.articles.map((row) => ({ slug: row.slug, title: row.title, line: row.excerpt ?? '' })),
    };
  });
}

/** The organisation and what there is to read. */
export type Overview = ValueOf<typeof getOverview>;
