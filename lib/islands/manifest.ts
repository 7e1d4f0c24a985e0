/** What the builder of the islands tells those who render them: where each one is, and what it must contain. */
import { z } from 'zod';
import { ISLANDS } from './names.ts';

const islandFile = z.object({
  /** Its address on this site. */
  src: z.string(),
  /** Subresource Integrity; none in development, where the file changes under its name. */
  integrity: z.string().optional(),
});

/** The shape of a manifest: every island is in it. */
export const manifest = z.record(z.enum(ISLANDS), islandFile);

/** Where an island is served from. */
export type IslandFile = z.infer<typeof islandFile>;

/** One file for every island. */
export type IslandManifest = z.infer<typeof manifest>;

/**
 * Reads a manifest from JSON.
 *
 * @throws Error when it is not set, as in a build without our `next.config.ts`, or when an island is missing
 */
export function parseManifest(json: string | undefined): IslandManifest {
  if (!json)
    throw new Error('The islands are not known: next.config.ts builds them and sets VITRINE_ISLANDS.');
  return manifest.parse(JSON.parse(json));
}
