import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';

/** Items that one question brings: the most that the CMS gives (`QUERY_LIMIT_MAX`). */
const PER_QUESTION = 500;
/** Most projects, as in `portfolio.ts`. */
const MOST_PROJECTS = 5_000;

const SummariesQuery = graphql(`
  query Summaries($limit: Int!, $page: Int!) {
    projects(sort: ["-id"], limit: $limit, page: $page) {
      slug
      summary
    }
  }
`);

/**
 * The summaries of all published projects by their slugs. Apart from the portfolio, so that an edit of one of them
 * renews the open data, and not every page of the list. What is unpublished is gone from here at once.
 */
export async function readSummaries() {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const summaries: [slug: string, summary: string][] = [];
    for (let page = 1; page <= MOST_PROJECTS / PER_QUESTION; page += 1) {
      const { projects } = await cms.ask(SummariesQuery, { limit: PER_QUESTION, page }, ['projects']);
      summaries.push(
        ...projects.map(({ slug, summary }) => [slug, summary ?? ''] satisfies [string, string]),
      );
      if (projects.length < PER_QUESTION) break;
    }
    cms.showsAny('projects');
    return summaries;
  });
}
