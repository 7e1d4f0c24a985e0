/**
 * Which pages are rendered at build: the newest of each kind. The others are rendered at their first visit and
 * kept, so the build does not grow with the archive.
 */

import type { Read } from './cms/available.ts';

/** Pages of each kind that are rendered at build: as many as the first page of a list shows. A page takes 40 to 120 ms. */
export const PRERENDERED = 24;

/** Next wants at least one example of each kind. No slug looks like this, so it is an ordinary page not found. */
const NO_SLUG = '-';

/** Parameters for `generateStaticParams` from the slugs of a kind; `kind` is for the log. */
export function slugParams(kind: string, slugs: Read<readonly string[]>): { slug: string }[] {
  return someOf(kind, slugs).map((slug) => ({ slug }));
}

/** The same for pages whose slug is a path. */
export function pathParams(kind: string, paths: Read<readonly string[]>): { path: string[] }[] {
  return someOf(kind, paths).map((path) => ({ path: path.split('/') }));
}

/** The slugs, or the one that stands for none. A build without the CMS says what it misses, and goes on. */
function someOf(kind: string, slugs: Read<readonly string[]>): readonly string[] {
  if (!slugs.available) {
    console.warn(`The CMS can’t be reached: no ${kind} is rendered now, each will be at its first visit.`);
    return [NO_SLUG];
  }
  return slugs.value.length > 0 ? slugs.value : [NO_SLUG];
}
