import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import { articleCard } from './article-card.ts';
import { isPresent, junctions } from './junctions.ts';
import { projectCard } from './project-card.ts';

const HomeQuery = graphql(`
  query Home {
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
      }
    }
    latest: projects(sort: ["-start_date", "title", "id"], limit: 6) {
      ...ProjectCardFields
    }
    articles(sort: ["-published_at", "-id"], limit: 5) {
      ...ArticleCardFields
    }
    results: indicators(
      filter: { actual: { _nnull: true }, target: { _nnull: true }, baseline: { _nnull: true } }
      sort: ["-id"]
      limit: 4
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

/** What the home page shows beside the organisation's own lines: chosen projects, news, newest results. */
export async function getHome() {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(HomeQuery, {}, ['projects', 'articles', 'themes', 'indicators']);
    const rows = new Map(data.site_settings_projects.map((row) => [row.id, row.projects_id]));
    const chosen = junctions(data.site_settings?.featured_projects).map(({ id }) => rows.get(id));
    const featured = chosen.filter(isPresent);
    return {
      projects: (featured.length > 0 ? featured : data.latest).map(projectCard),
      articles: data.articles.map(articleCard),
      results: data.results,
      themes: data.themes,
      projectCount: data.projects_aggregated[0]?.count?.id ?? 0,
      articleCount: data.articles_aggregated[0]?.count?.id ?? 0,
    };
  });
}
