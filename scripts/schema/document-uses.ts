/** Where the site uses a collection or a field, and on which pages. */
import type { GraphQLSchema } from 'graphql';
import type { DocumentUse } from './change.ts';
import { lineOf, type SiteDocument } from './documents.ts';
import { fieldUses } from './field-uses.ts';

/** Answers for one state of the site's documents. */
export interface UseIndex {
  /** Uses of a field (`articles.excerpt`), or of a collection and all its fields (`articles`). */
  of(name: string): DocumentUse[];
  /** The place where a node of a document stands. */
  at(document: SiteDocument, node: Parameters<typeof lineOf>[1]): DocumentUse;
}

/**
 * Looks through all documents once.
 *
 * @param schema the SDL for which the documents were written
 * @param pages entry files of the site by the query that they ask, as `pagesUsing` finds them
 */
export function indexUses(
  documents: readonly SiteDocument[],
  schema: GraphQLSchema,
  pages: ReadonlyMap<string, readonly string[]>,
): UseIndex {
  const queries = queriesOf(documents);
  const at: UseIndex['at'] = (document, node) => ({
    file: document.file,
    line: lineOf(document, node),
    document: document.name,
    pages: [
      ...new Set((queries.get(document.name) ?? []).flatMap((name) => pages.get(name) ?? []).map(pageOf)),
    ].sort(),
  });
  const uses = documents.flatMap((document) =>
    fieldUses(schema, document.definition).map(({ name, node }) => ({ name, use: at(document, node) })),
  );
  return {
    at,
    of: (wanted) =>
      distinct(
        uses.flatMap(({ name, use }) => (name === wanted || name.startsWith(`${wanted}.`) ? [use] : [])),
      ),
  };
}

/** The queries in which each document is read: itself, or those that spread it, however deep. */
function queriesOf(documents: readonly SiteDocument[]): Map<string, string[]> {
  const byName = new Map(documents.map((document) => [document.name, document]));
  const reached = (name: string, seen: Set<string>): Set<string> => {
    for (const spread of byName.get(name)?.spreads ?? [])
      if (!seen.has(spread)) reached(spread, seen.add(spread));
    return seen;
  };
  const queries = documents.filter(({ definition }) => definition.kind === 'OperationDefinition');
  const asked = queries.map(({ name }) => ({ name, parts: reached(name, new Set([name])) }));
  return new Map(
    documents.map(({ name }) => [name, asked.filter(({ parts }) => parts.has(name)).map((one) => one.name)]),
  );
}

/** `/articles/[slug]` for `app/(site)/articles/[slug]/page.tsx`. A layout is around every page below it. */
function pageOf(entry: string): string {
  const parts = entry.split('/').slice(1, -1);
  const route = `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`;
  if (/\/layout\.tsx?$/.test(entry)) return `every page of ${parts.join('/') || 'the site'}`;
  return /\/(?:page|route)\.tsx?$/.test(entry) ? route : entry;
}

/** One line of a document that uses a field twice is told once. */
function distinct(uses: readonly DocumentUse[]): DocumentUse[] {
  return [...new Map(uses.map((use) => [`${use.file}:${use.line}`, use])).values()];
}
