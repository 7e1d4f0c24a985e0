/** The reading group: the pages of `app/` that are published without script. */
import type { z } from 'zod';
import type { prerenderManifest } from './next-internals.ts';

/** The group's folder in `app/`. Next names files by group, and routes without. */
export const READING_GROUP = '(site)';

/** Whether a file of `app/`, as Next names it, is a page of the group: `/(site)/articles/[slug]/page`. */
export function isReadingPage(file: string): boolean {
  return file.startsWith(`/${READING_GROUP}/`) && file.endsWith('/page');
}

/** Routes of the pages that Next has held to `ensureStatic`: they ask nothing of a request. */
export function routesHeldStatic({
  routes,
  dynamicRoutes,
}: z.infer<typeof prerenderManifest>): ReadonlySet<string> {
  return new Set(
    Object.entries({ ...routes, ...dynamicRoutes }).flatMap(([path, { srcRoute, _isEnsureStaticPage }]) =>
      _isEnsureStaticPage ? [srcRoute ?? path] : [],
    ),
  );
}
