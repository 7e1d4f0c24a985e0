import type { Metadata } from 'next';
import { SearchForm } from '../../../components/search-form.tsx';
import { pageMetadata } from '../../../lib/page-metadata.ts';

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Search',
    description: 'Look for a project, an article, a person or a partner, by any word of their texts.',
    path: '/search',
  });
}

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
