import { randomUUID } from 'node:crypto';
import { cacheLife, cacheTag } from 'next/cache';
import { NEVER_STALE_TAG, TRANSIENT_TAG, UNAVAILABLE_TAG } from '../../contract/tags.ts';
import { available, type Read } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import { keptIndex } from '../search/kept-index.ts';
import { buildMemoryIndex } from '../search/memory-index.ts';
import {
  type Found,
  SEARCH_TYPES,
  type SearchDocument,
  type SearchIndex,
  type SearchType,
  type Wanted,
} from '../search/search-index.ts';
import { listSearchDocuments, PER_LOT, SEARCH_LIFE } from './search-documents.ts';

/** Most lots that are searched, 5,000 items. What is beyond is left out, the last kinds first, and the log says so. */
const MAX_LOTS = 50;

const SearchStateQuery = graphql(`
  query SearchState {
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
    people_aggregated {
      count {
        id
      }
    }
    partners_aggregated {
      count {
        id
      }
    }
    themes_aggregated {
      count {
        id
      }
    }
    pages_aggregated {
      count {
        id
      }
    }
  }
`);

interface SearchState {
  /** Another one after every change of anything that is searched. */
  version: string;
  counts: Record<SearchType, number>;
}

/** How much there is to search. Read anew after every change of any of it, so that its version tells the changes apart. */
async function readSearchState(): Promise<Read<SearchState>> {
  'use cache';
  cacheLife(SEARCH_LIFE);
  cacheTag(NEVER_STALE_TAG);
  return available(async (cms) => {
    const data = await cms.ask(SearchStateQuery, {});
    cms.showsAny(...SEARCH_TYPES, 'tags', 'block_text');
    const counted = (rows: readonly { count?: { id?: number | null } | null }[]) => rows[0]?.count?.id ?? 0;
    const counts = {
      projects: counted(data.projects_aggregated),
      articles: counted(data.articles_aggregated),
      people: counted(data.people_aggregated),
      partners: counted(data.partners_aggregated),
      themes: counted(data.themes_aggregated),
      pages: counted(data.pages_aggregated),
    };
    return { version: randomUUID(), counts };
  });
}

/** What is found. Asks the CMS only for what has changed since the last search. */
export async function searchNow(query: string, wanted: Wanted): Promise<Read<Found>> {
  const state = await readSearchState();
  if (!state.available) return state;
  const index = await keptIndex(state.value.version, () => buildIndex(state.value));
  if (!index) return { available: false };
  return { available: true, value: await index.search(query, wanted), version: state.version };
}

/** The same for a page. There is no end of questions, so neither this nor the page is kept. */
export async function search(query: string, wanted: Wanted): Promise<Read<Found>> {
  'use cache';
  cacheLife('content');
  cacheTag(TRANSIENT_TAG);
  const read = await searchNow(query, wanted);
  // Who has waited for an index that another request could not build has not read what failed.
  if (!read.available) cacheTag(UNAVAILABLE_TAG);
  return read;
}

/** Lot after lot, never two at once: the CMS has visitors to serve. Null when one of them can't be read. */
async function buildIndex({ version, counts }: SearchState): Promise<SearchIndex | null> {
  const documents: SearchDocument[] = [];
  for (const { type, page } of lotsOf(counts)) {
    const lot = await listSearchDocuments(type, page, generationOf(version));
    if (!lot.available) return null;
    documents.push(...lot.value);
  }
  return buildMemoryIndex(documents);
}

/**
 * One for all in production. In development Next has a memory of its own before our cache, which gives what was purged
 * once more (`tiered-cache-handler.js` in 16.4.6); there every version reads all lots anew.
 */
function generationOf(version: string): string {
  return process.env.NODE_ENV === 'development' ? version : '';
}

function lotsOf(counts: Record<SearchType, number>): { type: SearchType; page: number }[] {
  const lots = SEARCH_TYPES.flatMap((type) =>
    Array.from({ length: Math.ceil(counts[type] / PER_LOT) }, (_, index) => ({ type, page: index + 1 })),
  );
  if (lots.length > MAX_LOTS)
    console.warn(
      `The search leaves out ${lots.length - MAX_LOTS} lots of ${PER_LOT} items; see docs/search.md`,
    );
  return lots.slice(0, MAX_LOTS);
}
