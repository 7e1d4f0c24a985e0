/**
 * Which pages are rendered at build: the newest of each kind. The others are rendered at their first visit and
 * kept, so the build does not grow with the archive.
 */

/** Pages of each kind that are rendered at build. A page takes 20 to 40 ms: a minute at most for all kinds. */
export const PRERENDERED = 100;

/** Next wants at least one example of each kind. No slug looks like this, so it is an ordinary page not found. */
const NO_SLUG = '-';

/** Parameters for `generateStaticParams` from the slugs of a kind. */
export function slugParams(slugs: readonly string[]): { slug: string }[] {
  return (slugs.length > 0 ? slugs : [NO_SLUG]).map((slug) => ({ slug }));
}

/** The same for pages whose slug is a path. */
export function pathParams(paths: readonly string[]): { path: string[] }[] {
  return (paths.length > 0 ? paths : [NO_SLUG]).map((path) => ({ path: path.split('/') }));
}
