/**
 * The script in every page's head: the theme that was chosen is there before anything is painted. It is a constant, so
 * the policy of the page can name its hash. Storage that is refused leaves the page to the system.
 */
import { PAPER, THEME_KEY } from './theme.ts';

/** The text of the script. It stands after the page's own `theme-color`s, since React puts those first. */
export const HEAD_SCRIPT = [
  `try{const t=localStorage.getItem("${THEME_KEY}"),c=${JSON.stringify(PAPER)};`,
  'if(Object.hasOwn(c,t)){document.documentElement.dataset.theme=t;',
  `for(const m of document.querySelectorAll('meta[name="theme-color"]'))`,
  'm.media=m.content===c[t]?"all":"not all"}}catch{}',
].join('');
