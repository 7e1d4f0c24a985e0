/** Types of the CMS's presets (`directus/config/settings.json`): what it hands out in another type is the original. */
const SCALED = ['image/webp', 'image/jpeg'];

/** Whether a file of this type may be one that the CMS scaled. */
export function isScaled(type: string): boolean {
  return SCALED.some((one) => type.startsWith(one));
}

/** Whether a scaled file has come in full: WebP says its length in its head, JPEG closes with a mark. */
export function isWholePicture(bytes: Uint8Array, type: string): boolean {
  if (!type.startsWith('image/webp')) return bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  if (bytes.length < 12) return false;
  // RIFF: four letters, then the length of what follows, little-endian.
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length;
}
