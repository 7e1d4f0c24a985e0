import type { ArticleCardFieldsFragment } from '../generated/graphql.ts';
import { isPresent, junctions } from './junctions.ts';

/** An article as lists show it. */
export function articleCard(row: ArticleCardFieldsFragment) {
  const { id, slug, title, excerpt, published_at, cover } = row;
  return {
    id,
    slug,
    title,
    excerpt: excerpt ?? '',
    publishedAt: published_at ?? null,
    cover: cover ?? null,
    authors: junctions(row.authors)
      .map((one) => one.people_id)
      .filter(isPresent),
  };
}

/** An article as lists show it. */
export type ArticleCard = ReturnType<typeof articleCard>;
