/**
 * What is searched, in lots: an edit of one article re-reads the hundred that it is among, and nothing else. What an item
 * belongs to is read without ids, or a lot would carry more tags than it may; a renamed person re-reads all articles.
 */
import { cacheLife, cacheTag } from 'next/cache';
import { NEVER_STALE_TAG } from '../../contract/tags.ts';
import { available } from '../cms/available.ts';
import type { Reading } from '../cms/reading.ts';
import { countryCodes } from '../content/json-fields.ts';
import { countryName } from '../format/countries.ts';
import { graphql } from '../generated/gql.ts';
import { plainText } from '../search/plain-text.ts';
import type { SearchDocument, SearchType } from '../search/search-index.ts';
import { isPresent, junctions } from './junctions.ts';

/** Items of one lot. With the lists' tags they stay below what an entry can carry. */
export const PER_LOT = 100;

/** Longest text of an item in characters that is searched. */
const LONGEST_TEXT = 20_000;

/** Seconds. A day, for no reader waits for what is below the purges; a year, so that the search outlives its CMS. */
export const SEARCH_LIFE = { stale: 30, revalidate: 24 * 60 * 60, expire: 365 * 24 * 60 * 60 };

const SearchProjectsQuery = graphql(`
  query SearchProjects($limit: Int!, $page: Int!) {
    projects(sort: ["id"], limit: $limit, page: $page) {
      id
      slug
      title
      summary
      body
      countries
      themes(sort: ["sort", "id"], limit: 20) {
        themes_id {
          name
        }
      }
      partners(sort: ["sort", "id"], limit: 40) {
        partners_id {
          name
        }
      }
    }
  }
`);

const SearchArticlesQuery = graphql(`
  query SearchArticles($limit: Int!, $page: Int!) {
    articles(sort: ["id"], limit: $limit, page: $page) {
      id
      slug
      title
      excerpt
      body
      authors(sort: ["sort", "id"], limit: 20) {
        people_id {
          name
        }
      }
      tags(sort: ["sort", "id"], limit: 20) {
        tags_id {
          name
        }
      }
    }
  }
`);

const SearchPeopleQuery = graphql(`
  query SearchPeople($limit: Int!, $page: Int!) {
    people(sort: ["id"], limit: $limit, page: $page) {
      id
      slug
      name
      role_title
      bio
    }
  }
`);

const SearchPartnersQuery = graphql(`
  query SearchPartners($limit: Int!, $page: Int!) {
    partners(sort: ["id"], limit: $limit, page: $page) {
      id
      slug
      name
      kind
      country
      description
    }
  }
`);

const SearchThemesQuery = graphql(`
  query SearchThemes($limit: Int!, $page: Int!) {
    themes(sort: ["id"], limit: $limit, page: $page) {
      id
      slug
      name
      description
    }
  }
`);

const SearchPagesQuery = graphql(`
  query SearchPages($limit: Int!, $page: Int!) {
    pages(sort: ["id"], limit: $limit, page: $page) {
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
        }
      }
    }
  }
`);

/**
 * One lot of what is searched of a kind, counted from 1. Its changes are seen at once, since an index is built from it.
 *
 * @param generation with another one it is read anew; empty where all share one
 */
export async function listSearchDocuments(type: SearchType, page: number, generation: string) {
  'use cache';
  if (generation === '') cacheLife(SEARCH_LIFE);
  else cacheLife('content'); // it is soon of no use
  cacheTag(NEVER_STALE_TAG);
  return available((cms) => READERS[type](cms, { limit: PER_LOT, page }));
}

type Reader = (cms: Reading, lot: { limit: number; page: number }) => Promise<SearchDocument[]>;

const READERS: Record<SearchType, Reader> = {
  async projects(cms, lot) {
    cms.showsAny('themes', 'partners');
    const { projects } = await cms.ask(SearchProjectsQuery, lot, ['projects']);
    return projects.map((row) => ({
      type: 'projects',
      slug: row.slug,
      title: row.title,
      summary: row.summary ?? '',
      names: [
        ...countryCodes(row.countries, `projects ${row.id}`).map((code) => countryName(code)),
        ...junctions(row.themes).map((one) => one.themes_id?.name),
        ...junctions(row.partners).map((one) => one.partners_id?.name),
      ].filter(isPresent),
      text: plainText(row.body, LONGEST_TEXT),
    }));
  },

  async articles(cms, lot) {
    cms.showsAny('people', 'tags');
    const { articles } = await cms.ask(SearchArticlesQuery, lot, ['articles']);
    return articles.map((row) => ({
      type: 'articles',
      slug: row.slug,
      title: row.title,
      summary: row.excerpt ?? '',
      names: [
        ...junctions(row.authors).map((one) => one.people_id?.name),
        ...junctions(row.tags).map((one) => one.tags_id?.name),
      ].filter(isPresent),
      text: plainText(row.body, LONGEST_TEXT),
    }));
  },

  async people(cms, lot) {
    const { people } = await cms.ask(SearchPeopleQuery, lot, ['people']);
    return people.map((row) => ({
      type: 'people',
      slug: row.slug,
      title: row.name,
      summary: row.role_title ?? '',
      names: [],
      text: plainText(row.bio, LONGEST_TEXT),
    }));
  },

  async partners(cms, lot) {
    const { partners } = await cms.ask(SearchPartnersQuery, lot, ['partners']);
    return partners.map((row) => ({
      type: 'partners',
      slug: row.slug,
      title: row.name,
      summary: row.description ?? '',
      names: [row.kind, row.country && countryName(row.country)].filter(isPresent),
      text: '',
    }));
  },

  async themes(cms, lot) {
    const { themes } = await cms.ask(SearchThemesQuery, lot, ['themes']);
    return themes.map((row) => ({
      type: 'themes',
      slug: row.slug,
      title: row.name,
      summary: row.description ?? '',
      names: [],
      text: '',
    }));
  },

  async pages(cms, lot) {
    const { pages } = await cms.ask(SearchPagesQuery, lot, ['pages']);
    return pages.map((row) => ({
      type: 'pages',
      slug: row.slug,
      title: row.title,
      summary: row.summary ?? '',
      names: [],
      text: junctions(row.blocks)
        .map(({ item }) => (item?.__typename === 'block_text' ? plainText(item.body, LONGEST_TEXT) : ''))
        .join(' ')
        .trim()
        .slice(0, LONGEST_TEXT),
    }));
  },
};
