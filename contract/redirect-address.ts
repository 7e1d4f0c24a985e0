/**
 * The forms of a redirect's two addresses, each with one spelling: what is compared in the CMS when a redirect is saved
 * is compared on the site when an address leads nowhere.
 */

/** Longest address in characters: the columns of the CMS. */
export const MAX_ADDRESS_CHARS = 255;

/** To which addresses a redirect applies: to its own, or to everything below it as well. */
export type RedirectMatch = 'exact' | 'prefix';

/** A redirect in its one spelling. */
export interface Redirect {
  /** A path of the site as `canonicalPath` spells it. */
  from: string;
  /** Such a path, perhaps with a query and a fragment, or an address that begins with `http://` or `https://`. */
  to: string;
  match: RedirectMatch;
  /** Browsers and search engines may remember it. */
  permanent: boolean;
}

/** A redirect as it was typed. */
export interface TypedRedirect {
  from?: unknown;
  to?: unknown;
  match?: unknown;
  permanent?: unknown;
}

/** A redirect, or why there is none: words for whoever typed it, without the full stop that Directus adds. */
export type ParsedRedirect = { ok: true; redirect: Redirect } | { ok: false; reason: string };

/**
 * The one spelling of a path, percent-encoded and without a slash at its end; null for what is no path of a page: one
 * that does not begin with a slash, with an empty part, with `.` or `..`, or with a percent sign that encodes nothing.
 */
export function canonicalPath(path: string): string | null {
  if (!path.startsWith('/')) return null;
  if (path === '/') return path;
  try {
    const parts = path.slice(1).replace(/\/$/, '').split('/').map(decodeURIComponent);
    if (parts.some((part) => part === '' || part === '.' || part === '..')) return null;
    return `/${parts.map(encodeURIComponent).join('/')}`;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The path of a target on this site, without its query and fragment; null when it leads to another site. */
export function pathOfTarget(to: string): string | null {
  return canonicalPath(to.replace(/[?#].*$/s, ''));
}

/**
 * Reads a redirect as it was typed.
 *
 * @param siteUrl the site's own address, where it is known: a target on it becomes a path
 */
export function parseRedirect(typed: TypedRedirect, siteUrl?: string): ParsedRedirect {
  const match = typed.match ?? 'exact';
  if (match !== 'exact' && match !== 'prefix') return refused('“Applies to” must be “exact” or “prefix”');
  const from = parseFrom(typed.from);
  if (from === null)
    return refused(
      '“From” must be a path of this site such as /old-name: with one slash at its beginning, without a query or a fragment, and of at most 255 characters',
    );
  if (from === '/') return refused('“From” can’t be the home page');
  const to = parseTo(typed.to, siteUrl);
  if (to === null)
    return refused(
      '“To” must be a path of this site such as /new-name or an address that begins with http:// or https://, of at most 255 characters',
    );
  if (match === 'prefix' && /[?#]/.test(to))
    return refused('“To” can’t have a query or a fragment when the redirect applies to everything below');
  return { ok: true, redirect: { from, to, match, permanent: typed.permanent !== false } };
}

function refused(reason: string): ParsedRedirect {
  return { ok: false, reason };
}

function parseFrom(from: unknown): string | null {
  if (typeof from !== 'string' || /[?#]/.test(from)) return null;
  return shortEnough(canonicalPath(from.trim()));
}

function parseTo(to: unknown, siteUrl: string | undefined): string | null {
  if (typeof to !== 'string') return null;
  const target = to.trim();
  if (target.startsWith('/')) return shortEnough(localTarget(target));
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.username !== '' || url.password !== '') return null;
  const isOurs = siteUrl !== undefined && URL.canParse(siteUrl) && new URL(siteUrl).origin === url.origin;
  return shortEnough(isOurs ? localTarget(url.pathname + url.search + url.hash) : url.href);
}

/** A path with what may follow it, each in its one spelling. */
function localTarget(target: string): string | null {
  const path = pathOfTarget(target);
  if (path === null) return null;
  const { search, hash } = new URL(target, 'http://site');
  return path + search + hash;
}

function shortEnough(address: string | null): string | null {
  return address !== null && address.length <= MAX_ADDRESS_CHARS ? address : null;
}
