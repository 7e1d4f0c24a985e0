import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { openingOf } from '../content/opening-of.ts';
import { sanitise } from '../content/sanitise.ts';
import { graphql } from '../generated/gql.ts';
import { articleCard } from './article-card.ts';
import { isPresent, junctions } from './junctions.ts';
import { pageOf } from './paging.ts';
import { projectCard } from './project-card.ts';

/** Articles on one page of the list. */
export const ARTICLES_PER_PAGE = 20;

const ArticleListQuery = graphql(`
  query ArticleList($limit: Int!, $page: Int!) {
    articles(sort: ["-published_at", "-id"], limit: $limit, page: $page) {
      ...ArticleCardFields
    }
    articles_aggregated {
      count {
        id
      }
    }
  }
`);

const ArticleQuery = graphql(`
  query Article($slug: String!) {
    articles(filter: { slug: { _eq: $slug } }, limit: 1) {
      ...ArticleCardFields
      body
      date_updated
      tags(sort: ["sort", "id"], limit: 20) {
        tags_id {
          id
          slug
          name
        }
      }
      related_projects(sort: ["sort", "id"], limit: 6) {
        projects_id {
          ...ProjectCardFields
        }
      }
    }
  }
`);

const ArticleSlugsQuery = graphql(`
  query ArticleSlugs($limit: Int!) {
    articles(sort: ["-published_at", "-id"], limit: $limit) {
      slug
    }
  }
`);

/** One page of the articles, newest first; null for a page beyond the last. */
export async function listArticles(page: number) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ArticleListQuery, { limit: ARTICLES_PER_PAGE, page }, ['articles']);
    const total = data.articles_aggregated[0]?.count?.id ?? 0;
    return pageOf(data.articles.map(articleCard), { page, total, perPage: ARTICLES_PER_PAGE });
  });
}

/** A published article with all that its page shows; null where there is none under this slug. */
export async function getArticle(slug: string) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ArticleQuery, { slug }, ['projects']);
    const row = data.articles[0];
    if (!row) return cms.absent('articles');
    const card = articleCard(row);
    const body = sanitise(row.body);
    return {
      ...card,
      excerpt: card.excerpt || openingOf(body),
      body,
      updated: row.date_updated ?? null,
      tags: junctions(row.tags)
        .map((one) => one.tags_id)
        .filter(isPresent),
      projects: junctions(row.related_projects)
        .map((one) => one.projects_id)
        .filter(isPresent)
        .map(projectCard),
    };
  });
}

/** Slugs of the newest articles, for pages that are rendered at build. */
export async function listArticleSlugs(limit: number) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ArticleSlugsQuery, { limit }, ['articles']);
    return data.articles.map((row) => row.slug);
  });
}
