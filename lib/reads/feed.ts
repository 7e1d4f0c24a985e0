import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import { isPresent, junctions } from './junctions.ts';

/** Articles in the feed: as many as on the first page of their list. */
const ARTICLES = 20;

const FeedQuery = graphql(`
  query Feed($limit: Int!) {
    articles(sort: ["-published_at", "-id"], limit: $limit) {
      id
      slug
      title
      excerpt
      published_at
      date_updated
      authors(sort: ["sort", "id"], limit: 6) {
        people_id {
          id
          slug
          name
        }
      }
    }
  }
`);

/** The newest articles as the feed shows them. */
export async function listFeedArticles() {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const { articles } = await cms.ask(FeedQuery, { limit: ARTICLES }, ['articles']);
    return articles.map((row) => ({
      id: row.id,
      slug: row.slug,
      title: row.title,
      excerpt: row.excerpt ?? '',
      publishedAt: row.published_at ?? null,
      updated: row.date_updated ?? null,
      authors: junctions(row.authors)
        .map((one) => one.people_id)
        .filter(isPresent),
    }));
  });
}

/** An article as the feed shows it. */
export type FeedArticle = ValueOf<typeof listFeedArticles>[number];
