/**
 * Purges tags in Next and in the page store. Next's `revalidateTag` returns before an asynchronous store has
 * answered (it said ok with the store dead), so the store's own purge is awaited here: what is acknowledged
 * has been written.
 */
import { revalidateTag } from 'next/cache';
import type { PageStoreControls } from '../../contract/page-store-controls.ts';
import type { TagPurge } from '../../contract/revalidate-event.ts';

/**
 * Purges every tag in its mode: `stale` serves the old page once while the new one renders, `expired` never
 * serves it again.
 *
 * @param purge - the page store's purge; its rejection is passed on
 * @param invalidate - Next's `revalidateTag`, which works inside a request only
 */
export async function applyPurge(
  purges: readonly TagPurge[],
  purge: PageStoreControls['purge'],
  invalidate: typeof revalidateTag = revalidateTag,
): Promise<void> {
  for (const { tag, mode } of purges) invalidate(tag, mode === 'stale' ? 'max' : { expire: 0 });
  await purge(purges);
}
