import { words } from '../lib/languages/words.ts';
import { MAX_QUERY_CHARS } from '../lib/search/asked-search.ts';
import { Island } from './island.tsx';

/** The way to the search, from every page. With script it opens a panel that answers while one types. */
export function SearchPanel({ nonce }: { nonce?: string }) {
  const { search } = words();
  return (
    <Island name="search-panel" nonce={nonce}>
      <a href="/search" aria-keyshortcuts="/ Control+K Meta+K">
        {search.search}
      </a>
      <dialog aria-label={search.search}>
        <form action="/search">
          <label>
            <span className="visually-hidden">{search.for}</span>
            <input
              name="q"
              type="text"
              inputMode="search"
              enterKeyHint="search"
              autoComplete="off"
              spellCheck={false}
              required
              maxLength={MAX_QUERY_CHARS}
              placeholder={search.example}
              role="combobox"
              aria-autocomplete="list"
              aria-expanded={false}
              aria-controls="search-hits"
            />
          </label>
          <button type="submit">{search.all}</button>
        </form>
        <div id="search-hits" role="listbox" aria-label={search.best} hidden />
        <p role="status" />
      </dialog>
    </Island>
  );
}
