/** Sends a published page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import { ASK_EACH_TIME, NOT_KEPT } from '../../contract/cache-control.ts';
import { TRANSIENT_TAG } from '../../contract/tags.ts';
import { FOR_THIS_READER } from '../cache/cached-value.ts';
import { contentTags } from '../cache/made.ts';
import type { PageBytes, PublishedPage } from '../publish/published-page.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { cacheTag } from './cache-tag.ts';
import { acceptedEncodings, type Encoding } from './encoding.ts';
import { type Head, makeHead, sendWhole } from './send-whole.ts';

/** One form of a page, ready to be sent. */
interface Form {
  body: Uint8Array;
  etag: string;
  headers: readonly (readonly [name: string, value: string])[];
  /** The same, ready to be sent with a status of the page. */
  head: Head;
}

/** Under the same address Next's router is answered with its own data. */
const VARY = 'Accept-Encoding, RSC';

const forms = new WeakMap<PageBytes, Map<Encoding, Form>>();

/** Answers with the page, or with 304 where the reader has it, or with its headers alone to HEAD. */
export function sendPage(page: PageBytes, request: IncomingMessage, response: ServerResponse): void {
  const form = formFor(page, request.headers['accept-encoding']);
  if (page.status === 200 && !isTransient(page) && fresh(request.headers, { etag: form.etag })) {
    response.writeHead(304, { ETag: form.etag, 'Cache-Control': ASK_EACH_TIME, Vary: VARY });
    response.end();
    return;
  }
  if (request.method === 'GET' && sendWhole(response, form.head, form.body)) return;
  response.writeHead(page.status, form.headers.flat());
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
  // What is for one reader is named for nobody: neither to be found again nor to be purged.
  const isNamed = page.status < 500 && !isTransient(page);
  const tags = isTransient(page) ? [] : contentTags(page);
  const headers: [name: string, value: string][] = [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Length', String(body.length)],
  ];
  if (encoding !== 'identity') headers.push(['Content-Encoding', encoding]);
  headers.push(['Vary', VARY]);
  if (isNamed) headers.push(['ETag', etag]);
  headers.push(['Cache-Control', cacheControlOf(page)]);
  if (tags.length > 0) headers.push(['Cache-Tag', cacheTag(tags)]);
  for (const { key, value } of SECURITY_HEADERS) headers.push([key, value]);
  headers.push(...Object.entries(page.headers));
  return { body, etag, headers, head: makeHead(page.status, headers) };
}

/** What is said of keeping the page, whoever answers with it: never what Next would say, whose copies no purge reaches. */
export function cacheControlOf(page: Pick<PublishedPage, 'status' | 'tags'>): string {
  if (page.status >= 500) return NOT_KEPT;
  return isTransient(page) ? FOR_THIS_READER : ASK_EACH_TIME;
}

function isTransient({ tags }: Pick<PublishedPage, 'tags'>): boolean {
  return tags.includes(TRANSIENT_TAG);
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
