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


export type AddressesQuery = { __typename: 'Query', pages: Array<{ __typename: 'pages', slug: string }>, themes: Array<{ __typename: 'themes', slug: string, translations: Array<{ __typename: 'themes_translations', languages_code: { __typename: 'languages', code: string } | null } | null> | null }>, projects: Array<{ __typename: 'projects', slug: string, date_updated: string | null, translations: Array<{ __typename: 'projects_translations', languages_code: { __typename: 'languages', code: string } | null } | null> | null, cover: { __typename: 'directus_files', key: string } | null }>, articles: Array<{ __typename: 'articles', slug: string, published_at: string | null, date_updated: string | null, translations: Array<{ __typename: 'articles_translations', languages_code: { __typename: 'languages', code: string } | null } | null> | null, cover: { __typename: 'directus_files', key: string } | null }>, people: Array<{ __typename: 'people', slug: string }>, partners: Array<{ __typename: 'partners', slug: string }> };

export type ArticleListQueryVariables = Exact<{
  language: string;
  limit: number;
  page: number;
}>;


export type ArticleListQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'articles_translations', title: string | null, excerpt: string | null } | null> | null }>, articles_aggregated: Array<{ __typename: 'articles_aggregated', count: { __typename: 'articles_aggregated_count', id: number | null } | null }> };

export type ArticlePartsFragment = { __typename: 'articles', body: string | null, date_updated: string | null, id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, tags: Array<{ __typename: 'articles_tags', tags_id: { __typename: 'tags', id: string, slug: string, name: string } | null } | null> | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'articles_translations', title: string | null, excerpt: string | null } | null> | null };

export type ArticleQueryVariables = Exact<{
  slug: string;
  language: string;
}>;


export type ArticleQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', body: string | null, date_updated: string | null, id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, texts: Array<{ __typename: 'articles_translations', body: string | null } | null> | null, told: Array<{ __typename: 'articles_translations', languages_code: { __typename: 'languages', code: string } | null } | null> | null, all_authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, tags: Array<{ __typename: 'articles_tags', tags_id: { __typename: 'tags', id: string, slug: string, name: string } | null } | null> | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'articles_translations', title: string | null, excerpt: string | null } | null> | null }>, articles_projects: Array<{ __typename: 'articles_projects', projects_id: { __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null } | null }> };

export type ArticleNeighboursQueryVariables = Exact<{
  id: string | number;
  slug: string;
  language: string;
  published: string;
  tags: Array<string> | string;
  tagged: boolean;
}>;


export type ArticleNeighboursQuery = { __typename: 'Query', older: Array<{ __typename: 'articles', id: string, slug: string, title: string, translations: Array<{ __typename: 'articles_translations', title: string | null } | null> | null }>, newer: Array<{ __typename: 'articles', id: string, slug: string, title: string, translations: Array<{ __typename: 'articles_translations', title: string | null } | null> | null }>, alike?: Array<{ __typename: 'articles', slug: string, title: string, published_at: string | null, key: string, translations: Array<{ __typename: 'articles_translations', title: string | null } | null> | null, tags: Array<{ __typename: 'articles_tags', tags_id: { __typename: 'tags', slug: string } | null } | null> | null }> };

export type ArticleSlugsQueryVariables = Exact<{
  limit: number;
}>;


export type ArticleSlugsQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', slug: string }> };

export type ArticleDraftQueryVariables = Exact<{
  id: string | number;
  version: string;
  language: string;
}>;


export type ArticleDraftQuery = { __typename: 'Query', articles_by_id: { __typename: 'articles', body: string | null, date_updated: string | null, id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, texts: Array<{ __typename: 'articles_translations', body: string | null } | null> | null, told: Array<{ __typename: 'articles_translations', languages_code: { __typename: 'languages', code: string } | null } | null> | null, all_authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, related_projects: Array<{ __typename: 'articles_projects', projects_id: { __typename: 'projects', id: string } | null } | null> | null, tags: Array<{ __typename: 'articles_tags', tags_id: { __typename: 'tags', id: string, slug: string, name: string } | null } | null> | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'articles_translations', title: string | null, excerpt: string | null } | null> | null } | null };

export type ProjectsBehindQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  language: string;
}>;


export type ProjectsBehindQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null }> };

export type PageDraftQueryVariables = Exact<{
  id: string | number;
  version: string;
}>;


export type PageDraftQuery = { __typename: 'Query', pages_by_id: { __typename: 'pages', id: string, slug: string, title: string, summary: string | null, blocks: Array<{ __typename: 'pages_blocks', id: string, item:
        | { __typename: 'block_facts', id: string, heading: string | null, items: unknown }
        | { __typename: 'block_image', id: string, caption: string | null, image: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null }
        | { __typename: 'block_projects', id: string, heading: string | null, projects: Array<{ __typename: 'block_projects_projects', id: string } | null> | null }
        | { __typename: 'block_text', id: string, body: string | null }
       | null } | null> | null } | null };

export type ProjectDraftQueryVariables = Exact<{
  id: string | number;
  version: string;
  language: string;
}>;


export type ProjectDraftQuery = { __typename: 'Query', projects_by_id: { __typename: 'projects', body: string | null, website: string | null, sdgs: unknown, budget: number | null, currency: string | null, date_updated: string | null, id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, texts: Array<{ __typename: 'projects_translations', body: string | null } | null> | null, told: Array<{ __typename: 'projects_translations', languages_code: { __typename: 'languages', code: string } | null } | null> | null, all_themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string, translations: Array<{ __typename: 'themes_translations', name: string | null } | null> | null } | null } | null> | null, gallery: Array<{ __typename: 'projects_files', directus_files_id: { __typename: 'directus_files', title: string | null, id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null } | null> | null, partners: Array<{ __typename: 'projects_partners', role: string | null, partners_id: { __typename: 'partners', id: string, slug: string, name: string, kind: string | null } | null } | null> | null, team: Array<{ __typename: 'projects_people', role: string | null, people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, indicators: Array<{ __typename: 'indicators', id: string, name: string, unit: string | null, baseline: number | null, target: number | null, actual: number | null, note: string | null } | null> | null, funding: Array<{ __typename: 'project_funding', id: string, amount: number, year: number | null, donor: { __typename: 'partners', id: string, slug: string, name: string } | null } | null> | null, updates: Array<{ __typename: 'project_updates', id: string, date: string, title: string, body: string | null } | null> | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null } | null };

export type ArticlesAboutDraftQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;


export type ArticlesAboutDraftQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'articles_translations', title: string | null, excerpt: string | null } | null> | null }> };

export type FeedArticleFieldsFragment = { __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, date_updated: string | null, cover: { __typename: 'directus_files', key: string } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null };

export type FeedProjectFieldsFragment = { __typename: 'projects', id: string, slug: string, title: string, summary: string | null, start_date: string | null, date_updated: string | null, cover: { __typename: 'directus_files', key: string } | null };

export type FeedQueryVariables = Exact<{
  limit: number;
}>;


export type FeedQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, date_updated: string | null, cover: { __typename: 'directus_files', key: string } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }> };

export type ThemeFeedQueryVariables = Exact<{
  slug: string;
  limit: number;
  most: number;
}>;


export type ThemeFeedQuery = { __typename: 'Query', site_settings: { __typename: 'site_settings', id: string, name: string | null } | null, themes: Array<{ __typename: 'themes', id: string, slug: string, name: string, description: string | null }>, projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, start_date: string | null, date_updated: string | null, cover: { __typename: 'directus_files', key: string } | null }>, all: Array<{ __typename: 'projects', slug: string }> };

export type ArticlesAboutQueryVariables = Exact<{
  projects: Array<string> | string;
  limit: number;
}>;


export type ArticlesAboutQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, date_updated: string | null, cover: { __typename: 'directus_files', key: string } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }> };

export type PictureFieldsFragment = { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null };

export type ProjectCardFieldsFragment = { __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null };

export type ProjectCardTextsFragment = { __typename: 'projects', translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null };

export type ArticleCardFieldsFragment = { __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null };

export type ArticleCardTextsFragment = { __typename: 'articles', translations: Array<{ __typename: 'articles_translations', title: string | null, excerpt: string | null } | null> | null };

export type HomeQueryVariables = Exact<{
  language: string;
}>;


export type HomeQuery = { __typename: 'Query', site_settings: { __typename: 'site_settings', id: string, featured_projects: Array<{ __typename: 'site_settings_projects', id: string } | null> | null } | null, site_settings_projects: Array<{ __typename: 'site_settings_projects', id: string, projects_id: { __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null } | null }>, latest: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null }>, articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'articles_translations', title: string | null, excerpt: string | null } | null> | null }>, results: Array<{ __typename: 'indicators', id: string, name: string, unit: string | null, baseline: number | null, target: number | null, actual: number | null, project: { __typename: 'projects', id: string, slug: string, title: string } | null }>, themes: Array<{ __typename: 'themes', id: string, slug: string, name: string, translations: Array<{ __typename: 'themes_translations', name: string | null } | null> | null }>, projects_aggregated: Array<{ __typename: 'projects_aggregated', count: { __typename: 'projects_aggregated_count', id: number | null } | null }>, articles_aggregated: Array<{ __typename: 'articles_aggregated', count: { __typename: 'articles_aggregated_count', id: number | null } | null }> };

export type ImpactQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type ImpactQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', slug: string, countries: unknown, sdgs: unknown, start_date: string | null, end_date: string | null, currency: string | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', slug: string, name: string } | null } | null> | null, partners: Array<{ __typename: 'projects_partners', partners_id: { __typename: 'partners', slug: string } | null } | null> | null, funding: Array<{ __typename: 'project_funding', amount: number, year: number | null, donor: { __typename: 'partners', slug: string, name: string } | null } | null> | null, indicators: Array<{ __typename: 'indicators', unit: string | null, baseline: number | null, target: number | null, actual: number | null } | null> | null }> };

export type SummariesQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type SummariesQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', slug: string, summary: string | null }> };

export type OverviewQueryVariables = Exact<{
  pages: number;
  newest: number;
}>;


export type OverviewQuery = { __typename: 'Query', site_settings: { __typename: 'site_settings', id: string, name: string | null, tagline: string | null, mission: string | null, description: string | null } | null, pages: Array<{ __typename: 'pages', id: string, slug: string, title: string, summary: string | null }>, themes: Array<{ __typename: 'themes', id: string, slug: string, name: string, description: string | null }>, projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null }>, articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null }> };

export type PagePartsFragment = { __typename: 'pages', id: string, slug: string, title: string, summary: string | null, blocks: Array<{ __typename: 'pages_blocks', id: string, item:
      | { __typename: 'block_facts', id: string, heading: string | null, items: unknown }
      | { __typename: 'block_image', id: string, caption: string | null, image: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null }
      | { __typename: 'block_projects', id: string, heading: string | null, projects: Array<{ __typename: 'block_projects_projects', id: string } | null> | null }
      | { __typename: 'block_text', id: string, body: string | null }
     | null } | null> | null };

export type PageQueryVariables = Exact<{
  slug: string;
}>;


export type PageQuery = { __typename: 'Query', pages: Array<{ __typename: 'pages', id: string, slug: string, title: string, summary: string | null, blocks: Array<{ __typename: 'pages_blocks', id: string, item:
        | { __typename: 'block_facts', id: string, heading: string | null, items: unknown }
        | { __typename: 'block_image', id: string, caption: string | null, image: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null }
        | { __typename: 'block_projects', id: string, heading: string | null, projects: Array<{ __typename: 'block_projects_projects', id: string } | null> | null }
        | { __typename: 'block_text', id: string, body: string | null }
       | null } | null> | null }> };

export type ChosenProjectsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  limit: number;
}>;


export type ChosenProjectsQuery = { __typename: 'Query', block_projects_projects: Array<{ __typename: 'block_projects_projects', id: string, projects_id: { __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null } | null }> };

export type PartnerQueryVariables = Exact<{
  slug: string;
  limit: number;
}>;


export type PartnerQuery = { __typename: 'Query', partners: Array<{ __typename: 'partners', id: string, slug: string, name: string, kind: string | null, country: string | null, website: string | null, description: string | null, logo: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null }>, projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }>, projects_aggregated: Array<{ __typename: 'projects_aggregated', countDistinct: { __typename: 'projects_aggregated_count', id: number | null } | null }> };

export type PersonQueryVariables = Exact<{
  slug: string;
  articles: number;
  projects: number;
}>;


export type PersonQuery = { __typename: 'Query', people: Array<{ __typename: 'people', id: string, slug: string, name: string, role_title: string | null, bio: string | null, photo: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null }>, articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null }>, articles_aggregated: Array<{ __typename: 'articles_aggregated', countDistinct: { __typename: 'articles_aggregated_count', id: number | null } | null }>, projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null }>, projects_aggregated: Array<{ __typename: 'projects_aggregated', countDistinct: { __typename: 'projects_aggregated_count', id: number | null } | null }> };

export type PortfolioQueryVariables = Exact<{
  language: string;
  limit: number;
  page: number;
}>;


export type PortfolioQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', slug: string, title: string, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, budget: number | null, currency: string | null, translations: Array<{ __typename: 'projects_translations', title: string | null } | null> | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', slug: string } | null } | null> | null, partners: Array<{ __typename: 'projects_partners', partners_id: { __typename: 'partners', slug: string } | null } | null> | null }>, themes: Array<{ __typename: 'themes', id: string, slug: string, name: string, translations: Array<{ __typename: 'themes_translations', name: string | null } | null> | null }>, partners: Array<{ __typename: 'partners', id: string, slug: string, name: string }> };

export type ProjectCardsQueryVariables = Exact<{
  slugs: Array<string> | string;
  language: string;
  limit: number;
}>;


export type ProjectCardsQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null }> };

export type ProjectPartsFragment = { __typename: 'projects', body: string | null, website: string | null, sdgs: unknown, budget: number | null, currency: string | null, date_updated: string | null, id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, gallery: Array<{ __typename: 'projects_files', directus_files_id: { __typename: 'directus_files', title: string | null, id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null } | null> | null, partners: Array<{ __typename: 'projects_partners', role: string | null, partners_id: { __typename: 'partners', id: string, slug: string, name: string, kind: string | null } | null } | null> | null, team: Array<{ __typename: 'projects_people', role: string | null, people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, indicators: Array<{ __typename: 'indicators', id: string, name: string, unit: string | null, baseline: number | null, target: number | null, actual: number | null, note: string | null } | null> | null, funding: Array<{ __typename: 'project_funding', id: string, amount: number, year: number | null, donor: { __typename: 'partners', id: string, slug: string, name: string } | null } | null> | null, updates: Array<{ __typename: 'project_updates', id: string, date: string, title: string, body: string | null } | null> | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null };

export type ProjectQueryVariables = Exact<{
  slug: string;
  language: string;
}>;


export type ProjectQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', body: string | null, website: string | null, sdgs: unknown, budget: number | null, currency: string | null, date_updated: string | null, id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, texts: Array<{ __typename: 'projects_translations', body: string | null } | null> | null, told: Array<{ __typename: 'projects_translations', languages_code: { __typename: 'languages', code: string } | null } | null> | null, all_themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string, translations: Array<{ __typename: 'themes_translations', name: string | null } | null> | null } | null } | null> | null, gallery: Array<{ __typename: 'projects_files', directus_files_id: { __typename: 'directus_files', title: string | null, id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null } | null> | null, partners: Array<{ __typename: 'projects_partners', role: string | null, partners_id: { __typename: 'partners', id: string, slug: string, name: string, kind: string | null } | null } | null> | null, team: Array<{ __typename: 'projects_people', role: string | null, people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, indicators: Array<{ __typename: 'indicators', id: string, name: string, unit: string | null, baseline: number | null, target: number | null, actual: number | null, note: string | null } | null> | null, funding: Array<{ __typename: 'project_funding', id: string, amount: number, year: number | null, donor: { __typename: 'partners', id: string, slug: string, name: string } | null } | null> | null, updates: Array<{ __typename: 'project_updates', id: string, date: string, title: string, body: string | null } | null> | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null }>, articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, published_at: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'articles_translations', title: string | null, excerpt: string | null } | null> | null }> };

export type NeighboursQueryVariables = Exact<{
  slug: string;
  language: string;
  themes: Array<string> | string;
  byTheme: boolean;
  limit: number;
}>;


export type NeighboursQuery = { __typename: 'Query', alike?: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null }>, others: Array<{ __typename: 'projects', slug: string, title: string, countries: unknown, start_date: string | null, end_date: string | null, key: string, translations: Array<{ __typename: 'projects_translations', title: string | null } | null> | null }> };

export type ProjectSlugsQueryVariables = Exact<{
  limit: number;
}>;


export type ProjectSlugsQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', slug: string }> };

export type RedirectsQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type RedirectsQuery = { __typename: 'Query', redirects: Array<{ __typename: 'redirects', from: string, to: string, match: string | null, permanent: boolean | null }> };

export type SearchProjectsQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type SearchProjectsQuery = { __typename: 'Query', projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, body: string | null, countries: unknown, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', name: string } | null } | null> | null, partners: Array<{ __typename: 'projects_partners', partners_id: { __typename: 'partners', name: string } | null } | null> | null }> };

export type SearchArticlesQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type SearchArticlesQuery = { __typename: 'Query', articles: Array<{ __typename: 'articles', id: string, slug: string, title: string, excerpt: string | null, body: string | null, authors: Array<{ __typename: 'articles_people', people_id: { __typename: 'people', name: string } | null } | null> | null, tags: Array<{ __typename: 'articles_tags', tags_id: { __typename: 'tags', name: string } | null } | null> | null }> };

export type SearchPeopleQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type SearchPeopleQuery = { __typename: 'Query', people: Array<{ __typename: 'people', id: string, slug: string, name: string, role_title: string | null, bio: string | null }> };

export type SearchPartnersQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type SearchPartnersQuery = { __typename: 'Query', partners: Array<{ __typename: 'partners', id: string, slug: string, name: string, kind: string | null, country: string | null, description: string | null }> };

export type SearchThemesQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type SearchThemesQuery = { __typename: 'Query', themes: Array<{ __typename: 'themes', id: string, slug: string, name: string, description: string | null }> };

export type SearchPagesQueryVariables = Exact<{
  limit: number;
  page: number;
}>;


export type SearchPagesQuery = { __typename: 'Query', pages: Array<{ __typename: 'pages', id: string, slug: string, title: string, summary: string | null, blocks: Array<{ __typename: 'pages_blocks', id: string, item:
        | { __typename: 'block_facts' }
        | { __typename: 'block_image' }
        | { __typename: 'block_projects' }
        | { __typename: 'block_text', id: string, body: string | null }
       | null } | null> | null }> };

export type SearchStateQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchStateQuery = { __typename: 'Query', projects_aggregated: Array<{ __typename: 'projects_aggregated', count: { __typename: 'projects_aggregated_count', id: number | null } | null }>, articles_aggregated: Array<{ __typename: 'articles_aggregated', count: { __typename: 'articles_aggregated_count', id: number | null } | null }>, people_aggregated: Array<{ __typename: 'people_aggregated', count: { __typename: 'people_aggregated_count', id: number | null } | null }>, partners_aggregated: Array<{ __typename: 'partners_aggregated', count: { __typename: 'partners_aggregated_count', id: number | null } | null }>, themes_aggregated: Array<{ __typename: 'themes_aggregated', count: { __typename: 'themes_aggregated_count', id: number | null } | null }>, pages_aggregated: Array<{ __typename: 'pages_aggregated', count: { __typename: 'pages_aggregated_count', id: number | null } | null }> };

export type SiteQueryVariables = Exact<{
  language: string;
}>;


export type SiteQuery = { __typename: 'Query', site_settings: { __typename: 'site_settings', id: string, name: string | null, tagline: string | null, mission: string | null, description: string | null, contact_email: string | null, address: string | null, translations: Array<{ __typename: 'site_settings_translations', tagline: string | null, mission: string | null, description: string | null } | null> | null } | null, navigation: Array<{ __typename: 'navigation', id: string, title: string, url: string, placement: string | null, translations: Array<{ __typename: 'navigation_translations', title: string | null } | null> | null }> };

export type TaxonomySlugsQueryVariables = Exact<{
  limit: number;
}>;


export type TaxonomySlugsQuery = { __typename: 'Query', themes: Array<{ __typename: 'themes', slug: string }>, people: Array<{ __typename: 'people', slug: string }>, partners: Array<{ __typename: 'partners', slug: string }>, pages: Array<{ __typename: 'pages', slug: string }> };

export type ThemeQueryVariables = Exact<{
  slug: string;
  language: string;
  limit: number;
}>;


export type ThemeQuery = { __typename: 'Query', themes: Array<{ __typename: 'themes', id: string, slug: string, name: string, description: string | null, translations: Array<{ __typename: 'themes_translations', name: string | null, description: string | null } | null> | null, told: Array<{ __typename: 'themes_translations', languages_code: { __typename: 'languages', code: string } | null } | null> | null }>, projects: Array<{ __typename: 'projects', id: string, slug: string, title: string, summary: string | null, countries: unknown, point: unknown, start_date: string | null, end_date: string | null, cover: { __typename: 'directus_files', id: string, alt: string | null, credit: string | null, width: number | null, height: number | null, modified_on: string | null, focal_point_x: number | null, focal_point_y: number | null, dominant_color: string | null } | null, themes: Array<{ __typename: 'projects_themes', themes_id: { __typename: 'themes', id: string, slug: string, name: string } | null } | null> | null, translations: Array<{ __typename: 'projects_translations', title: string | null, summary: string | null } | null> | null }>, projects_aggregated: Array<{ __typename: 'projects_aggregated', countDistinct: { __typename: 'projects_aggregated_count', id: number | null } | null }> };

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
  dominant_color
}
    `, {"fragmentName":"PictureFields"}) as unknown as TypedDocumentString<PictureFieldsFragment, unknown>;
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
  authors(sort: ["sort", "id"], limit: 7) {
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
  dominant_color
}`, {"fragmentName":"ArticleCardFields"}) as unknown as TypedDocumentString<ArticleCardFieldsFragment, unknown>;
export const ArticleCardTextsFragmentDoc = new TypedDocumentString(`
    fragment ArticleCardTexts on articles {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    excerpt
  }
}
    `, {"fragmentName":"ArticleCardTexts"}) as unknown as TypedDocumentString<ArticleCardTextsFragment, unknown>;
export const ArticlePartsFragmentDoc = new TypedDocumentString(`
    fragment ArticleParts on articles {
  __typename
  ...ArticleCardFields
  ...ArticleCardTexts
  body
  date_updated
  tags(sort: ["sort", "id"], limit: 61) {
    __typename
    tags_id {
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
  dominant_color
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
  authors(sort: ["sort", "id"], limit: 7) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardTexts on articles {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    excerpt
  }
}`, {"fragmentName":"ArticleParts"}) as unknown as TypedDocumentString<ArticlePartsFragment, unknown>;
export const FeedArticleFieldsFragmentDoc = new TypedDocumentString(`
    fragment FeedArticleFields on articles {
  __typename
  id
  slug
  title
  excerpt
  published_at
  date_updated
  cover {
    __typename
    key: id
  }
  authors(sort: ["sort", "id"], limit: 21) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
    `, {"fragmentName":"FeedArticleFields"}) as unknown as TypedDocumentString<FeedArticleFieldsFragment, unknown>;
export const FeedProjectFieldsFragmentDoc = new TypedDocumentString(`
    fragment FeedProjectFields on projects {
  __typename
  id
  slug
  title
  summary
  start_date
  date_updated
  cover {
    __typename
    key: id
  }
}
    `, {"fragmentName":"FeedProjectFields"}) as unknown as TypedDocumentString<FeedProjectFieldsFragment, unknown>;
export const PagePartsFragmentDoc = new TypedDocumentString(`
    fragment PageParts on pages {
  __typename
  id
  slug
  title
  summary
  blocks(sort: ["sort", "id"], limit: 61) {
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
        projects(sort: ["sort", "id"], limit: 13) {
          __typename
          id
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
  dominant_color
}`, {"fragmentName":"PageParts"}) as unknown as TypedDocumentString<PagePartsFragment, unknown>;
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
  dominant_color
}`, {"fragmentName":"ProjectCardFields"}) as unknown as TypedDocumentString<ProjectCardFieldsFragment, unknown>;
export const ProjectCardTextsFragmentDoc = new TypedDocumentString(`
    fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
  }
}
    `, {"fragmentName":"ProjectCardTexts"}) as unknown as TypedDocumentString<ProjectCardTextsFragment, unknown>;
export const ProjectPartsFragmentDoc = new TypedDocumentString(`
    fragment ProjectParts on projects {
  __typename
  ...ProjectCardFields
  ...ProjectCardTexts
  body
  website
  sdgs
  budget
  currency
  date_updated
  gallery(sort: ["sort", "id"], limit: 61) {
    __typename
    directus_files_id {
      __typename
      ...PictureFields
      title
    }
  }
  partners(sort: ["sort", "id"], limit: 61) {
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
  team(sort: ["sort", "id"], limit: 61) {
    __typename
    role
    people_id {
      __typename
      id
      slug
      name
    }
  }
  indicators(sort: ["sort", "id"], limit: 61) {
    __typename
    id
    name
    unit
    baseline
    target
    actual
    note
  }
  funding(sort: ["sort", "id"], limit: 61) {
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
  updates(sort: ["-date", "-id"], limit: 61) {
    __typename
    id
    date
    title
    body
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
  }
}`, {"fragmentName":"ProjectParts"}) as unknown as TypedDocumentString<ProjectPartsFragment, unknown>;
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
    translations(sort: ["id"], limit: 4) {
      __typename
      languages_code {
        __typename
        code
      }
    }
  }
  projects(sort: ["-id"], limit: $limit, page: $page) {
    __typename
    slug
    translations(sort: ["id"], limit: 4) {
      __typename
      languages_code {
        __typename
        code
      }
    }
    date_updated
    cover {
      __typename
      key: id
    }
  }
  articles(sort: ["-id"], limit: $limit, page: $page) {
    __typename
    slug
    translations(sort: ["id"], limit: 4) {
      __typename
      languages_code {
        __typename
        code
      }
    }
    published_at
    date_updated
    cover {
      __typename
      key: id
    }
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
    query ArticleList($language: String!, $limit: Int!, $page: Int!) {
  __typename
  articles(sort: ["-published_at", "-id"], limit: $limit, page: $page) {
    __typename
    ...ArticleCardFields
    ...ArticleCardTexts
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
  dominant_color
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
  authors(sort: ["sort", "id"], limit: 7) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardTexts on articles {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    excerpt
  }
}`) as unknown as TypedDocumentString<ArticleListQuery, ArticleListQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($slug: String!, $language: String!) {
  __typename
  articles(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    ...ArticleParts
    texts: translations(
      filter: {languages_code: {code: {_eq: $language}}}
      limit: 1
    ) {
      __typename
      body
    }
    told: translations(sort: ["id"], limit: 4) {
      __typename
      languages_code {
        __typename
        code
      }
    }
    all_authors: authors(sort: ["sort", "id"], limit: 61) {
      __typename
      people_id {
        __typename
        id
        slug
        name
      }
    }
  }
  articles_projects(
    filter: {articles_id: {slug: {_eq: $slug}}}
    sort: ["sort", "id"]
    limit: 7
  ) {
    __typename
    projects_id {
      __typename
      ...ProjectCardFields
      ...ProjectCardTexts
    }
  }
}
    fragment ArticleParts on articles {
  __typename
  ...ArticleCardFields
  ...ArticleCardTexts
  body
  date_updated
  tags(sort: ["sort", "id"], limit: 61) {
    __typename
    tags_id {
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
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
  authors(sort: ["sort", "id"], limit: 7) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardTexts on articles {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    excerpt
  }
}`) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const ArticleNeighboursDocument = new TypedDocumentString(`
    query ArticleNeighbours($id: GraphQLStringOrFloat!, $slug: String!, $language: String!, $published: String!, $tags: [String!]!, $tagged: Boolean!) {
  __typename
  older: articles(
    filter: {_or: [{published_at: {_lt: $published}}, {_and: [{published_at: {_eq: $published}}, {id: {_lt: $id}}]}]}
    sort: ["-published_at", "-id"]
    limit: 1
  ) {
    __typename
    id
    slug
    title
    translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
      __typename
      title
    }
  }
  newer: articles(
    filter: {_or: [{published_at: {_gt: $published}}, {_and: [{published_at: {_eq: $published}}, {id: {_gt: $id}}]}]}
    sort: ["published_at", "id"]
    limit: 1
  ) {
    __typename
    id
    slug
    title
    translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
      __typename
      title
    }
  }
  alike: articles(
    filter: {slug: {_neq: $slug}, tags: {tags_id: {slug: {_in: $tags}}}}
    sort: ["-published_at", "-id"]
    limit: 50
  ) @include(if: $tagged) {
    __typename
    key: id
    slug
    title
    translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
      __typename
      title
    }
    published_at
    tags(limit: 20) {
      __typename
      tags_id {
        __typename
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArticleNeighboursQuery, ArticleNeighboursQueryVariables>;
export const ArticleSlugsDocument = new TypedDocumentString(`
    query ArticleSlugs($limit: Int!) {
  __typename
  articles(sort: ["-published_at", "-id"], limit: $limit) {
    __typename
    slug
  }
}
    `) as unknown as TypedDocumentString<ArticleSlugsQuery, ArticleSlugsQueryVariables>;
export const ArticleDraftDocument = new TypedDocumentString(`
    query ArticleDraft($id: ID!, $version: String!, $language: String!) {
  __typename
  articles_by_id(id: $id, version: $version) {
    __typename
    ...ArticleParts
    texts: translations(
      filter: {languages_code: {code: {_eq: $language}}}
      limit: 1
    ) {
      __typename
      body
    }
    told: translations(sort: ["id"], limit: 4) {
      __typename
      languages_code {
        __typename
        code
      }
    }
    all_authors: authors(sort: ["sort", "id"], limit: 61) {
      __typename
      people_id {
        __typename
        id
        slug
        name
      }
    }
    related_projects(sort: ["sort", "id"], limit: 7) {
      __typename
      projects_id {
        __typename
        id
      }
    }
  }
}
    fragment ArticleParts on articles {
  __typename
  ...ArticleCardFields
  ...ArticleCardTexts
  body
  date_updated
  tags(sort: ["sort", "id"], limit: 61) {
    __typename
    tags_id {
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
  dominant_color
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
  authors(sort: ["sort", "id"], limit: 7) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardTexts on articles {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    excerpt
  }
}`) as unknown as TypedDocumentString<ArticleDraftQuery, ArticleDraftQueryVariables>;
export const ProjectsBehindDocument = new TypedDocumentString(`
    query ProjectsBehind($ids: [GraphQLStringOrFloat!]!, $language: String!) {
  __typename
  projects(filter: {id: {_in: $ids}}, limit: 7) {
    __typename
    ...ProjectCardFields
    ...ProjectCardTexts
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
  }
}`) as unknown as TypedDocumentString<ProjectsBehindQuery, ProjectsBehindQueryVariables>;
export const PageDraftDocument = new TypedDocumentString(`
    query PageDraft($id: ID!, $version: String!) {
  __typename
  pages_by_id(id: $id, version: $version) {
    __typename
    ...PageParts
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
  dominant_color
}
fragment PageParts on pages {
  __typename
  id
  slug
  title
  summary
  blocks(sort: ["sort", "id"], limit: 61) {
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
        projects(sort: ["sort", "id"], limit: 13) {
          __typename
          id
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<PageDraftQuery, PageDraftQueryVariables>;
export const ProjectDraftDocument = new TypedDocumentString(`
    query ProjectDraft($id: ID!, $version: String!, $language: String!) {
  __typename
  projects_by_id(id: $id, version: $version) {
    __typename
    ...ProjectParts
    texts: translations(
      filter: {languages_code: {code: {_eq: $language}}}
      limit: 1
    ) {
      __typename
      body
    }
    told: translations(sort: ["id"], limit: 4) {
      __typename
      languages_code {
        __typename
        code
      }
    }
    all_themes: themes(sort: ["sort", "id"], limit: 61) {
      __typename
      themes_id {
        __typename
        id
        slug
        name
        translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
          __typename
          name
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
  }
}
fragment ProjectParts on projects {
  __typename
  ...ProjectCardFields
  ...ProjectCardTexts
  body
  website
  sdgs
  budget
  currency
  date_updated
  gallery(sort: ["sort", "id"], limit: 61) {
    __typename
    directus_files_id {
      __typename
      ...PictureFields
      title
    }
  }
  partners(sort: ["sort", "id"], limit: 61) {
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
  team(sort: ["sort", "id"], limit: 61) {
    __typename
    role
    people_id {
      __typename
      id
      slug
      name
    }
  }
  indicators(sort: ["sort", "id"], limit: 61) {
    __typename
    id
    name
    unit
    baseline
    target
    actual
    note
  }
  funding(sort: ["sort", "id"], limit: 61) {
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
  updates(sort: ["-date", "-id"], limit: 61) {
    __typename
    id
    date
    title
    body
  }
}`) as unknown as TypedDocumentString<ProjectDraftQuery, ProjectDraftQueryVariables>;
export const ArticlesAboutDraftDocument = new TypedDocumentString(`
    query ArticlesAboutDraft($id: GraphQLStringOrFloat!, $language: String!) {
  __typename
  articles(
    filter: {related_projects: {projects_id: {id: {_eq: $id}}}}
    sort: ["-published_at", "-id"]
    limit: 6
  ) {
    __typename
    ...ArticleCardFields
    ...ArticleCardTexts
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
  dominant_color
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
  authors(sort: ["sort", "id"], limit: 7) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardTexts on articles {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    excerpt
  }
}`) as unknown as TypedDocumentString<ArticlesAboutDraftQuery, ArticlesAboutDraftQueryVariables>;
export const FeedDocument = new TypedDocumentString(`
    query Feed($limit: Int!) {
  __typename
  articles(sort: ["-published_at", "-id"], limit: $limit) {
    __typename
    ...FeedArticleFields
  }
}
    fragment FeedArticleFields on articles {
  __typename
  id
  slug
  title
  excerpt
  published_at
  date_updated
  cover {
    __typename
    key: id
  }
  authors(sort: ["sort", "id"], limit: 21) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<FeedQuery, FeedQueryVariables>;
export const ThemeFeedDocument = new TypedDocumentString(`
    query ThemeFeed($slug: String!, $limit: Int!, $most: Int!) {
  __typename
  site_settings {
    __typename
    id
    name
  }
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
    ...FeedProjectFields
  }
  all: projects(
    filter: {themes: {themes_id: {slug: {_eq: $slug}}}}
    sort: ["-start_date", "title", "id"]
    limit: $most
  ) {
    __typename
    slug
  }
}
    fragment FeedProjectFields on projects {
  __typename
  id
  slug
  title
  summary
  start_date
  date_updated
  cover {
    __typename
    key: id
  }
}`) as unknown as TypedDocumentString<ThemeFeedQuery, ThemeFeedQueryVariables>;
export const ArticlesAboutDocument = new TypedDocumentString(`
    query ArticlesAbout($projects: [String!]!, $limit: Int!) {
  __typename
  articles(
    filter: {related_projects: {projects_id: {slug: {_in: $projects}}}}
    sort: ["-published_at", "-id"]
    limit: $limit
  ) {
    __typename
    ...FeedArticleFields
  }
}
    fragment FeedArticleFields on articles {
  __typename
  id
  slug
  title
  excerpt
  published_at
  date_updated
  cover {
    __typename
    key: id
  }
  authors(sort: ["sort", "id"], limit: 21) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<ArticlesAboutQuery, ArticlesAboutQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($language: String!) {
  __typename
  site_settings {
    __typename
    id
    featured_projects(sort: ["sort", "id"], limit: 6) {
      __typename
      id
    }
  }
  site_settings_projects(sort: ["sort", "id"], limit: 24) {
    __typename
    id
    projects_id {
      __typename
      ...ProjectCardFields
      ...ProjectCardTexts
    }
  }
  latest: projects(sort: ["-start_date", "title", "id"], limit: 6) {
    __typename
    ...ProjectCardFields
    ...ProjectCardTexts
  }
  articles(sort: ["-published_at", "-id"], limit: 5) {
    __typename
    ...ArticleCardFields
    ...ArticleCardTexts
  }
  results: indicators(
    filter: {actual: {_nnull: true}, target: {_nnull: true}, baseline: {_nnull: true}}
    sort: ["-id"]
    limit: 24
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
    translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
      __typename
      name
    }
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
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
  authors(sort: ["sort", "id"], limit: 7) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardTexts on articles {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    excerpt
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const ImpactDocument = new TypedDocumentString(`
    query Impact($limit: Int!, $page: Int!) {
  __typename
  projects(sort: ["-id"], limit: $limit, page: $page) {
    __typename
    slug
    countries
    sdgs
    start_date
    end_date
    currency
    themes(sort: ["sort", "id"], limit: 21) {
      __typename
      themes_id {
        __typename
        slug
        name
      }
    }
    partners(sort: ["sort", "id"], limit: 41) {
      __typename
      partners_id {
        __typename
        slug
      }
    }
    funding(sort: ["sort", "id"], limit: 61) {
      __typename
      amount
      year
      donor {
        __typename
        slug
        name
      }
    }
    indicators(sort: ["sort", "id"], limit: 41) {
      __typename
      unit
      baseline
      target
      actual
    }
  }
}
    `) as unknown as TypedDocumentString<ImpactQuery, ImpactQueryVariables>;
export const SummariesDocument = new TypedDocumentString(`
    query Summaries($limit: Int!, $page: Int!) {
  __typename
  projects(sort: ["-id"], limit: $limit, page: $page) {
    __typename
    slug
    summary
  }
}
    `) as unknown as TypedDocumentString<SummariesQuery, SummariesQueryVariables>;
export const OverviewDocument = new TypedDocumentString(`
    query Overview($pages: Int!, $newest: Int!) {
  __typename
  site_settings {
    __typename
    id
    name
    tagline
    mission
    description
  }
  pages(sort: ["sort", "id"], limit: $pages) {
    __typename
    id
    slug
    title
    summary
  }
  themes(sort: ["sort", "id"], limit: $pages) {
    __typename
    id
    slug
    name
    description
  }
  projects(sort: ["-start_date", "title", "id"], limit: $newest) {
    __typename
    id
    slug
    title
    summary
  }
  articles(sort: ["-published_at", "-id"], limit: $newest) {
    __typename
    id
    slug
    title
    excerpt
  }
}
    `) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const PageDocument = new TypedDocumentString(`
    query Page($slug: String!) {
  __typename
  pages(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    ...PageParts
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
  dominant_color
}
fragment PageParts on pages {
  __typename
  id
  slug
  title
  summary
  blocks(sort: ["sort", "id"], limit: 61) {
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
        projects(sort: ["sort", "id"], limit: 13) {
          __typename
          id
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<PageQuery, PageQueryVariables>;
export const ChosenProjectsDocument = new TypedDocumentString(`
    query ChosenProjects($ids: [GraphQLStringOrFloat!]!, $limit: Int!) {
  __typename
  block_projects_projects(filter: {id: {_in: $ids}}, limit: $limit) {
    __typename
    id
    projects_id {
      __typename
      ...ProjectCardFields
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
  dominant_color
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
  projects_aggregated(filter: {partners: {partners_id: {slug: {_eq: $slug}}}}) {
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
  dominant_color
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
  articles_aggregated(filter: {authors: {people_id: {slug: {_eq: $slug}}}}) {
    __typename
    countDistinct {
      __typename
      id
    }
  }
  projects(
    filter: {team: {people_id: {slug: {_eq: $slug}}}}
    sort: ["-start_date", "title", "id"]
    limit: $projects
  ) {
    __typename
    ...ProjectCardFields
  }
  projects_aggregated(filter: {team: {people_id: {slug: {_eq: $slug}}}}) {
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
  dominant_color
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
  authors(sort: ["sort", "id"], limit: 7) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PortfolioDocument = new TypedDocumentString(`
    query Portfolio($language: String!, $limit: Int!, $page: Int!) {
  __typename
  projects(sort: ["-id"], limit: $limit, page: $page) {
    __typename
    slug
    title
    translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
      __typename
      title
    }
    countries
    point
    start_date
    end_date
    budget
    currency
    themes(sort: ["sort", "id"], limit: 21) {
      __typename
      themes_id {
        __typename
        slug
      }
    }
    partners(sort: ["sort", "id"], limit: 41) {
      __typename
      partners_id {
        __typename
        slug
      }
    }
  }
  themes(sort: ["sort", "id"], limit: $limit, page: $page) {
    __typename
    id
    slug
    name
    translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
      __typename
      name
    }
  }
  partners(sort: ["sort", "id"], limit: $limit, page: $page) {
    __typename
    id
    slug
    name
  }
}
    `) as unknown as TypedDocumentString<PortfolioQuery, PortfolioQueryVariables>;
export const ProjectCardsDocument = new TypedDocumentString(`
    query ProjectCards($slugs: [String!]!, $language: String!, $limit: Int!) {
  __typename
  projects(filter: {slug: {_in: $slugs}}, sort: ["id"], limit: $limit) {
    __typename
    ...ProjectCardFields
    ...ProjectCardTexts
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
  }
}`) as unknown as TypedDocumentString<ProjectCardsQuery, ProjectCardsQueryVariables>;
export const ProjectDocument = new TypedDocumentString(`
    query Project($slug: String!, $language: String!) {
  __typename
  projects(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    ...ProjectParts
    texts: translations(
      filter: {languages_code: {code: {_eq: $language}}}
      limit: 1
    ) {
      __typename
      body
    }
    told: translations(sort: ["id"], limit: 4) {
      __typename
      languages_code {
        __typename
        code
      }
    }
    all_themes: themes(sort: ["sort", "id"], limit: 61) {
      __typename
      themes_id {
        __typename
        id
        slug
        name
        translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
          __typename
          name
        }
      }
    }
  }
  articles(
    filter: {related_projects: {projects_id: {slug: {_eq: $slug}}}}
    sort: ["-published_at", "-id"]
    limit: 6
  ) {
    __typename
    ...ArticleCardFields
    ...ArticleCardTexts
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
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
  authors(sort: ["sort", "id"], limit: 7) {
    __typename
    people_id {
      __typename
      id
      slug
      name
    }
  }
}
fragment ArticleCardTexts on articles {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    excerpt
  }
}
fragment ProjectParts on projects {
  __typename
  ...ProjectCardFields
  ...ProjectCardTexts
  body
  website
  sdgs
  budget
  currency
  date_updated
  gallery(sort: ["sort", "id"], limit: 61) {
    __typename
    directus_files_id {
      __typename
      ...PictureFields
      title
    }
  }
  partners(sort: ["sort", "id"], limit: 61) {
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
  team(sort: ["sort", "id"], limit: 61) {
    __typename
    role
    people_id {
      __typename
      id
      slug
      name
    }
  }
  indicators(sort: ["sort", "id"], limit: 61) {
    __typename
    id
    name
    unit
    baseline
    target
    actual
    note
  }
  funding(sort: ["sort", "id"], limit: 61) {
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
  updates(sort: ["-date", "-id"], limit: 61) {
    __typename
    id
    date
    title
    body
  }
}`) as unknown as TypedDocumentString<ProjectQuery, ProjectQueryVariables>;
export const NeighboursDocument = new TypedDocumentString(`
    query Neighbours($slug: String!, $language: String!, $themes: [String!]!, $byTheme: Boolean!, $limit: Int!) {
  __typename
  alike: projects(
    filter: {slug: {_neq: $slug}, themes: {themes_id: {slug: {_in: $themes}}}}
    sort: ["-start_date", "title", "id"]
    limit: 3
  ) @include(if: $byTheme) {
    __typename
    ...ProjectCardFields
    ...ProjectCardTexts
  }
  others: projects(
    filter: {slug: {_neq: $slug}}
    sort: ["-start_date", "title", "id"]
    limit: $limit
  ) {
    __typename
    key: id
    slug
    title
    translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
      __typename
      title
    }
    countries
    start_date
    end_date
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
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
export const RedirectsDocument = new TypedDocumentString(`
    query Redirects($limit: Int!, $page: Int!) {
  __typename
  redirects(sort: ["from"], limit: $limit, page: $page) {
    __typename
    from
    to
    match
    permanent
  }
}
    `) as unknown as TypedDocumentString<RedirectsQuery, RedirectsQueryVariables>;
export const SearchProjectsDocument = new TypedDocumentString(`
    query SearchProjects($limit: Int!, $page: Int!) {
  __typename
  projects(sort: ["id"], limit: $limit, page: $page) {
    __typename
    id
    slug
    title
    summary
    body
    countries
    themes(sort: ["sort", "id"], limit: 20) {
      __typename
      themes_id {
        __typename
        name
      }
    }
    partners(sort: ["sort", "id"], limit: 40) {
      __typename
      partners_id {
        __typename
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchProjectsQuery, SearchProjectsQueryVariables>;
export const SearchArticlesDocument = new TypedDocumentString(`
    query SearchArticles($limit: Int!, $page: Int!) {
  __typename
  articles(sort: ["id"], limit: $limit, page: $page) {
    __typename
    id
    slug
    title
    excerpt
    body
    authors(sort: ["sort", "id"], limit: 20) {
      __typename
      people_id {
        __typename
        name
      }
    }
    tags(sort: ["sort", "id"], limit: 20) {
      __typename
      tags_id {
        __typename
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchArticlesQuery, SearchArticlesQueryVariables>;
export const SearchPeopleDocument = new TypedDocumentString(`
    query SearchPeople($limit: Int!, $page: Int!) {
  __typename
  people(sort: ["id"], limit: $limit, page: $page) {
    __typename
    id
    slug
    name
    role_title
    bio
  }
}
    `) as unknown as TypedDocumentString<SearchPeopleQuery, SearchPeopleQueryVariables>;
export const SearchPartnersDocument = new TypedDocumentString(`
    query SearchPartners($limit: Int!, $page: Int!) {
  __typename
  partners(sort: ["id"], limit: $limit, page: $page) {
    __typename
    id
    slug
    name
    kind
    country
    description
  }
}
    `) as unknown as TypedDocumentString<SearchPartnersQuery, SearchPartnersQueryVariables>;
export const SearchThemesDocument = new TypedDocumentString(`
    query SearchThemes($limit: Int!, $page: Int!) {
  __typename
  themes(sort: ["id"], limit: $limit, page: $page) {
    __typename
    id
    slug
    name
    description
  }
}
    `) as unknown as TypedDocumentString<SearchThemesQuery, SearchThemesQueryVariables>;
export const SearchPagesDocument = new TypedDocumentString(`
    query SearchPages($limit: Int!, $page: Int!) {
  __typename
  pages(sort: ["id"], limit: $limit, page: $page) {
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
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchPagesQuery, SearchPagesQueryVariables>;
export const SearchStateDocument = new TypedDocumentString(`
    query SearchState {
  __typename
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
  people_aggregated {
    __typename
    count {
      __typename
      id
    }
  }
  partners_aggregated {
    __typename
    count {
      __typename
      id
    }
  }
  themes_aggregated {
    __typename
    count {
      __typename
      id
    }
  }
  pages_aggregated {
    __typename
    count {
      __typename
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SearchStateQuery, SearchStateQueryVariables>;
export const SiteDocument = new TypedDocumentString(`
    query Site($language: String!) {
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
    translations(
      filter: {languages_code: {code: {_eq: $language}}}
      sort: ["id"]
      limit: 1
    ) {
      __typename
      tagline
      mission
      description
    }
  }
  navigation(sort: ["sort", "id"], limit: 41) {
    __typename
    id
    title
    url
    placement
    translations(
      filter: {languages_code: {code: {_eq: $language}}}
      sort: ["id"]
      limit: 1
    ) {
      __typename
      title
    }
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
    query Theme($slug: String!, $language: String!, $limit: Int!) {
  __typename
  themes(filter: {slug: {_eq: $slug}}, limit: 1) {
    __typename
    id
    slug
    name
    description
    translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
      __typename
      name
      description
    }
    told: translations(sort: ["id"], limit: 4) {
      __typename
      languages_code {
        __typename
        code
      }
    }
  }
  projects(
    filter: {themes: {themes_id: {slug: {_eq: $slug}}}}
    sort: ["-start_date", "title", "id"]
    limit: $limit
  ) {
    __typename
    ...ProjectCardFields
    ...ProjectCardTexts
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
  dominant_color
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
fragment ProjectCardTexts on projects {
  __typename
  translations(filter: {languages_code: {code: {_eq: $language}}}, limit: 1) {
    __typename
    title
    summary
  }
}`) as unknown as TypedDocumentString<ThemeQuery, ThemeQueryVariables>;