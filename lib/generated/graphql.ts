/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddressesQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type AddressesQuery = { __typename: 'Query', pages: Array<{ __typename: 'pages', slug: string }>, themes: Array<{ __typename: 'themes', slug: string }>, projects: Array<{ __typename: 'projects', slug: string, date_updated: string | null }>, articles: Array<{ __typename: 'articles', slug: string, published_at: string | null, date_updated: string | null }>, people: Array<{ __typename: 'people', slug: string }>, partners: Array<{ __typename: 'partners', slug: string }> };

export type ArticleListQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type ArticleListQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }>, articles_aggregated: Array<{ __typename: 'articles_aggregated', count: { __typename: 'articles_aggregated_count', id: number | null } | null }> };

export type ArticleQueryVariables = Exact<{
  slug: string;
}>;


export type ArticleQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', body: string | null, date_updated: string | null, id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, tags: Array<{ __typename: 'articles_tags', tags_id: { __typename: 'tags', id: string, slug: string, name: string } | null } | null> | null, related_projects: Array<{ __typename: 'articles_projects', projects_id: { __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null } | null } | null> | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }> };

export type ArticleSlugsQueryVariables = Exact<{
  limit: number;
}>;


export type ArticleSlugsQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', slug: string }> };

export type FeedQueryVariables = Exact<{
  limit: number;
}>;


export type FeedQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, date_updated: string | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }> };

export type PictureFieldsFragment = { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null };

export type ProjectCardFieldsFragment = { __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null };

export type ArticleCardFieldsFragment = { __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { __typename: 'Query', site_settings: { __typename: 'site_settings', id: string, featured_projects: Array<{ __typename: 'site_settings_projects', projects_id: { __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null } | null } | null> | null } | null, latest: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }>, articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }>, results: Array<{ __typename: 'indicators', id: string, name: string, unit: string | null, baseline: number | null, target: number | null, actual: number | null, project: { __typename: 'projects', id: string, slug: string, title: string } | null }>, themes: Array<{ __typename: 'themes', id: string, slug: string, name: string }>, projects_aggregated: Array<{ __typename: 'projects_aggregated', count: { __typename: 'projects_aggregated_count', id: number | null } | null }>, articles_aggregated: Array<{ __typename: 'articles_aggregated', count: { __typename: 'articles_aggregated_count', id: number | null } | null }> };

export type PageQueryVariables = Exact<{
  slug: string;
}>;


export type PageQuery = { __typename: 'Query', pages: Array<{ __typename: 'pages', id: string, slug: string, title: string, summary: string | null, blocks: Array<{ __typename: 'pages_blocks', id: string, item:
        | { __typename: 'block_facts', id: string, heading: string | null, items: unknown }
        | { __typename: 'block_image', id: string, caption: string | null, image: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null }
        | { __typename: 'block_projects', id: string, heading: string | null, projects: Array<{ __typename: 'block_projects_projects', projects_id: { __typename: 'projects', id: string } | null } | null> | null }
        | { __typename: 'block_text', id: string, body: string | null }
       | null } | null> | null }> };

export type ChosenProjectsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  limit: number;
}>;


export type ChosenProjectsQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }> };

export type PartnerQueryVariables = Exact<{
  slug: string;
  limit: number;
}>;


export type PartnerQuery = { __typename: 'Query', partners: Array<{ __typename: 'partners', id: string, slug: string, name: string, kind: string | null, country: string | null, website: string | null, description: string | null, logo: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null }>, projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }> };

export type PersonQueryVariables = Exact<{
  slug: string;
  articles: number;
  projects: number;
}>;


export type PersonQuery = { __typename: 'Query', people: Array<{ __typename: 'people', id: string, slug: string, name: string, role_title: string | null, bio: string | null, photo: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null }>, articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }>, projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }> };

export type ProjectListQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type ProjectListQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }>, projects_aggregated: Array<{ __typename: 'projects_aggregated', count: { __typename: 'projects_aggregated_count', id: number | null } | null }> };

export type ProjectQueryVariables = Exact<{
  slug: string;
}>;


export type ProjectQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', body: string | null, website: string | null, sdgs: unknown, budget: number | null, currency: string | null, date_updated: string | null, id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, gallery: Array<{ __typename: 'projects_files', directus_files_id: { __typename: 'directus_files', title: string | null, id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null } | null> | null, partners: Array<{ __typename: 'projects_partners', role: string | null, partners_id: { __typename: 'partners', id: string, slug: string, name: string, kind: string | null } | null } | null> | null, team: Array<{ __typename: 'projects_people', role: string | null, people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, indicators: Array<{ __typename: 'indicators', id: string, name: string, unit: string | null, baseline: number | null, target: number | null, actual: number | null, note: string | null } | null> | null, funding: Array<{ __typename: 'project_funding', id: string, amount: number, year: number | null, donor: { __typename: 'partners', id: string, slug: string, name: string } | null } | null> | null, updates: Array<{ __typename: 'project_updates', id: string, date: string, title: string, body: string | null } | null> | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }>, articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }> };

export type NeighboursQueryVariables = Exact<{
  slug: string;
  themes: Array<string> | string;
}>;


export type NeighboursQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }> };

export type ProjectSlugsQueryVariables = Exact<{
  limit: number;
}>;


export type ProjectSlugsQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', slug: string }> };

export type SiteQueryVariables = Exact<{ [key: string]: never; }>;


export type SiteQuery = { __typename: 'Query', site_settings: { __typename: 'site_settings', id: string, name: string | null, tagline: string | null, mission: string | null, description: string | null, contact_email: string | null, address: string | null } | null, navigation: Array<{ __typename: 'navigation', id: string, title: string, url: string, placement: string | null }> };

export type TaxonomySlugsQueryVariables = Exact<{
  limit: number;
}>;


export type TaxonomySlugsQuery = { __typename: 'Query', themes: Array<{ __typename: 'themes', slug: string }>, people: Array<{ __typename: 'people', slug: string }>, partners: Array<{ __typename: 'partners', slug: string }>, pages: Array<{ __typename: 'pages', slug: string }> };

export type ThemeQueryVariables = Exact<{
  slug: string;
  limit: number;
}>;


export type ThemeQuery = { __typename: 'Query', themes: Array<{ __typename: 'themes', id: string, slug: string, name: string, description: string | null }>, projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }>, projects_aggregated: Array<{ __typename: 'projects_aggregated', countDistinct: { __typename: 'projects_aggregated_count', id: number | null } | null }> };

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
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  excerpt
  published_at
  cover {
    __typename
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
    fragment PictureFields on directus_files {
  __typename
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}`, {"fragmentName":"ArticleCardFields"}) as unknown as TypedDocumentString<ArticleCardFieldsFragment, unknown>;
export const AddressesDocument = new TypedDocumentString(`
    query Addresses($limit: Int!, $page: Int!) {
  __typename
  pages(sort: ["id"], limit: $limit, page: $page) {
    __typename
    slug
  }
  themes(sort: ["id"], limit: $limit, page: $page) {
    __typename
    slug
  }
  projects(sort: ["-id"], limit: $limit, page: $page) {
    __typename
    slug
    date_updated
  }
  articles(sort: ["-id"], limit: $limit, page: $page) {
    __typename
    slug
    published_at
    date_updated
  }
  people(sort: ["id"], limit: $limit, page: $page) {
    __typename
    slug
  }
  partners(sort: ["id"], limit: $limit, page: $page) {
    __typename
    slug
  }
}
    `) as unknown as TypedDocumentString<AddressesQuery, AddressesQueryVariables>;
export const ArticleListDocument = new TypedDocumentString(`
    query ArticleList($limit: Int!, $page: Int!) {
  __typename
  articles(sort: ["-published_at", "-id"], limit: $limit, page: $page) {
    __typename
    ...ArticleCardFields
  }
  articles_aggregated {
    __typename
    count {
      __typename
      id
    }
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  excerpt
  published_at
  cover {
    __typename
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ArticleListQuery, ArticleListQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($slug: String!) {
  __typename
  articles(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    ...ArticleCardFields
    body
    date_updated
    tags(sort: ["sort", "id"], limit: 20) {
      __typename
      tags_id {
        __typename
        id
        slug
        name
      }
    }
    related_projects(sort: ["sort", "id"], limit: 6) {
      __typename
      projects_id {
        __typename
        ...ProjectCardFields
      }
    }
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardFields on articles {
  __typename
  id
  slug
  title
  excerpt
  published_at
  cover {
    __typename
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const ArticleSlugsDocument = new TypedDocumentString(`
    query ArticleSlugs($limit: Int!) {
  __typename
  articles(sort: ["-published_at", "-id"], limit: $limit) {
    __typename
    slug
  }
}
    `) as unknown as TypedDocumentString<ArticleSlugsQuery, ArticleSlugsQueryVariables>;
export const FeedDocument = new TypedDocumentString(`
    query Feed($limit: Int!) {
  __typename
  articles(sort: ["-published_at", "-id"], limit: $limit) {
    __typename
    id
    slug
    title
    excerpt
    published_at
    date_updated
    authors(sort: ["sort", "id"], limit: 6) {
      __typename
      people_id {
        __typename
        id
        slug
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FeedQuery, FeedQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  __typename
  site_settings {
    __typename
    id
    featured_projects(sort: ["sort", "id"], limit: 6) {
      __typename
      projects_id {
        __typename
        ...ProjectCardFields
      }
    }
  }
  latest: projects(sort: ["-start_date", "title", "id"], limit: 6) {
    __typename
    ...ProjectCardFields
  }
  articles(sort: ["-published_at", "-id"], limit: 5) {
    __typename
    ...ArticleCardFields
  }
  results: indicators(
    filter: {actual: {_nnull: true}, target: {_nnull: true}, baseline: {_nnull: true}}
    sort: ["-id"]
    limit: 4
  ) {
    __typename
    id
    name
    unit
    baseline
    target
    actual
    project {
      __typename
      id
      slug
      title
    }
  }
  themes(sort: ["sort", "id"], limit: 60) {
    __typename
    id
    slug
    name
  }
  projects_aggregated {
    __typename
    count {
      __typename
      id
    }
  }
  articles_aggregated {
    __typename
    count {
      __typename
      id
    }
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardFields on articles {
  __typename
  id
  slug
  title
  excerpt
  published_at
  cover {
    __typename
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const PageDocument = new TypedDocumentString(`
    query Page($slug: String!) {
  __typename
  pages(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    id
    slug
    title
    summary
    blocks(sort: ["sort", "id"], limit: 60) {
      __typename
      id
      item {
        __typename
        ... on block_text {
          __typename
          id
          body
        }
        ... on block_image {
          __typename
          id
          caption
          image {
            __typename
            ...PictureFields
          }
        }
        ... on block_facts {
          __typename
          id
          heading
          items
        }
        ... on block_projects {
          __typename
          id
          heading
          projects(sort: ["sort", "id"], limit: 12) {
            __typename
            projects_id {
              __typename
              id
            }
          }
        }
      }
    }
  }
}
    fragment PictureFields on directus_files {
  __typename
  id
  alt
  credit
  width
  height
  modified_on
  focal_point_x
  focal_point_y
}`) as unknown as TypedDocumentString<PageQuery, PageQueryVariables>;
export const ChosenProjectsDocument = new TypedDocumentString(`
    query ChosenProjects($ids: [GraphQLStringOrFloat!]!, $limit: Int!) {
  __typename
  projects(filter: {id: {_in: $ids}}, limit: $limit) {
    __typename
    ...ProjectCardFields
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ChosenProjectsQuery, ChosenProjectsQueryVariables>;
export const PartnerDocument = new TypedDocumentString(`
    query Partner($slug: String!, $limit: Int!) {
  __typename
  partners(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    id
    slug
    name
    kind
    country
    website
    description
    logo {
      __typename
      ...PictureFields
    }
  }
  projects(
    filter: {partners: {partners_id: {slug: {_eq: $slug}}}}
    sort: ["-start_date", "title", "id"]
    limit: $limit
  ) {
    __typename
    ...ProjectCardFields
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<PartnerQuery, PartnerQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($slug: String!, $articles: Int!, $projects: Int!) {
  __typename
  people(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    id
    slug
    name
    role_title
    bio
    photo {
      __typename
      ...PictureFields
    }
  }
  articles(
    filter: {authors: {people_id: {slug: {_eq: $slug}}}}
    sort: ["-published_at", "-id"]
    limit: $articles
  ) {
    __typename
    ...ArticleCardFields
  }
  projects(
    filter: {team: {people_id: {slug: {_eq: $slug}}}}
    sort: ["-start_date", "title", "id"]
    limit: $projects
  ) {
    __typename
    ...ProjectCardFields
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardFields on articles {
  __typename
  id
  slug
  title
  excerpt
  published_at
  cover {
    __typename
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const ProjectListDocument = new TypedDocumentString(`
    query ProjectList($limit: Int!, $page: Int!) {
  __typename
  projects(sort: ["-start_date", "title", "id"], limit: $limit, page: $page) {
    __typename
    ...ProjectCardFields
  }
  projects_aggregated {
    __typename
    count {
      __typename
      id
    }
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ProjectListQuery, ProjectListQueryVariables>;
export const ProjectDocument = new TypedDocumentString(`
    query Project($slug: String!) {
  __typename
  projects(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    ...ProjectCardFields
    body
    website
    sdgs
    budget
    currency
    date_updated
    gallery(sort: ["sort", "id"], limit: 24) {
      __typename
      directus_files_id {
        __typename
        ...PictureFields
        title
      }
    }
    partners(sort: ["sort", "id"], limit: 40) {
      __typename
      role
      partners_id {
        __typename
        id
        slug
        name
        kind
      }
    }
    team(sort: ["sort", "id"], limit: 40) {
      __typename
      role
      people_id {
        __typename
        id
        slug
        name
      }
    }
    indicators(sort: ["sort", "id"], limit: 40) {
      __typename
      id
      name
      unit
      baseline
      target
      actual
      note
    }
    funding(sort: ["sort", "id"], limit: 60) {
      __typename
      id
      amount
      year
      donor {
        __typename
        id
        slug
        name
      }
    }
    updates(sort: ["-date", "-id"], limit: 60) {
      __typename
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
    __typename
    ...ArticleCardFields
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardFields on articles {
  __typename
  id
  slug
  title
  excerpt
  published_at
  cover {
    __typename
    ...PictureFields
  }
  authors(sort: ["sort", "id"], limit: 6) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ProjectQuery, ProjectQueryVariables>;
export const NeighboursDocument = new TypedDocumentString(`
    query Neighbours($slug: String!, $themes: [String!]!) {
  __typename
  projects(
    filter: {slug: {_neq: $slug}, themes: {themes_id: {slug: {_in: $themes}}}}
    sort: ["-start_date", "title", "id"]
    limit: 3
  ) {
    __typename
    ...ProjectCardFields
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<NeighboursQuery, NeighboursQueryVariables>;
export const ProjectSlugsDocument = new TypedDocumentString(`
    query ProjectSlugs($limit: Int!) {
  __typename
  projects(sort: ["-start_date", "title", "id"], limit: $limit) {
    __typename
    slug
  }
}
    `) as unknown as TypedDocumentString<ProjectSlugsQuery, ProjectSlugsQueryVariables>;
export const SiteDocument = new TypedDocumentString(`
    query Site {
  __typename
  site_settings {
    __typename
    id
    name
    tagline
    mission
    description
    contact_email
    address
  }
  navigation(sort: ["sort", "id"], limit: 40) {
    __typename
    id
    title
    url
    placement
  }
}
    `) as unknown as TypedDocumentString<SiteQuery, SiteQueryVariables>;
export const TaxonomySlugsDocument = new TypedDocumentString(`
    query TaxonomySlugs($limit: Int!) {
  __typename
  themes(sort: ["sort", "id"], limit: $limit) {
    __typename
    slug
  }
  people(sort: ["sort", "id"], limit: $limit) {
    __typename
    slug
  }
  partners(sort: ["sort", "id"], limit: $limit) {
    __typename
    slug
  }
  pages(sort: ["sort", "id"], limit: $limit) {
    __typename
    slug
  }
}
    `) as unknown as TypedDocumentString<TaxonomySlugsQuery, TaxonomySlugsQueryVariables>;
export const ThemeDocument = new TypedDocumentString(`
    query Theme($slug: String!, $limit: Int!) {
  __typename
  themes(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
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
    __typename
    ...ProjectCardFields
  }
  projects_aggregated(filter: {themes: {themes_id: {slug: {_eq: $slug}}}}) {
    __typename
    countDistinct {
      __typename
      id
    }
  }
}
    fragment PictureFields on directus_files {
  __typename
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
  __typename
  id
  slug
  title
  summary
  countries
  point
  start_date
  end_date
  cover {
    __typename
    ...PictureFields
  }
  themes(sort: ["sort", "id"], limit: 3) {
    __typename
    themes_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ThemeQuery, ThemeQueryVariables>;