import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import { countryCodes, goalNumbers, mapPoint } from '../content/json-fields.ts';
import { sanitise } from '../content/sanitise.ts';
import { graphql } from '../generated/gql.ts';
import { articleCard } from './article-card.ts';
import { isPresent, junctions } from './junctions.ts';
import { pageOf } from './paging.ts';
import { projectCard } from './project-card.ts';

/** Projects on one page of the list; fills rows of two and three. */
export const PROJECTS_PER_PAGE = 24;

const ProjectListQuery = graphql(`
  query ProjectList($limit: Int!, $page: Int!) {
    projects(sort: ["-start_date", "title", "id"], limit: $limit, page: $page) {
      ...ProjectCardFields
    }
    projects_aggregated {
      count {
        id
      }
    }
  }
`);

const ProjectQuery = graphql(`
  query Project($slug: String!) {
    projects(filter: { slug: { _eq: $slug } }, limit: 1) {
      ...ProjectCardFields
      body
      website
      sdgs
      budget
      currency
      date_updated
      gallery(sort: ["sort", "id"], limit: 24) {
        directus_files_id {
          ...PictureFields
          title
        }
      }
      partners(sort: ["sort", "id"], limit: 40) {
        role
        partners_id {
          id
          slug
          name
          kind
        }
      }
      team(sort: ["sort", "id"], limit: 40) {
        role
        people_id {
          id
          slug
          name
        }
      }
      indicators(sort: ["sort", "id"], limit: 40) {
        id
        name
        unit
        baseline
        target
        actual
        note
      }
      funding(sort: ["sort", "id"], limit: 60) {
        id
        amount
        year
        donor {
          id
          slug
          name
        }
      }
      updates(sort: ["-date", "-id"], limit: 60) {
        id
        date
        title
        body
      }
    }
    articles(
      filter: { related_projects: { projects_id: { slug: { _eq: $slug } } } }
      sort: ["-published_at", "-id"]
      limit: 6
    ) {
      ...ArticleCardFields
    }
  }
`);

const NeighboursQuery = graphql(`
  query Neighbours($slug: String!, $themes: [String!]!) {
    projects(
      filter: { slug: { _neq: $slug }, themes: { themes_id: { slug: { _in: $themes } } } }
      sort: ["-start_date", "title", "id"]
      limit: 3
    ) {
      ...ProjectCardFields
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

/** One page of the projects, newest first; null for a page beyond the last. */
export async function listProjects(page: number) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ProjectListQuery, { limit: PROJECTS_PER_PAGE, page }, ['projects']);
    const total = data.projects_aggregated[0]?.count?.id ?? 0;
    return pageOf(data.projects.map(projectCard), { page, total, perPage: PROJECTS_PER_PAGE });
  });
}

/** A published project with all that its page shows; null where there is none under this slug. */
export async function getProject(slug: string) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ProjectQuery, { slug }, ['articles']);
    const row = data.projects[0];
    if (!row) return cms.absent('projects');
    const origin = `projects ${row.id}`;
    return {
      ...projectCard(row),
      body: sanitise(row.body),
      website: row.website ?? null,
      countries: countryCodes(row.countries, origin),
      point: mapPoint(row.point, origin),
      goals: goalNumbers(row.sdgs, origin),
      budget: row.budget ?? null,
      currency: row.currency ?? 'EUR',
      updated: row.date_updated ?? null,
      /** When this was read: whether a project has begun is a question of the day. */
      asOf: new Date().toISOString(),
      gallery: junctions(row.gallery)
        .map((one) => one.directus_files_id)
        .filter(isPresent),
      partners: junctions(row.partners).flatMap(({ role, partners_id }) =>
        partners_id ? [{ ...partners_id, role: role ?? null }] : [],
      ),
      team: junctions(row.team).flatMap(({ role, people_id }) =>
        people_id ? [{ ...people_id, role: role ?? null }] : [],
      ),
      indicators: junctions(row.indicators),
      funding: junctions(row.funding),
      updates: junctions(row.updates).map((update) => ({ ...update, body: sanitise(update.body) })),
      articles: data.articles.map(articleCard),
    };
  });
}

/** A published project with all that its page shows. */
export type Project = ValueOf<typeof getProject>;

/** Up to three other projects that share a theme. */
export async function listNeighbours(slug: string, themes: string[]) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    if (themes.length === 0) return [];
    const data = await cms.ask(NeighboursQuery, { slug, themes }, ['projects']);
    return data.projects.map(projectCard);
  });
}

/** Slugs of the newest projects, for pages that are rendered at build. */
export async function listProjectSlugs(limit: number) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ProjectSlugsQuery, { limit }, ['projects']);
    return data.projects.map((row) => row.slug);
  });
}
