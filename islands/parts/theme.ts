/** The themes that a reader can choose, and how the choice is kept. Known to the island, the head and the header. */

/** `system` is also what counts when nothing was chosen. */
export type Theme = 'light' | 'dark' | 'system';

/** Where the choice stands in `localStorage`; `system` is kept as nothing. */
export const THEME_KEY = 'theme';

/** `--paper` of styles/tokens.css as sRGB, for the browser's own bars. */
export const PAPER = { light: '#faf6ef', dark: '#081d22' } as const;

/** What was kept, which anyone may have written; all that is not understood is `system`. */
export function parseTheme(kept: string | null | undefined): Theme {
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/**
 * When a `theme-color` of the page counts: by the system, always, or never.
 *
 * @param colour the one that it is for, see `PAPER`
 */
export function mediaOf(colour: keyof typeof PAPER, theme: Theme): string {
  if (theme === 'system') return `(prefers-color-scheme: ${colour})`;
  return colour === theme ? 'all' : 'not all';
}
