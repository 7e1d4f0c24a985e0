/**
 * The port of the search. Behind it is an index in the memory of the process (`memory-index.ts`); docs/search.md says
 * how another one is put there.
 */
import type { PagedCollection } from '../../contract/paths.ts';

/** Kinds of what can be found, in the order in which they are offered. */
export const SEARCH_TYPES = [
  'projects',
  'articles',
  'people',
  'partners',
  'themes',
  'pages',
] as const satisfies readonly PagedCollection[];

/** A kind of what can be found. */
export type SearchType = (typeof SEARCH_TYPES)[number];

/** Most hits that can be paged through; a visitor who has read as many asks in other words. */
export const MAX_HITS = 500;

/** What is searched: one for each published item that has a page of its own. All of it is plain text. */
export interface SearchDocument {
  type: SearchType;
  slug: string;
  title: string;
  summary: string;
  /** What it is called besides, or belongs to: authors, tags, countries, partners. */
  names: readonly string[];
  text: string;
}

/** A piece of text, and whether it is what was asked for. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** One thing found. */
export interface Hit {
  type: SearchType;
  slug: string;
  title: Segment[];
  /** The passage that says most of what was asked for; empty where the item has no text. */
  snippet: Segment[];
}

/** What was found. */
export interface Found {
  /** How many there are of the kind asked for, also beyond those that can be paged through. */
  total: number;
  /** How many there are of each kind, whichever was asked for. */
  byType: Record<SearchType, number>;
  /** The best first. */
  hits: Hit[];
}

/** Which of what is found is wanted. */
export interface Wanted {
  type: SearchType | null;
  limit: number;
  offset: number;
}

/** Finds documents. */
export interface SearchIndex {
  /** What fits the words, as a visitor has typed them. Nothing where there is no word in them. */
  search(query: string, wanted: Wanted): Promise<Found>;
}

/** Whether a word names a kind. */
export function isSearchType(word: string): word is SearchType {
  return SEARCH_TYPES.some((type) => type === word);
}

/** No documents of any kind. */
export function noneOfAny(): Record<SearchType, number> {
  return { projects: 0, articles: 0, people: 0, partners: 0, themes: 0, pages: 0 };
}
