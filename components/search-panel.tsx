import { MAX_QUERY_CHARS } from '../lib/search/asked-search.ts';
import { Island } from './island.tsx';

/** The way to the search, from every page. With script it opens a panel that answers while one types. */
export function SearchPanel({ nonce }: { nonce?: string }) {
  return (
    <Island name="search-panel" nonce={nonce}>
      <a href="/search" aria-keyshortcuts="/ Control+K Meta+K">
        Search
      </a>
      <dialog aria-label="Search">
        <form action="/search">
          <label>
            <span className="visually-hidden">Search for</span>
            <input
              name="q"
              type="text"
              inputMode="search"
              enterKeyHint="search"
              autoComplete="off"
              spellCheck={false}
              required
              maxLength={MAX_QUERY_CHARS}
              placeholder="Projects, articles, people"
              role="combobox"
              aria-autocomplete="list"
              aria-expanded={false}
              aria-controls="search-hits"
            />
          </label>
          <button type="submit">All results</button>
        </form>
        <div id="search-hits" role="listbox" aria-label="Best results" hidden />
        <p role="status" />
      </dialog>
    </Island>
  );
}
