/** Marks on the map what is pointed at in the lists, and in the lists what is pointed at on the map. */
import { defineIsland } from './parts/define-island.ts';
import { isRelated, type Place } from './parts/related-places.ts';

const ON_MAP = '.map-country';
const PLACES = `[data-countries], ${ON_MAP}`;
const MARK = 'data-marked';

class ProjectMap extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    for (const type of ['pointerover', 'focusin']) {
      this.addEventListener(type, ({ target }) => this.#markFor(target), { signal });
    }
    for (const type of ['pointerleave', 'focusout']) {
      this.addEventListener(type, () => this.#markFor(null), { signal });
    }
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  #markFor(target: EventTarget | null) {
    const chosen = target instanceof Element ? target.closest(PLACES) : null;
    for (const one of this.querySelectorAll(PLACES)) {
      one.toggleAttribute(MARK, chosen !== null && isRelated(placeOf(chosen), placeOf(one)));
    }
  }
}

function placeOf(element: Element): Place {
  return {
    project: element.getAttribute('data-project'),
    countries: element.matches(ON_MAP)
      ? [outlineOf(element)]
      : (element.getAttribute('data-countries') ?? '').split(' ').filter(Boolean),
  };
}

/** The code of a country on the map: its outline is `…#KE`. */
function outlineOf(country: Element): string {
  return new URL(country.querySelector('use')?.href.baseVal ?? '', location.href).hash.slice(1).toLowerCase();
}

defineIsland('project-map', ProjectMap);
