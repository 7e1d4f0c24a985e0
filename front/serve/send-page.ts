/** Sends a published page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import { contentTags } from '../cache/made.ts';
import type { PageBytes } from '../publish/published-page.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { acceptedEncodings, type Encoding } from './encoding.ts';

/** One form of a page, ready to be sent. */
interface Form {
  body: Uint8Array;
  etag: string;
  /** Names and values by turns, as Node takes them fastest. */
  headers: readonly string[];
}

/**
 * Browsers ask each time, and mostly are told that nothing has changed: so an edit shows at the next visit. A CDN does
 * the same unless it is told to keep pages; docs/front.md says how.
 */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** What says that something is wrong is kept by nobody. */
const KEEP_NOT = 'no-store';

/** Under the same address Next's router is answered with its own data. */
const VARY = 'Accept-Encoding, RSC';

const forms = new WeakMap<PageBytes, Map<Encoding, Form>>();

/** Answers with the page, or with 304 where the reader has it, or with its headers alone to HEAD. */
export function sendPage(page: PageBytes, request: IncomingMessage, response: ServerResponse): void {
  const form = formFor(page, request.headers['accept-encoding']);
  if (page.status === 200 && fresh(request.headers, { etag: form.etag })) {
    response.writeHead(304, { ETag: form.etag, 'Cache-Control': REVALIDATE, Vary: VARY });
    response.end();
    return;
  }
  response.writeHead(page.status, [...form.headers]);
  response.end(request.method === 'HEAD' ? undefined : form.body);
}

function formFor(page: PageBytes, acceptEncoding: string | undefined): Form {
  const [encoding = 'identity'] = acceptedEncodings(acceptEncoding).filter(
    (accepted) => accepted !== 'br' || page.brotli,
  );
  const known = forms.get(page) ?? new Map<Encoding, Form>();
  forms.set(page, known);
  const form = known.get(encoding) ?? makeForm(page, encoding);
  known.set(encoding, form);
  return form;
}

function makeForm(page: PageBytes, encoding: Encoding): Form {
  const body = bodyOf(page, encoding);
  const etag = `"${page.digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const tags = contentTags(page);
  const headers = [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Length', String(body.length)],
    ...(encoding === 'identity' ? [] : [['Content-Encoding', encoding]]),
    ['Vary', VARY],
    ...(page.status < 500 ? [['ETag', etag]] : []),
    ['Cache-Control', page.status < 500 ? REVALIDATE : KEEP_NOT],
    ...(tags.length > 0 ? [['Cache-Tag', tags.join(',')]] : []),
    ...SECURITY_HEADERS.map(({ key, value }) => [key, value]),
    ...Object.entries(page.headers),
  ];
  return { body, etag, headers: headers.flat() };
}

function bodyOf({ identity, gzip, brotli }: PageBytes, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'identity':
      return identity;
    case 'gzip':
      return gzip;
    case 'br':
      return brotli ?? identity;
  }
}
