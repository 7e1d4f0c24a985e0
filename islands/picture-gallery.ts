/**
 * The pictures of a page, large, in a dialog that is moved through with keys, a thumb or buttons. Without it, each
 * picture is a link to its large form. The dialog stands empty in the markup, with its buttons in the page's language.
 */
import { defineIsland } from './parts/define-island.ts';
import { pictureAfter } from './parts/picture-after.ts';

class PictureGallery extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const dialog = this.querySelector('dialog');
    const list = dialog?.querySelector('ul');
    if (!dialog || !list) return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('figure > a')];
    const count = dialog.querySelector('output');
    list.tabIndex = 0; // what scrolls can be reached with keys

    const shown = () => Math.round(Math.abs(list.scrollLeft) / Math.max(1, list.clientWidth));
    const tell = () => {
      const text = `${shown() + 1} / ${links.length}`;
      if (count && count.textContent !== text) count.textContent = text;
    };
    const show = (index: number) =>
      list.children[index]?.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'center' });
    const open = (link: HTMLAnchorElement) => {
      if (list.children.length === 0) list.append(...links.map(large));
      dialog.addEventListener('close', () => link.focus(), { once: true, signal });
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[value="Escape"]')?.focus();
      show(links.indexOf(link));
      tell();
    };
    const obey = (key: string) => {
      const wanted = pictureAfter(key, shown(), links.length, getComputedStyle(list).direction === 'rtl');
      if (key === 'Escape') dialog.close();
      if (wanted !== null) show(wanted);
      return wanted !== null;
    };

    this.addEventListener(
      'click',
      (event) => {
        const { target } = event;
        if (!(target instanceof Element) || !isPlain(event)) return;
        const link = links.find((one) => one.contains(target));
        if (link) {
          event.preventDefault();
          open(link);
        } else obey(target.closest('button')?.value ?? '');
      },
      { signal },
    );
    dialog.addEventListener(
      'keydown',
      (event) => {
        if (isPlain(event) && event.key !== 'Escape' && obey(event.key)) event.preventDefault();
      },
      { signal },
    );
    list.addEventListener('scroll', tell, { signal, passive: true });
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }
}

/** The figure around a link, with the picture as wide as the window. */
function large(link: HTMLAnchorElement): HTMLElement {
  const item = document.createElement('li');
  const figure = document.createElement('figure');
  const picture = link.querySelector('img')?.cloneNode();
  if (picture instanceof HTMLImageElement) {
    picture.sizes = '100vw';
    figure.append(picture);
  }
  const caption = link.parentElement?.querySelector('figcaption');
  if (caption) figure.append(caption.cloneNode(true));
  item.append(figure);
  return item;
}

/** Whether a hand means the page, and not a new tab or a way back of the browser. */
function isPlain({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return !(altKey || ctrlKey || metaKey || shiftKey);
}

defineIsland('picture-gallery', PictureGallery);
