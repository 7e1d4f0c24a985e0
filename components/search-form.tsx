import { words } from '../lib/languages/words.ts';
import { MAX_QUERY_CHARS } from '../lib/search/asked-search.ts';

/** Asks the search. A plain form: it leads to the page of results, with or without script. */
export function SearchForm({ query = '' }: { query?: string }) {
  const { search } = words();
  return (
    <search>
      <form className="search-form" action="/search">
        <label>
          <span>{search.label}</span>
          <input
            name="q"
            type="text"
            inputMode="search"
            enterKeyHint="search"
            autoComplete="off"
            required
            maxLength={MAX_QUERY_CHARS}
            defaultValue={query}
          />
        </label>
        <button type="submit">{search.search}</button>
      </form>
    </search>
  );
}
