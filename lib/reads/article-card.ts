import type { ArticleCardFieldsFragment } from '../generated/graphql.ts';
import { FIRST_LANGUAGE, type Language } from '../languages/languages.ts';
import { isPresent, upTo } from './junctions.ts';
import { languagesOf, translationIn, untranslatedIn } from './translations.ts';

/** Most authors that a list names; it says when there are others. */
const AUTHORS = 6;

/** An article as lists show it. */
export function articleCard(row: ArticleCardFieldsFragment, language: Language = FIRST_LANGUAGE) {
  const { id, slug, published_at, cover } = row;
  const said = translationIn(row.translations, language);
  const authors = upTo(AUTHORS, row.authors);
  return {
    id,
    slug,
    title: said?.title || row.title,
    excerpt: said?.excerpt || (row.excerpt ?? ''),
    untranslated: untranslatedIn(language, { title: said?.title, excerpt: said?.excerpt }),
    languages: languagesOf(row.translations),
    publishedAt: published_at ?? null,
    cover: cover ?? null,
    authors: authors.rows.map((one) => one.people_id).filter(isPresent),
    moreAuthors: authors.more,
  };
}

/** An article as lists show it. */
export type ArticleCard = ReturnType<typeof articleCard>;
