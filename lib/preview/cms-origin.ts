import { env } from '../env.ts';

/** Where people meet the CMS: the one that may show previews in frames, and that the visual editor talks to. */
export function cmsOrigin(): string {
  return new URL(env.CMS_PUBLIC_URL ?? env.DIRECTUS_URL).origin;
}
