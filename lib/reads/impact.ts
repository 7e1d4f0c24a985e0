import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { countryCodes, goalNumbers } from '../content/json-fields.ts';
import { graphql } from '../generated/gql.ts';
import type { ImpactQuery as ImpactAnswer } from '../generated/graphql.ts';
import { impactOf } from '../impact/impact.ts';
import type { CountedProject } from '../impact/portfolio.ts';
import { junctions } from './junctions.ts';

/** Projects that one question brings: the most that the CMS gives (`QUERY_LIMIT_MAX`). */
const PER_QUESTION = 500;
/** Most questions. With the site's own lines, a page makes at most three (P8). */
const QUESTIONS = 2;

/** Most projects that are counted: the newest. */
export const MOST_COUNTED = PER_QUESTION * QUESTIONS;

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
      themes(sort: ["sort", "id"], limit: 20) {
        themes_id {
          slug
          name
        }
      }
      partners(sort: ["sort", "id"], limit: 40) {
        partners_id {
          slug
        }
      }
      funding(sort: ["sort", "id"], limit: 60) {
        amount
        year
        donor {
          slug
          name
        }
      }
      indicators(sort: ["sort", "id"], limit: 40) {
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
    for (let page = 1; page <= QUESTIONS; page += 1) {
      const data = await cms.ask(ImpactQuery, { limit: PER_QUESTION, page });
      projects.push(...data.projects.map(counted));
      if (data.projects.length < PER_QUESTION) break;
    }
    cms.showsAny('projects', 'project_funding', 'indicators', 'themes', 'partners');
    return { ...impactOf(projects, now), asOf: now.toISOString(), isWhole: projects.length < MOST_COUNTED };
  });
}

function counted(row: ImpactAnswer['projects'][number]): CountedProject {
  const origin = `projects ${row.slug}`;
  return {
    start: row.start_date ?? null,
    end: row.end_date ?? null,
    countries: countryCodes(row.countries, origin),
    goals: goalNumbers(row.sdgs, origin),
    currency: row.currency ?? 'EUR',
    themes: junctions(row.themes).flatMap(({ themes_id }) => themes_id ?? []),
    partners: junctions(row.partners).flatMap(({ partners_id }) => partners_id?.slug ?? []),
    grants: junctions(row.funding).map(({ amount, year, donor }) => ({
      amount,
      year: year ?? null,
      donor: donor ?? null,
    })),
    measures: junctions(row.indicators).map(({ unit, baseline, target, actual }) => ({
      unit: unit ?? null,
      baseline: baseline ?? null,
      target: target ?? null,
      actual: actual ?? null,
    })),
  };
}
