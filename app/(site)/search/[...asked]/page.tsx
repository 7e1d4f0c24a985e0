import type { Metadata } from 'next';
import { ContentVersion } from '../../../../components/content-version.tsx';
import { NotFound, notFoundMetadata } from '../../../../components/not-found.tsx';
import { SearchForm } from '../../../../components/search-form.tsx';
import { SearchResults } from '../../../../components/search-results.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { search } from '../../../../lib/reads/search.ts';
import { HITS_PER_PAGE, readAsked, searchAddress } from '../../../../lib/search/asked-search.ts';

type Props = PageProps<'/search/[...asked]'>;

/** Next wants an example to check at build; this one asks for nothing, so that the build need not search. */
export function generateStaticParams() {
  return [{ asked: ['-'] }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = readAsked((await params).asked);
  if (!asked) return notFoundMetadata();
  return {
    title: `Search: ${asked.query}`,
    robots: { index: false },
    alternates: { canonical: searchAddress(asked) },
  };
}

/** What the search finds. Rendered for those who ask and kept nowhere: there is no end of questions. */
export default async function SearchResultsPage({ params }: Props) {
  const asked = readAsked((await params).asked);
  if (!asked) return <NotFound />;
  const read = await search(asked.query, {
    type: asked.type,
    limit: HITS_PER_PAGE,
    offset: (asked.page - 1) * HITS_PER_PAGE,
  });
  if (!read.available) return <Unavailable />;
  if (asked.page > 1 && read.value.hits.length === 0) return <NotFound of={read} />;
  return (
    <div className="frame search-page">
      <ContentVersion of={read} />
      <header className="page-head">
        <h1>Search</h1>
        <SearchForm query={asked.query} />
      </header>
      <SearchResults asked={asked} found={read.value} />
    </div>
  );
}
