/** Types of the CMS's presets (`directus/config/settings.json`): what it hands out in another type is the original. */
const SCALED = ['image/avif', 'image/webp', 'image/jpeg'];

/** Whether a file of this type may be one that the CMS scaled. */
export function isScaled(type: string): boolean {
  return SCALED.some((one) => type.startsWith(one));
}

/** Whether a scaled file has come in full: AVIF and WebP say how long they are, JPEG closes with a mark. */
export function isWholePicture(bytes: Uint8Array, type: string): boolean {
  if (type.startsWith('image/jpeg')) return bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  if (bytes.length < 12) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // RIFF: four letters, then the length of what follows, little-endian.
  if (type.startsWith('image/webp')) return view.getUint32(4, true) + 8 <= bytes.length;
  return isWholeAvif(view, bytes.length);
}

/** A row of boxes, each its length, big-endian, and four letters; the pixels are in the one named `mdat`. */
function isWholeAvif(view: DataView, length: number): boolean {
  const MDAT = 0x6d646174;
  let at = 0;
  let hasPixels = false;
  while (at + 8 <= length) {
    const box = view.getUint32(at);
    if (box < 8) return false;
    hasPixels ||= view.getUint32(at + 4) === MDAT;
    at += box;
  }
  return hasPixels && at === length;
}
