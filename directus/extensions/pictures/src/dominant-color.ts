/** The colour that a picture has most of. Pure: it is given pixels. */

const CHANNELS = 4;
const OPAQUE = 255;
/** Colours are alike that fall into the same eighth of each primary. */
const ALIKE_SHIFT = 5;
const ALIKE_BITS = 8 - ALIKE_SHIFT;

/** Said instead of a colour where the picture lets through what is behind it. */
export const TRANSPARENT = 'transparent';

/**
 * The mean of the largest group of like colours, as `#rrggbb`; `transparent` where any pixel is not opaque.
 *
 * @param pixels red, green, blue and alpha, 0 to 255, of one pixel after the other
 * @throws RangeError when there is no pixel
 */
export function dominantColor(pixels: Uint8Array): string {
  const groups = new Map<number, { count: number; sums: [number, number, number] }>();
  for (let at = 0; at + CHANNELS <= pixels.length; at += CHANNELS) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + CHANNELS);
    if (alpha < OPAQUE) return TRANSPARENT;
    const key = [red, green, blue].reduce((sum, value) => (sum << ALIKE_BITS) | (value >> ALIKE_SHIFT), 0);
    const group = groups.get(key) ?? { count: 0, sums: [0, 0, 0] };
    const { count, sums } = group;
    groups.set(key, { count: count + 1, sums: [sums[0] + red, sums[1] + green, sums[2] + blue] });
  }
  const [largest] = [...groups.values()].sort((a, b) => b.count - a.count);
  if (!largest) throw new RangeError('Expected at least one pixel');
  const mean = largest.sums.map((sum) => Math.round(sum / largest.count));
  return `#${mean.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
