import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';

const TaxonomySlugsQuery = graphql(`
  query TaxonomySlugs($limit: Int!) {
    themes(sort: ["sort", "id"], limit: $limit) {
      slug
    }
    people(sort: ["sort", "id"], limit: $limit) {
      slug
    }
    partners(sort: ["sort", "id"], limit: $limit) {
      slug
    }
    pages(sort: ["sort", "id"], limit: $limit) {
      slug
    }
  }
`);

/** Kinds whose slugs one question brings. */
export type Taxonomy = 'themes' | 'people' | 'partners' | 'pages';

/** Slugs of the first items of a kind, for pages that are rendered at build. */
export async function listTaxonomySlugs(kind: Taxonomy, limit: number) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(TaxonomySlugsQuery, { limit }, ['themes', 'people', 'partners', 'pages']);
    return data[kind].map((row) => row.slug);
  });
}
