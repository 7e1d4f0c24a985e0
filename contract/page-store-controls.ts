/**
 * Where the site meets the page store. Both live in one process but are loaded apart: Next bundles the
 * site's routes and loads the cache handlers itself, and the rooms do not import each other. So the store
 * offers its controls under one global name, which every copy of this module shares.
 */
import type { TagPurge } from './revalidate-event.ts';

/** What the site may ask of the page store. A rejection means that the store could not do it. */
export interface PageStoreControls {
  /** Resolves when every instance's pages with these tags are stale or expired, durably. */
  purge(purges: readonly TagPurge[]): Promise<void>;
  /** Resolves when the store can be read and written. */
  probe(): Promise<void>;
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
