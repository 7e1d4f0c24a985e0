/**
 * Everything of Next that the front leans on beyond its documented interface, in one place, so that an
 * upgrade is a matter of reading this list. tests/unit/front/next-internals.test.ts holds Next to it.
 *
 * - `next/dist/server/lib/incremental-cache/file-system-cache.js`: the class that reads the build's output and
 *   knows nothing of our tags; its constructor takes `flushToDisk` and `maxMemoryCacheSize`.
 * - A handler is constructed for every request, with `serverDistDir`; beside it lies `BUILD_ID`.
 * - Around a `proxy.ts` Next makes handlers of a copy that it has bundled into it; these are told no `serverDistDir`.
 * - `get` may answer `cacheControl`, which then counts instead of the build's; an entry is stale when
 *   `lastModified` lies more than `cacheControl.revalidate` seconds back; null makes the request wait.
 * - Where the settings name no `cacheHandler`, Next takes `FetchCache` of a global object, once `cacheHandlers` are
 *   loaded; a handler that they name it would import three times for every request.
 * - A key is `/route-cache/`, the kind, a digest of the route's file, `/$` and the path: decoded but for `/`, `?`, `#`
 *   and `\\`, and `/index` for the home page.
 * - `set` is awaited, and status and headers of the value that it was handed are then sent.
 * - What `get` has answered is not changed by Next, whose own cache hands one object out many times too.
 * - After a failed refill `set` is handed the very value that `get` had answered.
 * - `cacheHandlers` are given an entry's stream even when it ends in an error.
 * - `runAfterProductionCompile` is called in the process whose end is the end of the build; without `BUILD_ID` no
 *   server takes a build. tests/integration/front/dead-buttons.test.ts holds Next to this and to what it reads.
 */
import nextFileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache/index.js';
import { z } from 'zod';

export type {
  CacheEntry,
  CacheHandler as UseCacheHandler,
} from 'next/dist/server/lib/cache-handlers/types.js';
export type { CacheHandlerValue };

/** What `set` hands over: a page, a route's response, a fetch, or null. */
export type CachedValue = CacheHandlerValue['value'];

/** A CommonJS module's default export, which Node wraps once more and bundlers do not. */
function unwrapped<Class extends abstract new (...args: never[]) => object>(
  loaded: Class | { default: Class },
): Class {
  return typeof loaded === 'function' ? loaded : loaded.default;
}

/** Next's own cache of pages, which reads what the build has written. */
export const FileSystemCache = unwrapped(nextFileSystemCache);

export type CacheContext = ConstructorParameters<typeof FileSystemCache>[0];
export type GetContext = Parameters<InstanceType<typeof FileSystemCache>['get']>[1];
export type SetContext = Parameters<InstanceType<typeof FileSystemCache>['set']>[2];

/** Makes Next take this class as its `cacheHandler`. */
export function registerPageHandler(handler: typeof FileSystemCache): void {
  Object.assign(globalThis, { [Symbol.for('@next/cache-handlers')]: { FetchCache: handler } });
}

/** What an answer says of Next's own cache: `STALE` while it renews the page behind the reader's back. */
export const NEXT_CACHE_HEADER = 'x-nextjs-cache';

/** Tags of a rendered page or route, comma-separated: `NEXT_CACHE_TAGS_HEADER`. Not sent to readers. */
export const CACHE_TAGS_HEADER = 'x-next-cache-tags';

/** How the tags begin that Next gives a page by itself, for its path and layouts: `NEXT_CACHE_IMPLICIT_TAG_ID`. */
export const IMPLICIT_TAG_PREFIX = '_N_T_';

/** What stands in a key before the path of the page. */
export const KEY_PATH_MARK = '/$';

/** The file beside the `server` folder of a build that holds its id. */
export const BUILD_ID_FILE = 'BUILD_ID';

/** The file beside it that names what was rendered at build: `PRERENDER_MANIFEST`. */
export const PRERENDER_MANIFEST_FILE = 'prerender-manifest.json';

const prerendered = z.object({
  srcRoute: z.string().nullish(),
  /** Whether Next has held the page to `ensureStatic`. */
  _isEnsureStaticPage: z.boolean().optional(),
});

/** As much of that file as is used: the paths of rendered pages, and the patterns of pages that are rendered later. */
export const prerenderManifest = z.object({
  routes: z.record(z.string(), prerendered),
  dynamicRoutes: z.record(z.string(), prerendered).default({}),
});

/** The file beside it that maps files of `app/` to routes: `APP_PATH_ROUTES_MANIFEST`. */
export const APP_ROUTES_FILE = 'app-path-routes-manifest.json';

/** The file beside it with the home page as it was rendered at build. */
export const BUILT_HOME_FILE = 'server/app/index.html';

/** `/(site)/articles/[slug]/page` to `/articles/[slug]`. */
export const appRoutes = z.record(z.string(), z.string());

/** The file beside it that says how addresses are matched with routes: `ROUTES_MANIFEST`. */
export const ROUTES_FILE = 'routes-manifest.json';

/** As much of that file as is used. Patterns are tried in their order, after fixed routes. */
export const routesManifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/**
 * Headers by which Next's router, a Server Action or a revalidation tells itself from a reader: `rsc`,
 * `next-router-*`, `next-action`, `x-prerender-revalidate`.
 */
export const NEXT_REQUEST_HEADERS = [
  'rsc',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-action',
  'x-prerender-revalidate',
] as const;

/** Cookies of draft mode: `COOKIE_NAME_PRERENDER_BYPASS` and `COOKIE_NAME_PRERENDER_DATA`. */
export const NEXT_PERSONAL_COOKIES = ['__prerender_bypass', '__next_preview_data'] as const;

/** How the file ends that names the client components of a page, under `server/app`: `CLIENT_REFERENCE_MANIFEST`. */
export const CLIENT_REFERENCES_ENDING = '_client-reference-manifest.js';

/**
 * As much as is used of what that file, a script, sets: for the page every module with `'use client'` that it and its
 * layouts import, rendered or not, with its chunks, and the chunks of each of its segments.
 */
const pageReferences = z.object({
  clientModules: z.record(z.string(), z.object({ chunks: z.array(z.string()) })),
  entryJSFiles: z.record(z.string(), z.array(z.string())),
});
export const clientReferences = z.object({ __RSC_MANIFEST: z.record(z.string(), pageReferences) });
export type ClientReferences = z.infer<typeof pageReferences>;

/** Client components that Next gives to every page, by their modules in `next/dist`. */
export const NEXT_OWN_CLIENT_MODULES: ReadonlySet<string> = new Set([
  'client/components/builtin/global-error',
  'client/components/client-page',
  'client/components/client-segment',
  'client/components/http-access-fallback/error-boundary',
  'client/components/instant-validation/boundary',
  'client/components/layout-router',
  'client/components/render-from-template-context',
  'lib/framework/boundary-components',
  'lib/metadata/generate/icon-mark',
]);

/** Of the `.meta` file beside a page's `.html`: the status that it is answered with. */
export const renderedStatus = z.object({ status: z.number() });

/** The comment before a Suspense boundary whose content failed and is left to the browser. */
export const FAILED_BOUNDARY_MARK = '$!';

/** The `id` of `<html>` where nothing of the page could be rendered and all is left to the browser. */
export const FAILED_DOCUMENT_ID = '__next_error__';
