/** What is asked of the search: from the parts of a path, and as the address of its page. */
import { isSearchType, MAX_HITS, type SearchType } from './search-index.ts';

/** Longest query in characters. What is beyond is cut on a page, and refused by the API. */
export const MAX_QUERY_CHARS = 100;

/** Hits on a page. */
export const HITS_PER_PAGE = 20;

/** A question to the search. */
export interface AskedSearch {
  /** With single spaces; at least one letter or digit. */
  query: string;
  /** Null for all kinds. */
  type: SearchType | null;
  /** Counted from 1. */
  page: number;
}

/** One way of writing a query: single spaces, cut to length. */
export function squeeze(query: string): string {
  return Array.from(query.trim().replace(/\s+/g, ' ')).slice(0, MAX_QUERY_CHARS).join('').trimEnd();
}

/** Whether there is something to look for. */
export function hasWord(query: string): boolean {
  return /[\p{L}\p{N}]/u.test(query);
}

/**
 * The question in `/search/river`, `/search/river/articles`, `/search/river/all/2`; null where it is none. The parts
 * are percent-encoded, as Next hands them over.
 */
export function readAsked([
  query = '',
  type = ALL,
  page = '1',
  ...more
]: readonly string[]): AskedSearch | null {
  const asked = squeeze(decoded(query));
  const number = /^[1-9][0-9]?$/.test(page) ? Number(page) : 0;
  if (more.length > 0 || !hasWord(asked) || (type !== ALL && !isSearchType(type))) return null;
  if (number < 1 || number > MAX_HITS / HITS_PER_PAGE) return null;
  return { query: asked, type: type === ALL ? null : type, page: number };
}

const ALL = 'all';

/** The address of its page, as the form asks for it: `/search?q=river&type=articles`. */
export function searchAddress({ query, type = null, page = 1 }: Partial<AskedSearch> & { query: string }) {
  const parameters = new URLSearchParams({ q: query });
  if (type !== null) parameters.set('type', type);
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters}`;
}

/** A lone `%` stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
