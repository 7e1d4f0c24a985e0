/** Decides whether a request asks for a reading page, and whether it may be answered with the bytes that everybody gets. */
import type { IncomingMessage } from 'node:http';
import { PERSONAL_COOKIE_PREFIX } from '../../contract/cookies.ts';
import { canonicalPath } from '../cache/page-path.ts';
import { NEXT_PERSONAL_COOKIES, NEXT_REQUEST_HEADERS } from '../next-internals.ts';
import { answeringPath } from '../query-pages.ts';
import type { ReadingRoutes } from './reading-routes.ts';

/** As much of a request as is looked at. */
export type AskedRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Printable ASCII without what `encodeURIComponent` would write otherwise: a path that is canonical as it is. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9\-_.!~*'()]+)+$|^\/$/;

/** Parts that whoever parses an address takes for a way up or on the spot. */
const DOTS = /\/\.\.?(?:\/|$)/;

/** Longest path in characters that is answered here. Ours: five times the longest slug. Next has longer ones. */
const MAX_PATH_CHARS = 1_300;

/** Whether everybody who asks so gets the same: no router of Next's, and no reader with a draft or a session. */
export function isForEverybody({ url = '', headers }: AskedRequest): boolean {
  if (NEXT_REQUEST_HEADERS.some((name) => headers[name] !== undefined)) return false;
  if (headers.cookie !== undefined && isPersonal(headers.cookie)) return false;
  return !/[?&]_rsc(?:=|&|$)/.test(url);
}

/**
 * The canonical path of the reading page that is asked for, by whomever, or null when Next is to answer in any case:
 * another method, an address that is no reading page's or that Next would correct. A query does not count, for no reading
 * page looks at one, but for that of a form: it names the page that answers it.
 */
export function askedPage({ method, url = '' }: AskedRequest, routes: ReadingRoutes): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  if (path.length > MAX_PATH_CHARS || !path.startsWith('/') || isCorrected(path)) return null;
  const answering = mark === -1 ? null : answeringPath(path, url.slice(mark + 1));
  const canonical = answering ?? (PLAIN_PATH.test(path) ? path : canonicalPath(path));
  return routes.covers(canonical) && !DOTS.test(canonical) ? canonical : null;
}

/** The canonical path of whatever is asked for, without a query; null where that can be nothing that Next keeps. */
export function routePath({ method, url = '' }: Pick<AskedRequest, 'method' | 'url'>): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const [path = ''] = url.split('?', 1);
  if (path.length > MAX_PATH_CHARS || !path.startsWith('/')) return null;
  return PLAIN_PATH.test(path) ? path : canonicalPath(path);
}

/** Slashes that are doubled, turned round or last: Next redirects to the address without. */
function isCorrected(path: string): boolean {
  return path.includes('//') || path.includes('\\') || (path.length > 1 && path.endsWith('/'));
}

function isPersonal(cookie: string): boolean {
  return (
    cookie.includes(PERSONAL_COOKIE_PREFIX) || NEXT_PERSONAL_COOKIES.some((name) => cookie.includes(name))
  );
}
