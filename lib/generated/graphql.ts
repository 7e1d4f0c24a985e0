/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ArticleListQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type ArticleListQuery = { articles: Array<{ id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ people_id: { id: string, slug: string, name: string } | null } | null> | null }>, articles_aggregated: Array<{ count: { id: number | null } | null }> };

export type ArticleQueryVariables = Exact<{
  slug: string;
}>;


export type ArticleQuery = { articles: Array<{ body: string | null, date_updated: string | null, id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, tags: Array<{ tags_id: { id: string, slug: string, name: string } | null } | null> | null, related_projects: Array<{ projects_id: { id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null } | null } | null> | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ people_id: { id: string, slug: string, name: string } | null } | null> | null }> };

export type ArticleSlugsQueryVariables = Exact<{
  limit: number;
}>;


export type ArticleSlugsQuery = { articles: Array<{ slug: string }> };

export type PictureFieldsFragment = { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null };

export type ProjectCardFieldsFragment = { id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null };

export type ArticleCardFieldsFragment = { id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ people_id: { id: string, slug: string, name: string } | null } | null> | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { site_settings: { id: string, featured_projects: Array<{ projects_id: { id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null } | null } | null> | null } | null, latest: Array<{ id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null }>, articles: Array<{ id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ people_id: { id: string, slug: string, name: string } | null } | null> | null }>, results: Array<{ id: string, name: string, unit: string | null, baseline: number | null, target: number | null, actual: number | null, project: { id: string, slug: string, title: string } | null }>, themes: Array<{ id: string, slug: string, name: string }>, projects_aggregated: Array<{ count: { id: number | null } | null }>, articles_aggregated: Array<{ count: { id: number | null } | null }> };

export type PageQueryVariables = Exact<{
  slug: string;
}>;


export type PageQuery = { pages: Array<{ id: string, slug: string, title: string, summary: string | null, blocks: Array<{ id: string, item:
        | { id: string, heading: string | null, items: unknown }
        | { id: string, caption: string | null, image: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null }
        | { id: string, heading: string | null, projects: Array<{ projects_id: { id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null } | null } | null> | null }
        | { id: string, body: string | null }
       | null } | null> | null }> };

export type PartnerQueryVariables = Exact<{
  slug: string;
  limit: number;
}>;


export type PartnerQuery = { partners: Array<{ id: string, slug: string, name: string, kind: string | null, country: string | null, website: string | null, description: string | null, logo: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null }>, projects: Array<{ id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null }> };

export type PersonQueryVariables = Exact<{
  slug: string;
  articles: number;
  projects: number;
}>;


export type PersonQuery = { people: Array<{ id: string, slug: string, name: string, role_title: string | null, bio: string | null, photo: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null }>, articles: Array<{ id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ people_id: { id: string, slug: string, name: string } | null } | null> | null }>, projects: Array<{ id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null }> };

export type ProjectListQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type ProjectListQuery = { projects: Array<{ id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null }>, projects_aggregated: Array<{ count: { id: number | null } | null }> };

export type ProjectQueryVariables = Exact<{
  slug: string;
}>;


export type ProjectQuery = { projects: Array<{ body: string | null, website: string | null, sdgs: unknown, budget: number | null, currency: string | null, date_updated: string | null, id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, gallery: Array<{ directus_files_id: { title: string | null, id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null } | null> | null, partners: Array<{ role: string | null, partners_id: { id: string, slug: string, name: string, kind: string | null } | null } | null> | null, team: Array<{ role: string | null, people_id: { id: string, slug: string, name: string } | null } | null> | null, indicators: Array<{ id: string, name: string, unit: string | null, baseline: number | null, target: number | null, actual: number | null, note: string | null } | null> | null, funding: Array<{ id: string, amount: number, year: number | null, donor: { id: string, slug: string, name: string } | null } | null> | null, updates: Array<{ id: string, date: string, title: string, body: string | null } | null> | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null }>, articles: Array<{ id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ people_id: { id: string, slug: string, name: string } | null } | null> | null }> };

export type NeighboursQueryVariables = Exact<{
  slug: string;
  themes: Array<string> | string;
}>;


export type NeighboursQuery = { projects: Array<{ id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null }> };

export type ProjectSlugsQueryVariables = Exact<{
  limit: number;
}>;


export type ProjectSlugsQuery = { projects: Array<{ slug: string }> };

export type SiteQueryVariables = Exact<{ [key: string]: never; }>;


export type SiteQuery = { site_settings: { id: string, name: string | null, tagline: string | null, mission: string | null, description: string | null, contact_email: string | null, address: string | null } | null, navigation: Array<{ id: string, title: string, url: string, placement: string | null }> };

export type ThemeQueryVariables = Exact<{
  slug: string;
  limit: number;
}>;


export type ThemeQuery = { themes: Array<{ id: string, slug: string, name: string, description: string | null }>, projects: Array<{ id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ themes_id: { id: string, slug: string, name: string } | null } | null> | null }>, projects_aggregated: Array<{ countDistinct: { id: number | null } | null }> };

export type TaxonomySlugsQueryVariables = Exact<{
  limit: number;
}>;


export type TaxonomySlugsQuery = { themes: Array<{ slug: string }>, people: Array<{ slug: string }>, partners: Array<{ slug: string }>, pages: Array<{ slug: string }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PictureFieldsFragmentDoc = new TypedDocumentString(`
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
    `, {"fragmentName":"PictureFields"}) as unknown as TypedDocumentString<PictureFieldsFragment, unknown>;
export const ProjectCardFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}`, {"fragmentName":"ProjectCardFields"}) as unknown as TypedDocumentString<ProjectCardFieldsFragment, unknown>;
export const ArticleCardFieldsFragmentDoc = new TypedDocumentString(`
    fragment ArticleCardFields on articles {
  id
  slug
  title
  excerpt
  published_at
  cover {
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    people_id {
      id
      slug
      name
    }
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}`, {"fragmentName":"ArticleCardFields"}) as unknown as TypedDocumentString<ArticleCardFieldsFragment, unknown>;
export const ArticleListDocument = new TypedDocumentString(`
    query ArticleList($limit: Int!, $page: Int!) {
  articles(sort: ["-published_at", "-id"], limit: $limit, page: $page) {
    ...ArticleCardFields
  }
  articles_aggregated {
    count {
      id
    }
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ArticleCardFields on articles {
  id
  slug
  title
  excerpt
  published_at
  cover {
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    people_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ArticleListQuery, ArticleListQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($slug: String!) {
  articles(filter: {slug: {_eq: $slug}}, limit: 1) {
    ...ArticleCardFields
    body
    date_updated
    tags(sort: ["sort", "id"], limit: 20) {
      tags_id {
        id
        slug
        name
      }
    }
    related_projects(sort: ["sort", "id"], limit: 6) {
      projects_id {
        ...ProjectCardFields
      }
    }
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}
fragment ArticleCardFields on articles {
  id
  slug
  title
  excerpt
  published_at
  cover {
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    people_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const ArticleSlugsDocument = new TypedDocumentString(`
    query ArticleSlugs($limit: Int!) {
  articles(sort: ["-published_at", "-id"], limit: $limit) {
    slug
  }
}
    `) as unknown as TypedDocumentString<ArticleSlugsQuery, ArticleSlugsQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  site_settings {
    id
    featured_projects(sort: ["sort", "id"], limit: 6) {
      projects_id {
        ...ProjectCardFields
      }
    }
  }
  latest: projects(sort: ["-start_date", "title", "id"], limit: 6) {
    ...ProjectCardFields
  }
  articles(sort: ["-published_at", "-id"], limit: 5) {
    ...ArticleCardFields
  }
  results: indicators(
    filter: {actual: {_nnull: true}, target: {_nnull: true}, baseline: {_nnull: true}}
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
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}
fragment ArticleCardFields on articles {
  id
  slug
  title
  excerpt
  published_at
  cover {
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    people_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const PageDocument = new TypedDocumentString(`
    query Page($slug: String!) {
  pages(filter: {slug: {_eq: $slug}}, limit: 1) {
    id
    slug
    title
    summary
    blocks(sort: ["sort", "id"], limit: 60) {
      id
      item {
        ... on block_text {
          id
          body
        }
        ... on block_image {
          id
          caption
          image {
            ...PictureFields
          }
        }
        ... on block_facts {
          id
          heading
          items
        }
        ... on block_projects {
          id
          heading
          projects(sort: ["sort", "id"], limit: 12) {
            projects_id {
              ...ProjectCardFields
            }
          }
        }
      }
    }
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<PageQuery, PageQueryVariables>;
export const PartnerDocument = new TypedDocumentString(`
    query Partner($slug: String!, $limit: Int!) {
  partners(filter: {slug: {_eq: $slug}}, limit: 1) {
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
    filter: {partners: {partners_id: {slug: {_eq: $slug}}}}
    sort: ["-start_date", "title", "id"]
    limit: $limit
  ) {
    ...ProjectCardFields
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<PartnerQuery, PartnerQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($slug: String!, $articles: Int!, $projects: Int!) {
  people(filter: {slug: {_eq: $slug}}, limit: 1) {
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
    filter: {authors: {people_id: {slug: {_eq: $slug}}}}
    sort: ["-published_at", "-id"]
    limit: $articles
  ) {
    ...ArticleCardFields
  }
  projects(
    filter: {team: {people_id: {slug: {_eq: $slug}}}}
    sort: ["-start_date", "title", "id"]
    limit: $projects
  ) {
    ...ProjectCardFields
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}
fragment ArticleCardFields on articles {
  id
  slug
  title
  excerpt
  published_at
  cover {
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    people_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const ProjectListDocument = new TypedDocumentString(`
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
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ProjectListQuery, ProjectListQueryVariables>;
export const ProjectDocument = new TypedDocumentString(`
    query Project($slug: String!) {
  projects(filter: {slug: {_eq: $slug}}, limit: 1) {
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
    filter: {related_projects: {projects_id: {slug: {_eq: $slug}}}}
    sort: ["-published_at", "-id"]
    limit: 6
  ) {
    ...ArticleCardFields
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}
fragment ArticleCardFields on articles {
  id
  slug
  title
  excerpt
  published_at
  cover {
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    people_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ProjectQuery, ProjectQueryVariables>;
export const NeighboursDocument = new TypedDocumentString(`
    query Neighbours($slug: String!, $themes: [String!]!) {
  projects(
    filter: {slug: {_neq: $slug}, themes: {themes_id: {slug: {_in: $themes}}}}
    sort: ["-start_date", "title", "id"]
    limit: 3
  ) {
    ...ProjectCardFields
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<NeighboursQuery, NeighboursQueryVariables>;
export const ProjectSlugsDocument = new TypedDocumentString(`
    query ProjectSlugs($limit: Int!) {
  projects(sort: ["-start_date", "title", "id"], limit: $limit) {
    slug
  }
}
    `) as unknown as TypedDocumentString<ProjectSlugsQuery, ProjectSlugsQueryVariables>;
export const SiteDocument = new TypedDocumentString(`
    query Site {
  site_settings {
    id
    name
    tagline
    mission
    description
    contact_email
    address
  }
  navigation(sort: ["sort", "id"], limit: 40) {
    id
    title
    url
    placement
  }
}
    `) as unknown as TypedDocumentString<SiteQuery, SiteQueryVariables>;
export const ThemeDocument = new TypedDocumentString(`
    query Theme($slug: String!, $limit: Int!) {
  themes(filter: {slug: {_eq: $slug}}, limit: 1) {
    id
    slug
    name
    description
  }
  projects(
    filter: {themes: {themes_id: {slug: {_eq: $slug}}}}
    sort: ["-start_date", "title", "id"]
    limit: $limit
  ) {
    ...ProjectCardFields
  }
  projects_aggregated(filter: {themes: {themes_id: {slug: {_eq: $slug}}}}) {
    countDistinct {
      id
    }
  }
}
    fragment PictureFields on directus_files {
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}
fragment ProjectCardFields on projects {
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    themes_id {
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ThemeQuery, ThemeQueryVariables>;
export const TaxonomySlugsDocument = new TypedDocumentString(`
    query TaxonomySlugs($limit: Int!) {
  themes(sort: ["sort", "id"], limit: $limit) {
    slug
  }
  people(sort: ["sort", "id"], limit: $limit) {
    slug
  }
  partners(sort: ["sort", "id"], limit: $limit) {
    slug
  }
  pages(sort: ["sort", "id"], limit: $limit) {
    slug
  }
}
    `) as unknown as TypedDocumentString<TaxonomySlugsQuery, TaxonomySlugsQueryVariables>;