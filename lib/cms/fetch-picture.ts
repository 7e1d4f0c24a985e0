import 'server-only';
import pLimit, { type LimitFunction } from 'p-limit';
import type { MediaPreset } from '../content/media-path.ts';
import { env } from '../env.ts';

/** Longest time for one picture, in milliseconds: the CMS scales a 12-megapixel one in 0.3 s. */
const TIMEOUT_MS = 15_000;

/**
 * Pictures that are asked for at once, by each process of the site. Directus refuses all that comes while 25 are being
 * scaled, and a list that nobody has seen yet asks for as many.
 */
const AT_ONCE = 8;

declare global {
  var vitrinePictureTurns: LimitFunction | undefined;
}

/** A picture in one of the CMS's presets, as a stream; or why there is none. */
export async function fetchPicture(id: string, preset: MediaPreset) {
  // Kept globally, since Next may load this module more than once.
  globalThis.vitrinePictureTurns ??= pLimit(AT_ONCE);
  const patience = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await globalThis.vitrinePictureTurns(() =>
      fetch(`${env.DIRECTUS_URL}/assets/${id}?key=${preset}`, {
        headers: { authorization: `Bearer ${env.DIRECTUS_SITE_TOKEN}` },
        cache: 'no-store',
        signal: patience,
      }),
    );
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status >= 500 || answer.status === 429) return 'unreachable';
    if (!answer.ok || !type.startsWith('image/') || type.includes('svg')) return 'absent';
    return { body: answer.body, type };
  } catch {
    return 'unreachable';
  }
}
