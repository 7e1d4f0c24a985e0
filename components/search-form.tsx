import { MAX_QUERY_CHARS } from '../lib/search/asked-search.ts';

/** Asks the search. A plain form: it leads to the page of results, with or without script. */
export function SearchForm({ query = '' }: { query?: string }) {
  return (
    <search>
      <form className="search-form" action="/search">
        <label>
          <span>Search projects, articles, people and partners</span>
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
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
