import { cacheLife } from 'next/cache';
import { canonicalPath, parseRedirect, type Redirect } from '../../contract/redirect-address.ts';
import { MAX_REDIRECTS, resolveRedirect, type Target } from '../../contract/redirects.ts';
import { available, type Read } from '../cms/available.ts';
import { env } from '../env.ts';
import { graphql } from '../generated/gql.ts';

/** Redirects that one question brings: the most that the CMS gives (`QUERY_LIMIT_MAX`). */
const PER_QUESTION = 500;

const RedirectsQuery = graphql(`
  query Redirects($limit: Int!, $page: Int!) {
    redirects(sort: ["from"], limit: $limit, page: $page) {
      from
      to
      match
      permanent
    }
  }
`);

/** Where the CMS says that this path has moved to; null when nowhere, or when following it would never end. */
export async function redirectOf(path: string): Promise<Read<Target | null>> {
  const read = await listRedirects();
  if (!read.available) return read;
  const asked = canonicalPath(path);
  return { ...read, value: asked === null ? null : resolveRedirect(read.value, asked) };
}

/** All of them, read once for all addresses. */
async function listRedirects() {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const redirects: Redirect[] = [];
    for (let page = 1; page <= MAX_REDIRECTS / PER_QUESTION; page += 1) {
      const data = await cms.ask(RedirectsQuery, { limit: PER_QUESTION, page }, ['redirects']);
      for (const row of data.redirects) {
        const parsed = parseRedirect(row, env.SITE_URL);
        if (parsed.ok) redirects.push(parsed.redirect);
        else console.warn(`The redirect from ${JSON.stringify(row.from)} is not followed. ${parsed.reason}.`);
      }
      if (data.redirects.length < PER_QUESTION) return redirects;
    }
    console.warn(`Only the first ${MAX_REDIRECTS} redirects are followed.`);
    return redirects;
  });
}
