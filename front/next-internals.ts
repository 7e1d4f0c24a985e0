/**
 * Everything of Next that the front leans on beyond its documented interface, in one place, so that an
 * upgrade is a matter of reading this list. tests/unit/front/next-internals.test.ts holds Next to it.
 *
 * - `next/dist/server/lib/incremental-cache/file-system-cache.js`: the class that reads the build's output and
 *   knows nothing of our tags; its constructor takes `flushToDisk` and `maxMemoryCacheSize`.
 * - A handler is constructed for every request, with `serverDistDir`; beside it lies `BUILD_ID`.
 * - `get` may answer `cacheControl`, which then counts instead of the build's; an entry is stale when
 *   `lastModified` lies more than `cacheControl.revalidate` seconds back; null makes the request wait.
 * - `set` is awaited, and status and headers of the value that it was handed are then sent.
 * - After a failed refill `set` is handed the very value that `get` had answered.
 * - `cacheHandlers` are given an entry's stream even when it ends in an error.
 */
import nextFileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache/index.js';

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

/** Tags of a rendered page or route, comma-separated: `NEXT_CACHE_TAGS_HEADER`. Not sent to readers. */
export const CACHE_TAGS_HEADER = 'x-next-cache-tags';

/** The file beside the `server` folder of a build that holds its id. */
export const BUILD_ID_FILE = 'BUILD_ID';
