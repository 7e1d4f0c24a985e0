/**
 * The one index that this process keeps, built anew when something has changed since. Kept globally, since Next may
 * load this module more than once.
 */
import type { SearchIndex } from './search-index.ts';

interface Slot {
  version: string;
  index: Promise<SearchIndex | null>;
}

declare global {
  var vitrineSearchIndex: Slot | undefined;
}

/**
 * The index of this version; all who ask for it while it is being built wait for the same.
 *
 * @param version another one after every change
 * @param build resolves to null when that can't be done now; the next one who asks tries again
 */
export async function keptIndex(
  version: string,
  build: () => Promise<SearchIndex | null>,
): Promise<SearchIndex | null> {
  const kept = globalThis.vitrineSearchIndex;
  if (kept?.version === version) return kept.index;
  const slot: Slot = { version, index: build() };
  globalThis.vitrineSearchIndex = slot;
  const forget = () => {
    if (globalThis.vitrineSearchIndex === slot) globalThis.vitrineSearchIndex = undefined;
  };
  try {
    const index = await slot.index;
    if (!index) forget();
    return index;
  } catch (error) {
    forget();
    throw error;
  }
}
