import type { ArticleCardFieldsFragment } from '../generated/graphql.ts';
import { isPresent, upTo } from './junctions.ts';

/** Most authors that a list names; it says when there are others. */
const AUTHORS = 6;

/** An article as lists show it. */
export function articleCard(row: ArticleCardFieldsFragment) {
  const { id, slug, title, excerpt, published_at, cover } = row;
  const authors = upTo(AUTHORS, row.authors);
  return {
    id,
    slug,
    title,
    excerpt: excerpt ?? '',
    publishedAt: published_at ?? null,
    cover: cover ?? null,
    authors: authors.rows.map((one) => one.people_id).filter(isPresent),
    moreAuthors: authors.more,
  };
}

/** An article as lists show it. */
export type ArticleCard = ReturnType<typeof articleCard>;
