/**
 * Where the site meets the page store. Both live in one process but are loaded apart: Next bundles the
 * site's routes and loads the cache handlers itself, and the rooms do not import each other. So the store
 * offers its controls under one global name, which every copy of this module shares.
 */
import type { KeptPageFacts } from './inspect.ts';
import type { TagPurge } from './revalidate-event.ts';

/** What the site may ask of the page store. A rejection means that the store could not do it. */
export interface PageStoreControls {
  /** Resolves when every instance's pages with these tags are stale or expired, durably. */
  purge(purges: readonly TagPurge[]): Promise<void>;
  /** Resolves when the store can be read and written. */
  probe(): Promise<void>;
  /** Paths of kept pages that carry one of these tags, last used first, at most `limit`; and how many there are. */
  pagesWith(tags: readonly string[], limit: number): Promise<{ paths: string[]; total: number }>;
  /** What is kept under a path such as `/articles/a-year`, or null. */
  pageAt(path: string): Promise<KeptPageFacts | null>;
  /** The build that is served, and paths of pages that it has rendered, or the one before kept, and are not kept yet. */
  build(limit: number): Promise<{ id: string; cold: string[] }>;
}

declare global {
  var vitrinePageStore: PageStoreControls | undefined;
}

/** Called by the front's cache handlers once they are loaded. The latest offer counts. */
export function offerPageStore(controls: PageStoreControls): void {
  globalThis.vitrinePageStore = controls;
}

/**
 * The page store of this process.
 *
 * @throws Error when none was offered: a purge that reaches no store must not be acknowledged.
 */
export function pageStore(): PageStoreControls {
  const controls = globalThis.vitrinePageStore;
  if (!controls) throw new Error('Expected the cache handlers to have offered the page store, none did');
  return controls;
}
