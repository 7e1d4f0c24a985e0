import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import type { Reading } from '../cms/reading.ts';
import { countryCodes, goalNumbers, mapPoint } from '../content/json-fields.ts';
import { longText } from '../content/long-text.ts';
import { sanitise } from '../content/sanitise.ts';
import { graphql } from '../generated/gql.ts';
import type { ProjectQuery as ProjectAnswer } from '../generated/graphql.ts';
import type { Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';
import { articleCard } from './article-card.ts';
import { isPresent, upTo } from './junctions.ts';
import { projectCard } from './project-card.ts';
import { inSameCountries } from './same-countries.ts';
import { themeName } from './theme-name.ts';
import { languagesOf, translationOf, untranslatedIn } from './translations.ts';

/** Most rows of each part of a project's page; the page says of which part there are more. */
export const MOST_OF_A_PART = 60;

/**
 * A project's own page, but for the articles about it: published, and as a draft. A part is asked for with one row more
 * than is shown, so that what is left out is seen. What has another name here than in the model stands in each document
 * instead: of a fragment, Directus 11.17 leaves it out without a word.
 */
export const ProjectParts = graphql(`
  fragment ProjectParts on projects {
    ...ProjectCardFields
    ...ProjectCardTexts
    body
    website
    sdgs
    budget
    currency
    date_updated
    gallery(sort: ["sort", "id"], limit: 61) {
      directus_files_id {
        ...PictureFields
        title
      }
    }
    partners(sort: ["sort", "id"], limit: 61) {
      role
      partners_id {
        id
        slug
        name
        kind
      }
    }
    team(sort: ["sort", "id"], limit: 61) {
      role
      people_id {
        id
        slug
        name
      }
    }
    indicators(sort: ["sort", "id"], limit: 61) {
      id
      name
      unit
      baseline
      target
      actual
      note
    }
    funding(sort: ["sort", "id"], limit: 61) {
      id
      amount
      year
      donor {
        id
        slug
        name
      }
    }
    updates(sort: ["-date", "-id"], limit: 61) {
      id
      date
      title
      body
    }
  }
`);

const ProjectQuery = graphql(`
  query Project($slug: String!, $language: String!) {
    projects(filter: { slug: { _eq: $slug } }, limit: 1) {
      ...ProjectParts
      texts: translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        body
      }
      told: translations(sort: ["id"], limit: 4) {
        languages_code {
          code
        }
      }
      all_themes: themes(sort: ["sort", "id"], limit: 61) {
        themes_id {
          id
          slug
          name
          translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
            name
          }
        }
      }
    }
    articles(
      filter: { related_projects: { projects_id: { slug: { _eq: $slug } } } }
      sort: ["-published_at", "-id"]
      limit: 6
    ) {
      ...ArticleCardFields
      ...ArticleCardTexts
    }
  }
`);

// Of the many from which those in the same countries are chosen, only these few become tags: hence `key`, not `id`.
const NeighboursQuery = graphql(`
  query Neighbours(
    $slug: String!
    $language: String!
    $themes: [String!]!
    $byTheme: Boolean!
    $limit: Int!
  ) {
    alike: projects(
      filter: { slug: { _neq: $slug }, themes: { themes_id: { slug: { _in: $themes } } } }
      sort: ["-start_date", "title", "id"]
      limit: 3
    ) @include(if: $byTheme) {
      ...ProjectCardFields
      ...ProjectCardTexts
    }
    others: projects(
      filter: { slug: { _neq: $slug } }
      sort: ["-start_date", "title", "id"]
      limit: $limit
    ) {
      key: id
      slug
      title
      translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        title
      }
      countries
      start_date
      end_date
    }
  }
`);

const ProjectSlugsQuery = graphql(`
  query ProjectSlugs($limit: Int!) {
    projects(sort: ["-start_date", "title", "id"], limit: $limit) {
      slug
    }
  }
`);

/** A published project with all that its page shows; null where there is none under this slug. */
export function getProject(slug: string, language: Language = pageLanguage()) {
  return readProject(slug, language);
}

async function readProject(slug: string, language: Language) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    // Of which project an article tells, the CMS says to the relay (`offeredBy`): no page of a project is a list.
    const data = await cms.ask(ProjectQuery, { slug, language });
    const row = data.projects[0];
    if (!row) return cms.absent('projects');
    return projectOf(row, { articles: data.articles, language });
  });
}

/** A project as it is asked for. */
type ProjectRow = ProjectAnswer['projects'][number];

/** A project as its page shows it. */
export function projectOf(
  row: ProjectRow,
  { articles, language }: { articles: ProjectAnswer['articles']; language: Language },
) {
  const origin = `projects ${row.id}`;
  const parts = partsOf(row);
  const card = projectCard(row, language);
  const body = translationOf(row.texts)?.body;
  return {
    ...card,
    untranslated: [...card.untranslated, ...untranslatedIn(language, { body })],
    languages: languagesOf(row.told),
    themes: parts.themes.rows.flatMap(({ themes_id }) => (themes_id ? themeName(themes_id, language) : [])),
    body: longText(body || row.body).html,
    website: row.website ?? null,
    countries: countryCodes(row.countries, origin),
    point: mapPoint(row.point, origin),
    goals: goalNumbers(row.sdgs, origin),
    budget: row.budget ?? null,
    currency: row.currency ?? 'EUR',
    updated: row.date_updated ?? null,
    /** When this was read: whether a project has begun is a question of the day. */
    asOf: new Date().toISOString(),
    gallery: parts.pictures.rows.map((one) => one.directus_files_id).filter(isPresent),
    partners: parts.partners.rows.flatMap(({ role, partners_id }) =>
      partners_id ? [{ ...partners_id, role: role ?? null }] : [],
    ),
    team: parts.people.rows.flatMap(({ role, people_id }) =>
      people_id ? [{ ...people_id, role: role ?? null }] : [],
    ),
    indicators: parts.results.rows,
    funding: parts.grants.rows,
    updates: parts.updates.rows.map((update) => ({ ...update, body: sanitise(update.body) })),
    articles: articles.map((one) => articleCard(one, language)),
    /** Names of the parts of which there are more than are here. */
    cut: Object.entries(parts).flatMap(([name, { more }]) => (more ? [name] : [])),
  };
}

function partsOf(row: ProjectRow) {
  return {
    themes: upTo(MOST_OF_A_PART, row.all_themes),
    pictures: upTo(MOST_OF_A_PART, row.gallery),
    partners: upTo(MOST_OF_A_PART, row.partners),
    people: upTo(MOST_OF_A_PART, row.team),
    results: upTo(MOST_OF_A_PART, row.indicators),
    grants: upTo(MOST_OF_A_PART, row.funding),
    updates: upTo(MOST_OF_A_PART, row.updates),
  };
}

/** A published project with all that its page shows. */
export type Project = ValueOf<typeof getProject>;

/** Projects among which those in the same countries are looked for: the newest. */
const MOST_LOOKED_AT = 500;

/** Where to read on from a project: up to three that share a theme, and others in the same countries. */
export function listNeighbours(
  slug: string,
  themes: string[],
  countries: string[],
  language: Language = pageLanguage(),
) {
  return readNeighbours(slug, themes, countries, language);
}

async function readNeighbours(slug: string, themes: string[], countries: string[], language: Language) {
  'use cache';
  cacheLife('content');
  return available((cms) => projectNeighboursOf(cms, { slug, themes, countries }, language));
}

/** The same as part of a read. */
export async function projectNeighboursOf(
  cms: Reading,
  { slug, themes, countries }: { slug: string; themes: string[]; countries: string[] },
  language: Language,
) {
  const data = await cms.ask(
    NeighboursQuery,
    { slug, language, themes, byTheme: themes.length > 0, limit: MOST_LOOKED_AT },
    ['projects'],
  );
  const byTheme = (data.alike ?? []).map((row) => projectCard(row, language));
  const others = data.others.map((row) => ({
    key: row.key,
    slug: row.slug,
    title: translationOf(row.translations)?.title || row.title,
    untranslated: untranslatedIn(language, { title: translationOf(row.translations)?.title }),
    countries: countryCodes(row.countries, `projects ${row.slug}`),
    start: row.start_date ?? null,
    end: row.end_date ?? null,
  }));
  const shown = new Set(byTheme.map((one) => one.slug));
  const byCountry = inSameCountries(
    countries,
    others.filter((one) => !shown.has(one.slug)),
  );
  cms.shows('projects', ...byCountry.map(({ key }) => key));
  return { byTheme, byCountry };
}

/** Where to read on from a project. */
export type Neighbours = ValueOf<typeof listNeighbours>;

/** Slugs of the newest projects, for pages that are rendered at build. */
export async function listProjectSlugs(limit: number) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ProjectSlugsQuery, { limit }, ['projects']);
    return data.projects.map((row) => row.slug);
  });
}
