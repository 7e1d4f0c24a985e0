import type { ValueOf } from '../../cms/available.ts';
import { graphql } from '../../generated/gql.ts';
import { articleNeighboursOf, articleOf } from '../articles.ts';
import { junctions } from '../junctions.ts';
import { freshDraft, type WantedDraft } from './draft.ts';

const ArticleDraftQuery = graphql(`
  query ArticleDraft($id: ID!, $version: String!, $language: String!) {
    articles_by_id(id: $id, version: $version) {
      ...ArticleParts
      texts: translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        body
      }
      told: translations(sort: ["id"], limit: 4) {
        languages_code {
          code
        }
      }
      all_authors: authors(sort: ["sort", "id"], limit: 61) {
        people_id {
          id
          slug
          name
        }
      }
      related_projects(sort: ["sort", "id"], limit: 7) {
        projects_id {
          id
        }
      }
    }
  }
`);

const ProjectsBehindQuery = graphql(`
  query ProjectsBehind($ids: [GraphQLStringOrFloat!]!, $language: String!) {
    projects(filter: { id: { _in: $ids } }, limit: 7) {
      ...ProjectCardFields
      ...ProjectCardTexts
    }
  }
`);

/** An article as its page would be, with what stands around it. */
export function getArticleDraft({ id, version, language }: WantedDraft) {
  return freshDraft(async ({ draft, published }) => {
    const { articles_by_id: row } = await draft.ask(ArticleDraftQuery, { id, version, language });
    if (!row) return null;
    const ids = junctions(row.related_projects).flatMap(({ projects_id }) => projects_id?.id ?? []);
    const behind =
      ids.length === 0 ? [] : (await published.ask(ProjectsBehindQuery, { ids, language })).projects;
    const related = ids.flatMap((one) => {
      const project = behind.find((candidate) => candidate.id === one);
      return project ? [{ __typename: 'articles_projects' as const, projects_id: project }] : [];
    });
    const article = articleOf(row, { related, language });
    const neighbours = await articleNeighboursOf(
      published,
      {
        id: article.id,
        slug: article.slug,
        published: article.publishedAt ?? new Date().toISOString(),
        tags: article.tags,
      },
      language,
    );
    return { article, neighbours };
  });
}

/** An article as its page would be. */
export type ArticleDraft = ValueOf<typeof getArticleDraft>;
