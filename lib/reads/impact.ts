import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { countryCodes, goalNumbers } from '../content/json-fields.ts';
import { graphql } from '../generated/gql.ts';
import type { ImpactQuery as ImpactAnswer } from '../generated/graphql.ts';
import { impactOf } from '../impact/impact.ts';
import type { CountedProject } from '../impact/portfolio.ts';
import { upTo } from './junctions.ts';

/** Projects that one question brings: the most that the CMS gives (`QUERY_LIMIT_MAX`). */
const PER_QUESTION = 500;
/** Most questions. With the site's own lines, a page makes at most three (P8). */
const QUESTIONS = 2;

/** Most projects that are counted: the newest. */
export const MOST_COUNTED = PER_QUESTION * QUESTIONS;

/** Most rows of one project that are counted. */
export const MOST_OF_ONE = { themes: 20, partners: 40, grants: 60, results: 40 } as const;

// No ids, hence no tags of single items: everything that is counted here has its `-any` tag instead.
const ImpactQuery = graphql(`
  query Impact($limit: Int!, $page: Int!) {
    projects(sort: ["-id"], limit: $limit, page: $page) {
      slug
      countries
      sdgs
      start_date
      end_date
      currency
      themes(sort: ["sort", "id"], limit: 21) {
        themes_id {
          slug
          name
        }
      }
      partners(sort: ["sort", "id"], limit: 41) {
        partners_id {
          slug
        }
      }
      funding(sort: ["sort", "id"], limit: 61) {
        amount
        year
        donor {
          slug
          name
        }
      }
      indicators(sort: ["sort", "id"], limit: 41) {
        unit
        baseline
        target
        actual
      }
    }
  }
`);

/** The portfolio as numbers, counted on the day of reading. One entry for the page and its files. */
export async function getImpact() {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const now = new Date();
    const projects: CountedProject[] = [];
    let isCut = false;
    for (let page = 1; page <= QUESTIONS; page += 1) {
      const data = await cms.ask(ImpactQuery, { limit: PER_QUESTION, page });
      const read = data.projects.map(counted);
      projects.push(...read.map(({ project }) => project));
      isCut ||= read.some(({ more }) => more);
      if (data.projects.length < PER_QUESTION) break;
    }
    cms.showsAny('projects', 'project_funding', 'indicators', 'themes', 'partners');
    const isWhole = projects.length < MOST_COUNTED;
    return { ...impactOf(projects, now), asOf: now.toISOString(), isWhole, isCut };
  });
}

/** A project as it is counted, and whether it has more than is. */
function counted(row: ImpactAnswer['projects'][number]): { project: CountedProject; more: boolean } {
  const origin = `projects ${row.slug}`;
  const themes = upTo(MOST_OF_ONE.themes, row.themes);
  const partners = upTo(MOST_OF_ONE.partners, row.partners);
  const grants = upTo(MOST_OF_ONE.grants, row.funding);
  const results = upTo(MOST_OF_ONE.results, row.indicators);
  const project = {
    start: row.start_date ?? null,
    end: row.end_date ?? null,
    countries: countryCodes(row.countries, origin),
    goals: goalNumbers(row.sdgs, origin),
    currency: row.currency ?? 'EUR',
    themes: themes.rows.flatMap(({ themes_id }) => themes_id ?? []),
    partners: partners.rows.flatMap(({ partners_id }) => partners_id?.slug ?? []),
    grants: grants.rows.map(({ amount, year, donor }) => ({
      amount,
      year: year ?? null,
      donor: donor ?? null,
    })),
    measures: results.rows.map(({ unit, baseline, target, actual }) => ({
      unit: unit ?? null,
      baseline: baseline ?? null,
      target: target ?? null,
      actual: actual ?? null,
    })),
  };
  return { project, more: [themes, partners, grants, results].some(({ more }) => more) };
}
