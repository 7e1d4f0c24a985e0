import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import { projectCard } from './project-card.ts';
import { RELATED_PROJECTS } from './themes.ts';

const PartnerQuery = graphql(`
  # $limit: at most 36
  query Partner($slug: String!, $limit: Int!) {
    partners(filter: { slug: { _eq: $slug } }, limit: 1) {
      id
      slug
      name
      kind
      country
      website
      description
      logo {
        ...PictureFields
      }
    }
    projects(
      filter: { partners: { partners_id: { slug: { _eq: $slug } } } }
      sort: ["-start_date", "title", "id"]
      limit: $limit
    ) {
      ...ProjectCardFields
    }
    projects_aggregated(filter: { partners: { partners_id: { slug: { _eq: $slug } } } }) {
      countDistinct {
        id
      }
    }
  }
`);

/** A partner with the projects that it is part of; null where there is none under this slug. */
export async function getPartner(slug: string) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(PartnerQuery, { slug, limit: RELATED_PROJECTS }, ['projects']);
    const partner = data.partners[0];
    if (!partner) return cms.absent('partners');
    const total = data.projects_aggregated[0]?.countDistinct?.id ?? data.projects.length;
    return { ...partner, projects: data.projects.map((row) => projectCard(row)), total };
  });
}
