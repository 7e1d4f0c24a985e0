import 'server-only';
import { setTimeout } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import type { CmsPreset } from '../content/media-path.ts';
import { isScaled, isWholePicture } from '../content/whole-picture.ts';
import { env } from '../env.ts';

/** Longest time for one picture, in milliseconds: the CMS scales a 12-megapixel one in a third of a second. */
const TIMEOUT_MS = 15_000;

/**
 * Pictures that are asked for at once, by each process of the site. Directus refuses all that comes while 25 are being
 * scaled, and a list that nobody has seen yet asks for as many.
 */
const AT_ONCE = 8;

declare global {
  var vitrinePictureTurns: LimitFunction | undefined;
}

/**
 * Times that a picture is asked for which comes in part, and what is waited between, in milliseconds. Directus hands out
 * a scaled file that another request is still writing, which takes as long as it scales: a third of a second, and
 * longer where eight come at once.
 */
const TRIES = 12;
const PAUSE_MS = 250;

type Picture = { body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | null; type: string };

/** A picture in one of the CMS's presets, in full; or why there is none. Never a part of one, which browsers would keep. */
export async function fetchPicture(
  id: string,
  preset: CmsPreset,
): Promise<Picture | 'absent' | 'unreachable'> {
  // Kept globally, since Next may load this module more than once.
  globalThis.vitrinePictureTurns ??= pLimit(AT_ONCE);
  const turns = globalThis.vitrinePictureTurns;
  const patience = AbortSignal.timeout(TIMEOUT_MS);
  try {
    for (let tried = 1; tried <= TRIES; tried += 1) {
      const picture = await turns(() => ask(id, preset, patience));
      if (picture !== 'in part') return picture;
      if (tried < TRIES) await setTimeout(PAUSE_MS, undefined, { signal: patience });
    }
    console.warn(
      `The CMS keeps only a part of picture ${id} as ${preset}: docs/operate.md says how to mend it.`,
    );
    return 'unreachable';
  } catch {
    return 'unreachable';
  }
}

async function ask(
  id: string,
  preset: CmsPreset,
  signal: AbortSignal,
): Promise<Picture | 'absent' | 'unreachable' | 'in part'> {
  const answer = await fetch(`${env.DIRECTUS_URL}/assets/${id}?key=${preset}`, {
    headers: { authorization: `Bearer ${env.DIRECTUS_SITE_TOKEN}` },
    cache: 'no-store',
    signal,
  });
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 500 || answer.status === 429) return 'unreachable';
  if (!answer.ok || !type.startsWith('image/') || type.includes('svg')) return 'absent';
  if (!isScaled(type)) return { body: answer.body, type };
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return isWholePicture(bytes, type) ? { body: bytes, type } : 'in part';
}
