/** What `next.config.ts` needs of the islands: build them where Next builds, and have their files kept by browsers. */
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { FOR_GOOD } from '../../contract/cache-control.ts';
import type { IslandManifest } from './manifest.ts';

/** The islands of this phase; none where nothing is built, as in `next start`, which loads no builder either. */
export async function islandsIn(phase: string, root: string): Promise<IslandManifest | undefined> {
  if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return undefined;
  const { buildIslands, watchIslands } = await import('./build.ts');
  return phase === PHASE_PRODUCTION_BUILD ? buildIslands(root) : watchIslands(root);
}

/**
 * Rules for `headers()`: a file that is named by its content never changes. They name the files of this build one by
 * one, since a rule for the whole folder would have "not found" kept for a year as well.
 */
export function islandHeaders(islands: IslandManifest | undefined) {
  return Object.values(islands ?? {})
    .filter(({ integrity }) => integrity !== undefined)
    .map(({ src }) => ({
      source: src,
      headers: [{ key: 'Cache-Control', value: FOR_GOOD }],
    }));
}
