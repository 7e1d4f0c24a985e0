/**
 * Widths in pixels for which the CMS has a preset (`directus/config/settings.json`): those that the site's layouts need
 * on screens of one and two pixels a point, so that nothing is sent much larger than it is shown (docs/pictures.md).
 */
export const WIDTHS = [200, 280, 392, 600, 688, 768, 1216, 1600, 2432] as const;

/** Name of a preset of the CMS. */
export type MediaPreset = `w${(typeof WIDTHS)[number]}` | 'og';

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
