/** The reading group: the pages of `app/` that are published without script. */
import type { z } from 'zod';
import type { prerenderManifest } from './next-internals.ts';

/** The group's folders in `app/`, one with the first language and one with the others. Next names files by them, and routes without. */
export const READING_GROUPS = ['(site)', '(translated)'] as const;

/** Whether a file of `app/`, as Next names it, is a page of the group: `/(site)/articles/[slug]/page`. */
export function isReadingPage(file: string): boolean {
  return READING_GROUPS.some((group) => file.startsWith(`/${group}/`)) && file.endsWith('/page');
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
