import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { NOT_FOUND_TAG } from '../contract/tags.ts';
import type { Read } from '../lib/cms/available.ts';
import { words } from '../lib/languages/words.ts';
import { searchAddress } from '../lib/search/asked-search.ts';
import { ContentVersion } from './content-version.tsx';
import { SearchForm } from './search-form.tsx';
import { WaysOn } from './ways-on.tsx';

/** Title of a page that does not exist or can't be read. */
export function notFoundMetadata(): Metadata {
  return { title: words().absent.title, robots: { index: false } };
}

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
  const { absent } = words();
  const asked = slug?.replaceAll(/[-/]+/g, ' ').trim();
  return (
    <article className="frame notice">
      <p className="kicker">404</p>
      <h1>{absent.heading}</h1>
      <p>{absent.why}</p>
      {asked && (
        <p>
          {absent.lookFor}
          <a href={searchAddress({ query: asked })} rel="nofollow">
            {asked}
          </a>
          {absent.inAll}
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
