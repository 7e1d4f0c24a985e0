import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import { projectCard } from './project-card.ts';

/** Most projects on the page of a theme or a partner; the page says how many more there are. */
export const RELATED_PROJECTS = 36;

const ThemeQuery = graphql(`
  # $limit: at most 36
  query Theme($slug: String!, $limit: Int!) {
    themes(filter: { slug: { _eq: $slug } }, limit: 1) {
      id
      slug
      name
      description
    }
    projects(
      filter: { themes: { themes_id: { slug: { _eq: $slug } } } }
      sort: ["-start_date", "title", "id"]
      limit: $limit
    ) {
      ...ProjectCardFields
    }
    projects_aggregated(filter: { themes: { themes_id: { slug: { _eq: $slug } } } }) {
      countDistinct {
        id
      }
    }
  }
`);

/** A theme with its projects; null where there is none under this slug. */
export async function getTheme(slug: string) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ThemeQuery, { slug, limit: RELATED_PROJECTS }, ['projects']);
    const theme = data.themes[0];
    if (!theme) return cms.absent('themes');
    const total = data.projects_aggregated[0]?.countDistinct?.id ?? data.projects.length;
    return { ...theme, projects: data.projects.map(projectCard), total };
  });
}
