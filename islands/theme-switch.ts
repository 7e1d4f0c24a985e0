/** Light, dark, or as the system: keeps what a reader chooses, and follows what is chosen in another tab. */
import { applyTheme } from './parts/apply-theme.ts';
import { defineIsland } from './parts/define-island.ts';
import { parseTheme, THEME_KEY, type Theme } from './parts/theme.ts';

class ThemeSwitch extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#follow();
    this.addEventListener('change', choose, { signal });
    window.addEventListener('storage', ({ key }) => isTheme(key) && this.#follow(), { signal });
    // A page that comes back from the browser's memory has missed what happened meanwhile.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#follow(), { signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  /** Shows the choice that is kept. */
  #follow() {
    const theme = keptTheme();
    applyTheme(theme);
    for (const input of this.querySelectorAll('input')) input.checked = input.value === theme;
  }
}

function choose({ target }: Event) {
  if (!(target instanceof HTMLInputElement)) return;
  const theme = parseTheme(target.value);
  applyTheme(theme);
  keepTheme(theme);
}

/** `localStorage.clear()` tells of no key. */
function isTheme(key: string | null): boolean {
  return key === null || key === THEME_KEY;
}

function keptTheme(): Theme {
  try {
    return parseTheme(localStorage.getItem(THEME_KEY));
  } catch {
    // The browser keeps nothing for this site: a choice lasts as long as the page.
    return parseTheme(document.documentElement.dataset.theme);
  }
}

function keepTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // It is chosen for this page only.
  }
}

defineIsland('theme-switch', ThemeSwitch);
