/** Puts a theme on the page. `head-script.ts` does the same before the first paint. */
import { mediaOf, PAPER, type Theme } from './theme.ts';

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.media = mediaOf(meta.content === PAPER.light ? 'light' : 'dark', theme);
  }
}
