/** What a picture's place shows before the picture, in classes: a reading page has no style attributes. */

/** `dominant_color` of an opaque picture; `transparent` and whatever else it may hold give no colour. */
const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Steps of each primary; `pictures.css` has a rule for each. */
export const TINT_STEPS = 8;
const WHOLE = 255;
/** Lightness of a colour, 0 to 1, below which white can be read on it, and black above. */
const MIDDLE = 0.5;
/** Shares of the primaries in how light a colour seems (Rec. 601). */
const SEEN = [0.299, 0.587, 0.114] as const;

/** Classes for a picture's dominant colour, the nearest of 512; none where it is not known. */
export function tintClasses(color: string | null | undefined): string[] {
  const primaries = HEX.exec(color ?? '')
    ?.slice(1)
    .map((pair) => Number.parseInt(pair, 16) / WHOLE);
  if (!primaries) return [];
  const lightness = SEEN.reduce((sum, share, index) => sum + share * (primaries[index] ?? 0), 0);
  return [
    'tint',
    ...primaries.map((value, index) => `${'rgb'[index]}${Math.round(value * (TINT_STEPS - 1))}`),
    ...(lightness < MIDDLE ? ['tint-dark'] : []),
  ];
}

/** A picture's size and the point of it that is to stay in sight, in its own pixels, as the CMS keeps them. */
export interface Focus {
  width?: number | null;
  height?: number | null;
  focal_point_x?: number | null;
  focal_point_y?: number | null;
}

/** Classes by which a crop keeps the third in sight where the focal point lies; none for the middle. */
export function focusClasses({ width, height, focal_point_x, focal_point_y }: Focus): string[] {
  const across = thirdOf(focal_point_x, width);
  const down = thirdOf(focal_point_y, height);
  return [
    ...(across === 0 ? ['focus-left'] : across === 2 ? ['focus-right'] : []),
    ...(down === 0 ? ['focus-top'] : down === 2 ? ['focus-bottom'] : []),
  ];
}

function thirdOf(point: number | null | undefined, length: number | null | undefined): number {
  if (typeof point !== 'number' || !length) return 1;
  return Math.min(2, Math.max(0, Math.floor((point / length) * 3)));
}
