/** A module may run before the parser has come to the element's end; an island is always given its whole markup. */

/** Defines a custom element once the document has been read. */
export function defineIsland(name: string, island: CustomElementConstructor): void {
  const define = () => customElements.define(name, island);
  if (document.readyState !== 'loading') define();
  else document.addEventListener('DOMContentLoaded', define, { once: true });
}
