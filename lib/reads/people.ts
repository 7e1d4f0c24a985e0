import { cacheLife } from 'next/cache';
import { available } from '../cms/available.ts';
import { sanitise } from '../content/sanitise.ts';
import { graphql } from '../generated/gql.ts';
import { articleCard } from './article-card.ts';
import { projectCard } from './project-card.ts';

/** Most articles on a person's page; the page says how many more there are. */
const ARTICLES = 40;
/** Most projects on a person's page, likewise. */
const PROJECTS = 24;

const PersonQuery = graphql(`
  # $articles: at most 40
  # $projects: at most 24
  query Person($slug: String!, $articles: Int!, $projects: Int!) {
    people(filter: { slug: { _eq: $slug } }, limit: 1) {
      id
      slug
      name
      role_title
      bio
      photo {
        ...PictureFields
      }
    }
    articles(
      filter: { authors: { people_id: { slug: { _eq: $slug } } } }
      sort: ["-published_at", "-id"]
      limit: $articles
    ) {
      ...ArticleCardFields
    }
    articles_aggregated(filter: { authors: { people_id: { slug: { _eq: $slug } } } }) {
      countDistinct {
        id
      }
    }
    projects(
      filter: { team: { people_id: { slug: { _eq: $slug } } } }
      sort: ["-start_date", "title", "id"]
      limit: $projects
    ) {
      ...ProjectCardFields
    }
    projects_aggregated(filter: { team: { people_id: { slug: { _eq: $slug } } } }) {
      countDistinct {
        id
      }
    }
  }
`);

/** A person with what they wrote and what they work on; null where there is none under this slug. */
export async function getPerson(slug: string) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(PersonQuery, { slug, articles: ARTICLES, projects: PROJECTS }, [
      'articles',
      'projects',
    ]);
    const person = data.people[0];
    if (!person) return cms.absent('people');
    return {
      ...person,
      bio: sanitise(person.bio),
      articles: data.articles.map((row) => articleCard(row)),
      articleCount: data.articles_aggregated[0]?.countDistinct?.id ?? data.articles.length,
      projects: data.projects.map((row) => projectCard(row)),
      projectCount: data.projects_aggregated[0]?.countDistinct?.id ?? data.projects.length,
    };
  });
}
