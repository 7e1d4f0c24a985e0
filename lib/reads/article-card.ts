import type { ArticleCardFieldsFragment, ArticleCardTextsFragment } from '../generated/graphql.ts';
import { FIRST_LANGUAGE, type Language } from '../languages/languages.ts';
import { isPresent, upTo } from './junctions.ts';
import { translationOf, untranslatedIn } from './translations.ts';

/** Most authors that a list names; it says when there are others. */
const AUTHORS = 6;

/** An article as lists show it. */
export function articleCard(
  row: ArticleCardFieldsFragment & Partial<ArticleCardTextsFragment>,
  language: Language = FIRST_LANGUAGE,
) {
  const { id, slug, published_at, cover } = row;
  const said = translationOf(row.translations);
  const authors = upTo(AUTHORS, row.authors);
  return {
    id,
    slug,
    title: said?.title || row.title,
    excerpt: said?.excerpt || (row.excerpt ?? ''),
    untranslated: untranslatedIn(language, { title: said?.title, excerpt: said?.excerpt }),
    publishedAt: published_at ?? null,
    cover: cover ?? null,
    authors: authors.rows.map((one) => one.people_id).filter(isPresent),
    moreAuthors: authors.more,
  };
}

/** An article as lists show it. */
export type ArticleCard = ReturnType<typeof articleCard>;
