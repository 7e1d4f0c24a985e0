import { cacheLife } from 'next/cache';
import type { PagedCollection } from '../../contract/paths.ts';
import { available } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import type { AddressesQuery as AddressesAnswer } from '../generated/graphql.ts';
import type { Language } from '../languages/languages.ts';
import { languagesOf } from './translations.ts';

/** Items of each kind that one question brings: the most that the CMS gives (`QUERY_LIMIT_MAX`). */
export const ADDRESSES_PER_QUESTION = 500;

// No ids, hence no tags of single items: with a lot for every 500 of them there would be more than an entry can carry.
// A cover is a key for the same reason; that it may be seen no longer says the list tag of files.
const AddressesQuery = graphql(`
  query Addresses($limit: Int!, $page: Int!) {
    pages(sort: ["id"], limit: $limit, page: $page) {
      slug
    }
    themes(sort: ["id"], limit: $limit, page: $page) {
      slug
      translations(sort: ["id"], limit: 4) {
        languages_code {
          code
        }
      }
    }
    projects(sort: ["-id"], limit: $limit, page: $page) {
      slug
      translations(sort: ["id"], limit: 4) {
        languages_code {
          code
        }
      }
      date_updated
      cover {
        key: id
      }
    }
    articles(sort: ["-id"], limit: $limit, page: $page) {
      slug
      translations(sort: ["id"], limit: 4) {
        languages_code {
          code
        }
      }
      published_at
      date_updated
      cover {
        key: id
      }
    }
    people(sort: ["id"], limit: $limit, page: $page) {
      slug
    }
    partners(sort: ["id"], limit: $limit, page: $page) {
      slug
    }
  }
`);

const KINDS = ['pages', 'themes', 'projects', 'articles', 'people', 'partners'] as const satisfies readonly (
  | PagedCollection
  | keyof AddressesAnswer
)[];

/** Where an item has its page, and when it last changed, where that is known. */
export interface Address {
  collection: PagedCollection;
  slug: string;
  /** ISO 8601, as the CMS writes it. */
  changed: string | null;
  /** Id of the picture that stands for it, or null. */
  cover: string | null;
  /** The languages in which it is told. */
  languages: Language[];
}

/**
 * Every item that has a page of its own, of all kinds, at most about `limit`. Lot after lot, never two at once: the CMS
 * has visitors to serve. All within one cached read, for Next takes a handler that reads on and on for dynamic.
 */
export async function listAddresses(limit: number) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const addresses: Address[] = [];
    for (let page = 1; addresses.length < limit; page += 1) {
      const data = await cms.ask(AddressesQuery, { limit: ADDRESSES_PER_QUESTION, page }, [
        ...KINDS,
        'directus_files',
      ]);
      addresses.push(
        ...KINDS.flatMap((collection) => data[collection].map((row) => address(collection, row))),
      );
      if (KINDS.every((collection) => data[collection].length < ADDRESSES_PER_QUESTION)) break;
    }
    // Of these it shows when they changed or in which languages; an edit of a person that leaves the address as it is
    // leaves this as it is.
    cms.showsAny('projects', 'articles', 'themes');
    return addresses;
  });
}

type Row = AddressesAnswer[(typeof KINDS)[number]][number];

/** An article that was written long before it was published has changed, for visitors, when it was published. */
function address(collection: PagedCollection, row: Row): Address {
  const times = [
    'date_updated' in row ? row.date_updated : null,
    'published_at' in row ? row.published_at : null,
  ].filter((time) => typeof time === 'string');
  const [changed = null] = times.sort((a, b) => Date.parse(b) - Date.parse(a));
  const cover = ('cover' in row && row.cover?.key) || null;
  const languages = languagesOf('translations' in row ? row.translations : null);
  return { collection, slug: row.slug, changed, cover, languages };
}
