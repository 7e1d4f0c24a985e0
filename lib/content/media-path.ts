/**
 * Widths in pixels for which the CMS has a preset (`directus/config/settings.json`): those that the site's layouts need
 * on screens of one and two pixels a point, so that nothing is sent much larger than it is shown (docs/pictures.md).
 */
export const WIDTHS = [200, 280, 392, 600, 688, 768, 1216, 1600, 2432] as const;

/** Name of a preset of the CMS. */
export type MediaPreset = `w${(typeof WIDTHS)[number]}` | 'og';

/**
 * The widest that are sent as AVIF to browsers that take it, in pixels. Ours: AVIF takes two to three times as long to make as
 * WebP, 0.3 s at this width and more with every pixel.
 */
const WIDEST_AVIF = 1216;

/** Widths that the CMS has a second preset for, in AVIF. */
const AVIF_WIDTHS = WIDTHS.filter((width) => width <= WIDEST_AVIF);

/** Name of a preset of the CMS. Addresses never name those in AVIF: `Accept` chooses them. */
export type CmsPreset = MediaPreset | `w${(typeof WIDTHS)[number]}-avif`;

const TAKES_AVIF = /\bimage\/avif\b(?!\s*;\s*q=0(?:\.0*)?\b)/;

/** The preset of the CMS for a browser that says `accept`. Whoever takes anything gets WebP or JPEG, which all can show. */
export function cmsPreset(preset: MediaPreset, accept: string | null): CmsPreset {
  const width = AVIF_WIDTHS.find((one) => preset === `w${one}`);
  return width !== undefined && TAKES_AVIF.test(accept ?? '') ? `w${width}-avif` : preset;
}

const PRESETS: ReadonlySet<string> = new Set([...WIDTHS.map((width) => `w${width}`), 'og']);

/** Whether a part of an address names a preset. */
export function isMediaPreset(text: string): text is MediaPreset {
  return PRESETS.has(text);
}

/**
 * Address of a picture on the site. With `modified`, the address changes when the file is replaced, so that
 * browsers may keep it for good.
 */
export function mediaPath(id: string, preset: MediaPreset, modified?: string | null): string {
  const version = modified ? `?v=${Date.parse(modified).toString(36)}` : '';
  return `/media/${id}/${preset}${version}`;
}
