/** What the search panel asks and is answered: `GET /api/search`. */
import { z } from 'zod';
import { pathOf } from '../../contract/paths.ts';
import { hasWord, MAX_QUERY_CHARS } from './asked-search.ts';
import type { Found, Segment } from './search-index.ts';
import { SEARCH_WORDS } from './words.ts';

const q = z
  .string({ error: 'q: expected a query, none was given' })
  .trim()
  .transform((text) => text.replace(/\s+/g, ' '))
  .refine((text) => text.length <= MAX_QUERY_CHARS, {
    error: `q: expected at most ${MAX_QUERY_CHARS} characters`,
  })
  .refine(hasWord, { error: 'q: expected at least one letter or digit' });

/** The query, or what is wrong with it. */
export type PanelQuery = { ok: true; query: string } | { ok: false; error: string };

/** Reads the query of the panel. */
export function parsePanelQuery(parameters: URLSearchParams): PanelQuery {
  const parsed = q.safeParse(parameters.get('q') ?? undefined);
  if (parsed.success) return { ok: true, query: parsed.data };
  return { ok: false, error: parsed.error.issues[0]?.message ?? 'q: expected a query' };
}

/** The answer, 200. */
export interface PanelAnswer {
  query: string;
  /** How many there are in all. */
  total: number;
  hits: {
    /** What it is, in words: "Project". */
    kind: string;
    url: string;
    title: Segment[];
  }[];
}

/** The answer to the panel. */
export function panelAnswer(query: string, { total, hits }: Found): PanelAnswer {
  return {
    query,
    total,
    hits: hits.map(({ type, slug, title }) => ({
      kind: SEARCH_WORDS[type].one,
      url: pathOf(type, slug),
      title,
    })),
  };
}
