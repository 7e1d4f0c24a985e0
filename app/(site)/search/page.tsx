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
      </header>
    </div>
  );
}
