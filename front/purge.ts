/** What the rest of the site may ask of the page store: purge durably, say whether that would work, find pages. */
import { offerPageStore } from '../contract/page-store-controls.ts';
import type { TagPurge } from '../contract/revalidate-event.ts';
import { build, pageAt, pagesWith } from './cache/find-pages.ts';
import type { PurgeMode } from './store/page-store.ts';
import { processStore } from './store/process-store.ts';

/** What must never be shown again goes first. */
const MODES: readonly PurgeMode[] = ['expired', 'stale'];

/**
 * Marks every page and read with these tags out of date. Resolves when that is on disk and seen by every
 * process; may be repeated.
 *
 * @throws StoreUnavailable when it could not be stored: answer 503, so that it is sent again
 */
export async function purgePages(purges: readonly TagPurge[], at = Date.now()): Promise<void> {
  for (const mode of MODES) {
    const tags = purges.filter((purge) => purge.mode === mode).map(({ tag }) => tag);
    if (tags.length > 0) await processStore().purge(tags, mode, at);
  }
}

/** Puts these where the site finds them; Next's bundle of the site can't import this file's instance. */
export function offerControls(): void {
  offerPageStore({
    purge: (purges) => purgePages(purges),
    probe: () => processStore().probe(),
    pagesWith,
    pageAt,
    build,
  });
}

/**
 * The way of purging that Next's `revalidateTag` and `revalidatePath` ask for: at once, unless a lifetime is
 * left to the old page. Such a lifetime is not counted: the page is stale until it is renewed.
 */
export function modeOf(durations: { expire?: number } | undefined): PurgeMode {
  return durations === undefined || durations.expire === 0 ? 'expired' : 'stale';
}
