/** Public paths of kept pages: from Next's keys, and as a tag of our own by which the page of a path is found. */
import { KEY_PATH_MARK } from '../next-internals.ts';

/**
 * The path under which readers ask for the page, percent-encoded, or null for what has no address of its own,
 * such as Next's `/_not-found`.
 */
export function pathOfKey(key: string): string | null {
  const start = key.indexOf(`${KEY_PATH_MARK}/`);
  const path = key.slice(start === -1 ? 0 : start + KEY_PATH_MARK.length);
  if (!path.startsWith('/') || path.startsWith('/_')) return null;
  return canonicalPath(withoutIndex(path));
}

/** The tag of the page under this path, however it is encoded. No event can purge it: it is on no list of forms. */
export function pathTag(path: string): string {
  return `path:${canonicalPath(path)}`;
}

/** Next calls the home page `/index`, and what is really called so `/index/index`. */
function withoutIndex(path: string): string {
  if (path === '/index') return '/';
  return path.startsWith('/index/') ? path.slice('/index'.length) : path;
}

/** The path with each part encoded in one way: what names a page in the store, however a reader has written it. */
export function canonicalPath(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(decoded(part)))
    .join('/');
}

/** A lone `%` stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
