import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { countryCodes, mapPoint } from '../content/json-fields.ts';
import { graphql } from '../generated/gql.ts';
import type { PortfolioQuery as PortfolioAnswer } from '../generated/graphql.ts';
import { FIRST_LANGUAGE, type Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';
import type { Named, Portfolio, ProjectFacts } from '../portfolio/facts.ts';
import { isPresent, logUpTo } from './junctions.ts';
import { projectCard } from './project-card.ts';
import { themeName } from './theme-name.ts';
import { translationOf } from './translations.ts';

/** Items of each kind that one question brings: the most that the CMS gives (`QUERY_LIMIT_MAX`). */
const PER_QUESTION = 500;
/** Most themes and most partners by which one project is found. */
const THEMES = 20;
const PARTNERS = 40;
/** Most projects that are listed. Ours: ten lots, of which each takes the CMS 0.2 s. */
const MOST_PROJECTS = 5_000;

// The projects have no ids here, hence no tags of single items: these pages depend on all of them. So each of their
// fields must be a list field of the relay (relay/plan/list-fields.ts). Themes and partners have ids for their names.
const PortfolioQuery = graphql(`
  query Portfolio($language: String!, $limit: Int!, $page: Int!) {
    projects(sort: ["-id"], limit: $limit, page: $page) {
      slug
      title
      translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        title
      }
      countries
      point
      start_date
      end_date
      budget
      currency
      themes(sort: ["sort", "id"], limit: 21) {
        themes_id {
          slug
        }
      }
      partners(sort: ["sort", "id"], limit: 41) {
        partners_id {
          slug
        }
      }
    }
    themes(sort: ["sort", "id"], limit: $limit, page: $page) {
      id
      slug
      name
      translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        name
      }
    }
    partners(sort: ["sort", "id"], limit: $limit, page: $page) {
      id
      slug
      name
    }
  }
`);

const ProjectCardsQuery = graphql(`
  # $limit: at most 48
  query ProjectCards($slugs: [String!]!, $language: String!, $limit: Int!) {
    projects(filter: { slug: { _in: $slugs } }, sort: ["id"], limit: $limit) {
      ...ProjectCardFields
      ...ProjectCardTexts
    }
  }
`);

const KINDS = ['projects', 'themes', 'partners'] as const;

/** Every published project by what it can be found by. Lot after lot, never two at once. */
export function readPortfolio(language: Language = pageLanguage()) {
  return readAll(language);
}

async function readAll(language: Language) {
  'use cache';
  cacheLife('content');
  return available(async (cms): Promise<Portfolio> => {
    const asOf = new Date().toISOString();
    const projects: ProjectFacts[] = [];
    const themes: Named[] = [];
    const partners: Named[] = [];
    for (let page = 1; page <= MOST_PROJECTS / PER_QUESTION; page += 1) {
      const data = await cms.ask(PortfolioQuery, { language, limit: PER_QUESTION, page }, KINDS);
      projects.push(...data.projects.map(facts));
      themes.push(...data.themes.map((row) => themeName(row, language)));
      partners.push(...data.partners.map(named));
      if (KINDS.every((kind) => data[kind].length < PER_QUESTION)) break;
    }
    // A translated title is no list field: the lists of the first language do not show it.
    if (language !== FIRST_LANGUAGE) cms.showsAny('projects');
    return { projects, themes, partners, asOf };
  });
}

/** The cards of these projects, in this order. At most as many as a page shows. */
export function listProjectCards(slugs: string[], language: Language = pageLanguage()) {
  return readCards(slugs, language);
}

async function readCards(slugs: string[], language: Language) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    if (slugs.length === 0) return [];
    const data = await cms.ask(ProjectCardsQuery, { slugs, language, limit: slugs.length }, ['projects']);
    const cards = new Map(data.projects.map((row) => [row.slug, projectCard(row, language)]));
    return slugs.map((slug) => cards.get(slug)).filter(isPresent);
  });
}

function facts(row: PortfolioAnswer['projects'][number]): ProjectFacts {
  const { slug, budget, currency, start_date, end_date } = row;
  const origin = `projects ${slug}`;
  return {
    slug,
    title: translationOf(row.translations)?.title || row.title,
    countries: countryCodes(row.countries, origin),
    point: mapPoint(row.point, origin),
    start: start_date ?? null,
    end: end_date ?? null,
    budget: budget ?? null,
    currency: currency ?? 'EUR',
    themes: logUpTo(THEMES, row.themes, `themes of ${origin}`).flatMap(
      ({ themes_id }) => themes_id?.slug ?? [],
    ),
    partners: logUpTo(PARTNERS, row.partners, `partners of ${origin}`).flatMap(
      ({ partners_id }) => partners_id?.slug ?? [],
    ),
  };
}

function named({ slug, name }: Named): Named {
  return { slug, name };
}
