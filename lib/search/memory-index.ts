/** The index in the memory of this process, by MiniSearch. A thousand documents of 5,000 characters take some 20 MB. */
import MiniSearch from 'minisearch';
import { highlight, snippet } from './highlight.ts';
import { type Hit, MAX_HITS, noneOfAny, type SearchDocument, type SearchIndex } from './search-index.ts';
import { splitWords, termOf, termsOf } from './terms.ts';

/** Documents that are indexed at a stretch; between two lots others are answered. Five long ones take some 20 ms. */
const AT_A_STRETCH = 5;

/** Shortest term for which a slip of the finger is forgiven: shorter ones are too like each other. */
const FORGIVING_FROM = 4;

/** Share of a term's letters that may be wrong: one in a word of up to seven, two at most. */
const FORGIVEN = 0.2;

/** What counts more than the text. A title is what the thing is called, a name what somebody remembers of it. */
const BOOST = { title: 5, names: 2.5, summary: 2 };

interface Entry {
  id: number;
  title: string;
  summary: string;
  names: string;
  text: string;
}

/** Indexes the documents. The words of a query must all be there; only where that finds nothing, some of them. */
export async function buildMemoryIndex(documents: readonly SearchDocument[]): Promise<SearchIndex> {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'summary', 'names', 'text'],
    tokenize: splitWords,
    processTerm: termOf,
  });
  const entries = documents.map(({ title, summary, names, text }, id) => {
    return { id, title, summary, names: names.join(' · '), text };
  });
  await index.addAllAsync(entries, { chunkSize: AT_A_STRETCH });

  function find(terms: readonly string[], combineWith: 'AND' | 'OR') {
    return index.search(terms.join(' '), {
      combineWith,
      boost: BOOST,
      // Whoever types a query has not finished its last word, as far as is known.
      prefix: (_, position, all) => position === all.length - 1,
      fuzzy: (term) => (term.length >= FORGIVING_FROM && !/\p{N}/u.test(term) ? FORGIVEN : false),
      maxFuzzy: 2,
    });
  }

  return {
    async search(query, { type, limit, offset }) {
      const terms = termsOf(query);
      if (terms.length === 0) return { total: 0, byType: noneOfAny(), hits: [] };
      const strict = find(terms, 'AND');
      const results = (strict.length > 0 ? strict : find(terms, 'OR')).flatMap(({ id, terms: matched }) => {
        const document = documents[id];
        return document ? [{ document, matched }] : [];
      });
      const byType = noneOfAny();
      for (const { document } of results) byType[document.type] += 1;
      const wanted = type === null ? results : results.filter(({ document }) => document.type === type);
      return {
        total: wanted.length,
        byType,
        hits: wanted
          .slice(offset, Math.min(offset + limit, MAX_HITS))
          .map(({ document, matched }) => hit(document, new Set(matched))),
      };
    },
  };
}

function hit(document: SearchDocument, terms: ReadonlySet<string>): Hit {
  const { type, slug, title } = document;
  return { type, slug, title: highlight(title, terms), snippet: snippet(document, terms) };
}
