/** Fetches a page as a visitor does, and reads the versions that it carries. */
import type { ContentVersion } from '../../contract/content-version.ts';
import { CORRELATION_ID_HEADER, PREFER_HEADER } from '../../contract/headers.ts';
import { reasonOf } from '../log.ts';
import { type Failure, failed } from '../send/failure.ts';
import { readBounded } from '../send/read-bounded.ts';
import { within } from '../within.ts';
import { createVersionReader } from './version-reader.ts';

/** How long a page may take, in ms. Ours: a render behind a busy CMS takes seconds, never ten. */
const TIMEOUT_MS = 10_000;
/**
 * How long the site may hold a page that it renews, in seconds, rather than send the old one. The front does so; whatever
 * does not know of it sends the old page, and is asked again.
 */
const WAIT_SECONDS = 5;
/** How much of a page is read, in bytes. Ours: thirty times a long article; versions stand at its beginning. */
const MAX_PAGE_BYTES = 5 * 1024 * 1024;

/** A page that came, whatever its status, or why none did. */
export type FetchedPage =
  | { kind: 'page'; status: number; versions: ContentVersion[] }
  | { kind: 'failed'; failure: Failure };

/** Fetches one path of the site. Never rejects. */
export type FetchPage = (path: string, correlationId: string, signal: AbortSignal) => Promise<FetchedPage>;

/** Statuses that are as good an answer as 200: moved, gone, or an address that can be no page's. */
const FINE: ReadonlySet<number> = new Set([400, 404, 410, 414]);

/** Pages, feeds and sitemaps. */
const CARRIES_VERSIONS = /^(?:text\/html|(?:application|text)\/(?:[\w.-]+\+)?xml)\b/i;

/** Fetches from the site at `url`, and from nowhere else. */
export function createFetchPage({ url, fetch }: { url: string; fetch: typeof globalThis.fetch }): FetchPage {
  return async (path, correlationId, signal) => {
    try {
      return await within(TIMEOUT_MS, signal, async (bound): Promise<FetchedPage> => {
        const response = await fetch(url + path, {
          redirect: 'manual',
          signal: bound,
          headers: {
            Accept: 'text/html,*/*',
            'User-Agent': 'vitrine-relay',
            [CORRELATION_ID_HEADER]: correlationId,
            [PREFER_HEADER]: `wait=${WAIT_SECONDS}`,
          },
        });
        const { status } = response;
        if (status >= 400 && !FINE.has(status)) {
          await response.body?.cancel();
          return { kind: 'failed', failure: failed('unavailable', `${path} answers ${status}`).failure };
        }
        return { kind: 'page', status, versions: await versionsOf(response) };
      });
    } catch (error) {
      const { failure } = failed('unreachable', `${path} does not answer: ${reasonOf(error)}`);
      return { kind: 'failed', failure };
    }
  };
}

async function versionsOf(response: Response): Promise<ContentVersion[]> {
  if (!CARRIES_VERSIONS.test(response.headers.get('content-type') ?? '')) {
    await readBounded(response, MAX_PAGE_BYTES, () => undefined);
    return [];
  }
  const reader = createVersionReader();
  await readBounded(response, MAX_PAGE_BYTES, (text) => reader.write(text));
  return reader.end();
}
