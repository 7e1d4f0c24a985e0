import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { NOT_FOUND_TAG } from '../contract/tags.ts';
import type { Read } from '../lib/cms/available.ts';
import { searchAddress } from '../lib/search/asked-search.ts';
import { ContentVersion } from './content-version.tsx';
import { SearchForm } from './search-form.tsx';
import { WaysOn } from './ways-on.tsx';

/** Title of a page that does not exist or can't be read. */
export const notFoundMetadata: Metadata = { title: 'Page not found', robots: { index: false } };

/**
 * A page for an address that leads nowhere, answered 404.
 *
 * @param of the read that found nothing; none where the address could not exist and nothing was asked
 * @param slug what was asked for, where that can be read as words
 */
export async function NotFound({ of: read, slug }: { of?: Read<unknown>; slug?: string }) {
  await markPage();
  return (
    <>
      {read && <ContentVersion of={read} />}
      <NotFoundWords slug={slug} />
    </>
  );
}

/** The words alone: Next renders its `not-found.tsx` into every page, in case it is wanted. */
export function NotFoundWords({ slug }: { slug?: string }) {
  const words = slug?.replaceAll(/[-/]+/g, ' ').trim();
  return (
    <article className="frame notice">
      <p className="kicker">404</p>
      <h1>There is no page at this address</h1>
      <p>It may have been moved or taken down, or the address has a slip in it.</p>
      {words && (
        <p>
          Look for{' '}
          <a href={searchAddress({ query: words })} rel="nofollow">
            {words}
          </a>{' '}
          in all that is here, or for something else:
        </p>
      )}
      <SearchForm />
      <WaysOn />
    </article>
  );
}

/** A tag can be given to a page only from within a cached function. */
async function markPage(): Promise<null> {
  'use cache';
  cacheLife('content');
  cacheTag(NOT_FOUND_TAG);
  return null;
}
