import type { ArticleCardFieldsFragment } from '../generated/graphql.ts';
import { FIRST_LANGUAGE, type Language } from '../languages/languages.ts';
import { isPresent, junctions } from './junctions.ts';
import { languagesOf, translationIn, untranslatedIn } from './translations.ts';

/** An article as lists show it. */
export function articleCard(row: ArticleCardFieldsFragment, language: Language = FIRST_LANGUAGE) {
  const { id, slug, published_at, cover } = row;
  const said = translationIn(row.translations, language);
  return {
    id,
    slug,
    title: said?.title || row.title,
    excerpt: said?.excerpt || (row.excerpt ?? ''),
    untranslated: untranslatedIn(language, { title: said?.title, excerpt: said?.excerpt }),
    languages: languagesOf(row.translations),
    publishedAt: published_at ?? null,
    cover: cover ?? null,
    authors: junctions(row.authors)
      .map((one) => one.people_id)
      .filter(isPresent),
  };
}

/** An article as lists show it. */
export type ArticleCard = ReturnType<typeof articleCard>;
