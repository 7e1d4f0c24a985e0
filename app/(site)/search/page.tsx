import type { Metadata } from 'next';
import { SearchForm } from '../../../components/search-form.tsx';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

/** The empty form. What was asked is answered by a page of its own (`front/query-pages.ts`). */
export default function SearchPage() {
  return (
    <div className="frame search-page">
      <header className="page-head">
        <h1>Search</h1>
        <SearchForm />
        <p>
          Titles count most, then names and texts. Small slips of spelling are forgiven, and more words find
          less.
        </p>
      </header>
    </div>
  );
}
