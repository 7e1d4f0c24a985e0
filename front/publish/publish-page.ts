/** Makes of what Next has rendered what readers get: the document without Next's script, compressed, with its headers. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { leadsElsewhere, statusOf } from '../cache/cached-value.ts';
import type { KeptPage } from '../cache/kept-page.ts';
import { publishHtml } from './publish-html.ts';
import type { PageBytes, PublishedPage } from './published-page.ts';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** What came of it: a page, with the reason where Next has to answer it; or nothing, for there is no document. */
export type Publishing = { page: PublishedPage; refused?: string } | null;

/** Publishes a page. Compression runs on other threads. */
export async function publishPage({ value, ...kept }: KeptPage): Promise<Publishing> {
  if (value?.kind !== 'APP_PAGE') return null;
  const made = { ...kept, status: statusOf(value) };
  const document = value.postponed
    ? 'a part of it waits for the request (postponed)'
    : await publishDocument(leadsElsewhere(statusOf(value)) ? MOVED : value.html);
  if (typeof document === 'string') return { page: { as: 'next', ...made }, refused: document };
  const link = [value.headers?.link ?? [], document.headers.Link ?? []].flat().join(', ');
  const headers = { ...document.headers, ...(link && { Link: link }), ...passedOn(value.headers) };
  return { page: { as: 'bytes', ...made, ...document, headers } };
}

/** Instead of the empty document that Next sends with a redirect, for readers whose browser does not follow it. */
const MOVED = '<!DOCTYPE html><html lang="en"><title>Moved</title><p>This page has moved.</p></html>';

/** What is published of a document, or why it can't be. */
export async function publishDocument(
  html: string,
): Promise<Pick<PageBytes, 'headers' | 'digest' | 'identity' | 'gzip'> | string> {
  const publication = publishHtml(html);
  if (!publication.published) return publication.reason;
  const { policy, links } = publication;
  const identity = Buffer.from(publication.html);
  return {
    headers: {
      'Content-Security-Policy': policy,
      ...(links.length > 0 && { Link: links.join(', ') }),
    },
    digest: createHash('sha256').update(identity).digest('base64url').slice(0, DIGEST_CHARS),
    identity,
    gzip: await gzipped(identity),
  };
}

/** The page with a Brotli body as well. */
export async function withBrotli(page: PageBytes): Promise<PageBytes> {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const brotli = await brotlied(page.identity, {
    params: {
      [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [BROTLI_PARAM_SIZE_HINT]: page.identity.length,
      [BROTLI_PARAM_LGWIN]: windowFor(page.identity.length),
    },
  });
  return { ...page, brotli };
}

/** Window, as a power of two, that holds the whole page: the same bytes as with the default one in two thirds of the time. */
function windowFor(bytes: number): number {
  const { BROTLI_MIN_WINDOW_BITS, BROTLI_DEFAULT_WINDOW } = constants;
  return Math.min(
    BROTLI_DEFAULT_WINDOW,
    Math.max(BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(bytes + 1)) + 1),
  );
}

/** 128 bits. */
const DIGEST_CHARS = 22;

/** The best there is: a page is compressed once and read many times. 60 KB take some 100 ms of another thread. */
const BROTLI_QUALITY = constants.BROTLI_MAX_QUALITY;

/** Headers of Next's answer that mean something to a reader. The others speak of Next's own cache and router. */
const PASSED_ON = ['location', 'retry-after'] as const;

function passedOn(
  headers: Record<string, number | string | string[] | undefined> | undefined,
): Record<string, string> {
  const found = PASSED_ON.flatMap((name) => {
    const value = headers?.[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(found);
}
