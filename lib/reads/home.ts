import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import type { Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';
import { articleCard } from './article-card.ts';
import { isPresent, junctions } from './junctions.ts';
import { projectCard } from './project-card.ts';
import { themeName } from './theme-name.ts';

const HomeQuery = graphql(`
  query Home($language: String!) {
    site_settings {
      id
      featured_projects(sort: ["sort", "id"], limit: 6) {
        id
      }
    }
    site_settings_projects(sort: ["sort", "id"], limit: 24) {
      id
      projects_id {
        ...ProjectCardFields
        ...ProjectCardTexts
      }
    }
    latest: projects(sort: ["-start_date", "title", "id"], limit: 6) {
      ...ProjectCardFields
      ...ProjectCardTexts
    }
    articles(sort: ["-published_at", "-id"], limit: 5) {
      ...ArticleCardFields
      ...ArticleCardTexts
    }
    results: indicators(
      filter: { actual: { _nnull: true }, target: { _nnull: true }, baseline: { _nnull: true } }
      sort: ["-id"]
      limit: 24
    ) {
      id
      name
      unit
      baseline
      target
      actual
      project {
        id
        slug
        title
      }
    }
    themes(sort: ["sort", "id"], limit: 60) {
      id
      slug
      name
      translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        name
      }
    }
    projects_aggregated {
      count {
        id
      }
    }
    articles_aggregated {
      count {
        id
      }
    }
  }
`);

/** Results on the home page. They are chosen from the newest 24, of which a project may have entered many at once. */
const RESULTS = 4;

/** What the home page shows beside the organisation's own lines: chosen projects, news, newest results. */
export function getHome(language: Language = pageLanguage()) {
  return readHome(language);
}

async function readHome(language: Language) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(HomeQuery, { language }, ['projects', 'articles', 'themes', 'indicators']);
    const rows = new Map(data.site_settings_projects.map((row) => [row.id, row.projects_id]));
    const chosen = junctions(data.site_settings?.featured_projects).map(({ id }) => rows.get(id));
    const featured = chosen.filter(isPresent);
    return {
      projects: (featured.length > 0 ? featured : data.latest).map((row) => projectCard(row, language)),
      articles: data.articles.map((row) => articleCard(row, language)),
      results: onePerProject(data.results).slice(0, RESULTS),
      themes: data.themes.map((row) => themeName(row, language)),
      projectCount: data.projects_aggregated[0]?.count?.id ?? 0,
      articleCount: data.articles_aggregated[0]?.count?.id ?? 0,
    };
  });
}

/** The first of each project. */
function onePerProject<T extends { project?: { id: string } | null }>(results: readonly T[]): T[] {
  return [...Map.groupBy(results, ({ project }) => project?.id).values()].flatMap(([first]) => first ?? []);
}
