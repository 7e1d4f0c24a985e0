import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import type { Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';
import { projectCard } from './project-card.ts';
import { themeName } from './theme-name.ts';
import { languagesOf, translationOf, untranslatedIn } from './translations.ts';

/** Most projects on the page of a theme or a partner; the page says how many more there are. */
export const RELATED_PROJECTS = 36;

const ThemeQuery = graphql(`
  # $limit: at most 36
  query Theme($slug: String!, $language: String!, $limit: Int!) {
    themes(filter: { slug: { _eq: $slug } }, limit: 1) {
      id
      slug
      name
      description
      translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        name
        description
      }
      told: translations(sort: ["id"], limit: 4) {
        languages_code {
          code
        }
      }
    }
    projects(
      filter: { themes: { themes_id: { slug: { _eq: $slug } } } }
      sort: ["-start_date", "title", "id"]
      limit: $limit
    ) {
      ...ProjectCardFields
      ...ProjectCardTexts
    }
    projects_aggregated(filter: { themes: { themes_id: { slug: { _eq: $slug } } } }) {
      countDistinct {
        id
      }
    }
  }
`);

/** A theme with its projects; null where there is none under this slug. */
export function getTheme(slug: string, language: Language = pageLanguage()) {
  return readTheme(slug, language);
}

async function readTheme(slug: string, language: Language) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ThemeQuery, { slug, language, limit: RELATED_PROJECTS }, ['projects']);
    const theme = data.themes[0];
    if (!theme) return cms.absent('themes');
    const total = data.projects_aggregated[0]?.countDistinct?.id ?? data.projects.length;
    const said = translationOf(theme.translations);
    return {
      ...themeName(theme, language),
      description: said?.description || (theme.description ?? ''),
      untranslated: untranslatedIn(language, { name: said?.name, description: said?.description }),
      languages: languagesOf(theme.told),
      projects: data.projects.map((row) => projectCard(row, language)),
      total,
    };
  });
}
