import { permanentRedirect, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Read } from '../lib/cms/available.ts';
import { here } from '../lib/languages/page-language.ts';
import { redirectOf } from '../lib/reads/redirects.ts';
import { ContentVersion } from './content-version.tsx';
import { NotFound } from './not-found.tsx';
import { Unavailable } from './unavailable.tsx';

/** What is known of an address at which there is nothing. */
interface Absent {
  /** The read that found nothing; none where the address could not exist and nothing was asked. */
  of?: Read<unknown>;
  /** What was asked for, where that can be read as words. */
  slug?: string;
}

/**
 * Sends the reader on to where the address has moved; where it has not, says that there is no page. To be called by
 * the page itself, not rendered as a part of it: Next turns only what a page throws into a status.
 */
export async function absentPage(path: string, { of: read, slug }: Absent = {}): Promise<ReactNode> {
  const moved = await redirectOf(path);
  if (!moved.available) return <Unavailable />;
  if (moved.value) {
    const { to, permanent } = moved.value;
    if (permanent) permanentRedirect(here(to));
    redirect(here(to));
  }
  return (
    <>
      <ContentVersion of={moved} />
      <NotFound of={read} slug={slug} />
    </>
  );
}
