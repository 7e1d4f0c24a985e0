/** The pixels of a picture, made small: enough to tell its colour. */
import { createRequire } from 'node:module';

/** Directus's own copy: what is bundled could not load its binary. */
const sharp: typeof import('sharp').default = createRequire(import.meta.url)('sharp');

/** Longest side in pixels. */
const SMALL = 32;
/** Longest time for one picture, in seconds. */
const TIMEOUT_SECONDS = 10;

/** Types of files that have pixels, of those that may be uploaded (`directus/environment.mjs`). */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

/**
 * Red, green, blue and alpha of one pixel after the other.
 *
 * @param longestSide of the original, in pixels, beyond which it is refused
 * @throws Error when the bytes are no picture, or one that is too large
 */
export async function readPixels(bytes: Buffer, longestSide: number): Promise<Uint8Array> {
  return await sharp(bytes, { limitInputPixels: longestSide ** 2, sequentialRead: true })
    .timeout({ seconds: TIMEOUT_SECONDS })
    .resize(SMALL, SMALL, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
}
