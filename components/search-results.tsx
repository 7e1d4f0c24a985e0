import { pathOf } from '../contract/paths.ts';
import { counted, number } from '../lib/format/numbers.ts';
import { type AskedSearch, HITS_PER_PAGE, searchAddress } from '../lib/search/asked-search.ts';
import { type Found, MAX_HITS, SEARCH_TYPES, type Segment } from '../lib/search/search-index.ts';
import { SEARCH_WORDS } from '../lib/search/words.ts';

interface Props {
  asked: AskedSearch;
  found: Found;
}

/** What was found: how much, of which kinds, and the hits with the passages that say why. */
export function SearchResults({ asked, found }: Props) {
  const all = SEARCH_TYPES.reduce((sum, type) => sum + found.byType[type], 0);
  if (all === 0) return <NothingFound query={asked.query} />;
  return (
    <>
      <p className="search-count">{sentence(asked, found)}</p>
      <Kinds asked={asked} found={found} all={all} />
      {found.hits.length > 0 && (
        <ol className="hits" start={(asked.page - 1) * HITS_PER_PAGE + 1}>
          {found.hits.map(({ type, slug, title, snippet }) => (
            <li key={`${type}/${slug}`} className="hit">
              <p className="kicker">{SEARCH_WORDS[type].one}</p>
              <h2 className="hit-title">
                <a href={pathOf(type, slug)}>
                  <Marked segments={title} />
                </a>
              </h2>
              {snippet.length > 0 && (
                <p className="hit-text">
                  <Marked segments={snippet} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <More asked={asked} total={found.total} />
    </>
  );
}

/** "12 results for “river”", of one kind or of all. */
function sentence({ query, type, page }: AskedSearch, { total }: Found): string {
  const what = type === null ? counted(total, 'result', 'results') : kindCounted(type, total);
  const pages = Math.ceil(Math.min(total, MAX_HITS) / HITS_PER_PAGE);
  return `${what} for “${query}”${pages > 1 ? `; page ${page} of ${pages}` : ''}.`;
}

function kindCounted(type: keyof typeof SEARCH_WORDS, count: number): string {
  const { one, many } = SEARCH_WORDS[type];
  return counted(count, one.toLowerCase(), many.toLowerCase());
}

/** Links to the hits of one kind; kinds without any are left out, unless it is the one that was asked for. */
function Kinds({ asked: { query, type: chosen }, found, all }: Props & { all: number }) {
  const kinds = SEARCH_TYPES.filter((type) => found.byType[type] > 0 || type === chosen);
  if (kinds.length < 2 && chosen === null) return null;
  return (
    <nav aria-label="Kinds of results">
      <ul className="link-row search-kinds">
        {[null, ...kinds].map((type) => (
          <li key={type ?? 'all'}>
            <a
              href={searchAddress({ query, type })}
              rel="nofollow"
              aria-current={type === chosen ? 'page' : undefined}
            >
              {type === null ? 'All' : SEARCH_WORDS[type].many}{' '}
              <span className="search-kind-count">{number(type === null ? all : found.byType[type])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function More({ asked, total }: { asked: AskedSearch; total: number }) {
  const hasMore = asked.page * HITS_PER_PAGE < Math.min(total, MAX_HITS);
  if (asked.page === 1 && !hasMore) return null;
  return (
    <nav className="pager" aria-label="Pages of results">
      {asked.page > 1 && (
        <a rel="prev nofollow" href={searchAddress({ ...asked, page: asked.page - 1 })}>
          Better matches
        </a>
      )}
      {hasMore && (
        <a rel="next nofollow" href={searchAddress({ ...asked, page: asked.page + 1 })}>
          More results
        </a>
      )}
    </nav>
  );
}

function NothingFound({ query }: { query: string }) {
  return (
    <div className="search-nothing">
      <p className="search-count">Nothing found for “{query}”.</p>
      <p>
        A slip of a letter is forgiven, another word may not be: try fewer words, or one that is wider. Or
        look through <a href="/projects">all projects</a> and <a href="/articles">all articles</a>.
      </p>
    </div>
  );
}

function Marked({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: segments are told apart by their order alone, which never changes
    marked ? <mark key={index}>{text}</mark> : text,
  );
}
