/** Opens the search over the page, and shows the best results while one types. The page of results is a form away. */
import type { PanelAnswer } from '../lib/search/panel-answer.ts';
import { defineIsland } from './parts/define-island.ts';
import { asksForSearch, optionAfter, resultWords } from './parts/search-panel-keys.ts';

/** Pause after the last letter before it is asked, in milliseconds. */
const PAUSE = 120;

class SearchPanel extends HTMLElement {
  #leaving = new AbortController();
  #asking = new AbortController();
  #timer = 0;
  #chosen = -1;

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const link = this.querySelector('a');
    const dialog = this.querySelector('dialog');
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    const status = this.querySelector('[role=status]');
    if (!link || !dialog || !input || !list || !status) return;

    const options = () => [...list.querySelectorAll('a')];

    const choose = (chosen: number) => {
      this.#chosen = chosen;
      input.removeAttribute('aria-activedescendant');
      for (const [index, option] of options().entries()) {
        option.setAttribute('aria-selected', String(index === chosen));
        if (index !== chosen) continue;
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    };

    const show = (hits: PanelAnswer['hits'], words: string) => {
      list.replaceChildren(...hits.map(option));
      list.hidden = hits.length === 0;
      input.setAttribute('aria-expanded', String(hits.length > 0));
      status.textContent = words;
      choose(-1);
    };

    const ask = async () => {
      this.#asking = new AbortController();
      try {
        const answer = await fetch(`/api/search?${new URLSearchParams({ q: input.value })}`, {
          signal: this.#asking.signal,
        });
        if (answer.status === 400) return show([], '');
        if (!answer.ok) throw new Error();
        const { hits, total }: PanelAnswer = await answer.json();
        show(hits, resultWords(total));
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') return;
        show([], 'The search does not answer just now');
      }
    };

    const changed = () => {
      this.#stop();
      if (input.value.trim()) this.#timer = window.setTimeout(ask, PAUSE);
      else show([], '');
    };

    const open = (event: Event) => {
      event.preventDefault();
      if (dialog.open) return;
      choose(-1);
      dialog.showModal();
      input.select();
    };

    link.addEventListener('click', (event) => isPlain(event) && open(event), { signal });
    document.addEventListener(
      'keydown',
      (event) => asksForSearch(event, isTyping(event.target)) && open(event),
      { signal },
    );
    input.addEventListener('input', changed, { signal });
    input.addEventListener(
      'keydown',
      (event) => {
        if (event.isComposing) return;
        const all = options();
        const next = optionAfter(event.key, this.#chosen, all.length);
        const taken = event.key === 'Enter' ? all[this.#chosen] : undefined;
        if (next === undefined && !taken) return;
        event.preventDefault();
        if (next !== undefined) choose(next);
        taken?.click();
      },
      { signal },
    );
    // What is around the panel is the dialog itself, since its content fills it.
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close(), { signal });
    dialog.addEventListener('close', () => this.#stop(), { signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
    this.#stop();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#asking.abort();
  }
}

function option({ kind, url, title }: PanelAnswer['hits'][number], index: number) {
  const link = document.createElement('a');
  link.id = `search-hit-${index}`;
  link.setAttribute('role', 'option');
  link.tabIndex = -1;
  link.href = url;
  const name = element('span', '');
  name.append(...title.map(({ text, marked }) => (marked ? element('mark', text) : text)));
  link.append(name, ' ', element('small', kind));
  return link;
}

function element(name: string, text: string) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A click that would open the page here, and not in another tab. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}

defineIsland('search-panel', SearchPanel);
