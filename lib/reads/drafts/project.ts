import type { ValueOf } from '../../cms/available.ts';
import { graphql } from '../../generated/gql.ts';
import { projectNeighboursOf, projectOf } from '../projects.ts';
import { freshDraft, type WantedDraft } from './draft.ts';

const ProjectDraftQuery = graphql(`
  query ProjectDraft($id: ID!, $version: String!, $language: String!) {
    projects_by_id(id: $id, version: $version) {
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
  }
`);

const ArticlesAboutDraftQuery = graphql(`
  query ArticlesAboutDraft($id: GraphQLStringOrFloat!, $language: String!) {
    articles(
      filter: { related_projects: { projects_id: { id: { _eq: $id } } } }
      sort: ["-published_at", "-id"]
      limit: 6
    ) {
      ...ArticleCardFields
      ...ArticleCardTexts
    }
  }
`);

/** A project as its page would be, with what stands around it. */
export function getProjectDraft({ id, version, language }: WantedDraft) {
  return freshDraft(async ({ draft, published }) => {
    const { projects_by_id: row } = await draft.ask(ProjectDraftQuery, { id, version, language });
    if (!row) return null;
    const { articles } = await published.ask(ArticlesAboutDraftQuery, { id, language });
    const project = projectOf(row, { articles, language });
    const { slug, countries } = project;
    const themes = project.themes.map((theme) => theme.slug);
    const neighbours = await projectNeighboursOf(published, { slug, themes, countries }, language);
    return { project, neighbours };
  });
}

/** A project as its page would be. */
export type ProjectDraft = ValueOf<typeof getProjectDraft>;
