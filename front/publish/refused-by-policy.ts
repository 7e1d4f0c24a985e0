/** Finds what a page holds that its policy would refuse, so that it is not published with a part that is dead. */
import type { PageElement } from './scan.ts';

/** Elements that load a document of their own or move all addresses. */
const ELEMENTS = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'portal', 'fencedframe']);

/** Attributes whose address is followed, where `javascript:` would run. */
const FOLLOWED = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster'];

/** Attributes whose address is fetched or sent to, by element; `srcset` holds several. Links count by their `rel`. */
const FETCHED = new Map([
  ['script', ['src']],
  ['img', ['src', 'srcset']],
  ['source', ['src', 'srcset']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['track', ['src']],
  ['input', ['src', 'formaction']],
  ['button', ['formaction']],
  ['form', ['action']],
  ['image', ['href', 'xlink:href']],
  ['use', ['href', 'xlink:href']],
  ['link', ['href', 'imagesrcset']],
]);

/** Relations by which a link is fetched for this page; others, such as `canonical`, only name an address. */
const FETCHED_LINKS = /\b(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)\b/i;

/** Elements that may carry a picture in the address itself (`img-src data:`). */
const PICTURES = new Set(['img', 'source', 'input', 'image', 'link']);

/** The one `style` that is taken out before: next/image hides the alternative text of a picture while it loads. */
export function isNextImageStyle({ name, attributes }: PageElement): boolean {
  return name === 'img' && attributes['data-nimg'] !== undefined && attributes.style === 'color:transparent';
}

/** What the policy would refuse of this element, or null. */
export function refusedByPolicy(element: PageElement): string | null {
  const { name, attributes, foreign } = element;
  if (ELEMENTS.has(name)) return `<${name}>`;
  // Their text is read otherwise there, references resolved, than it is written.
  if (foreign && (name === 'script' || name === 'style')) return `<${name}> inside of SVG or MathML`;
  for (const attribute of Object.keys(attributes)) {
    if (/^on[a-z]+$/.test(attribute)) return `<${name} ${attribute}>`;
  }
  if (attributes.style !== undefined && !isNextImageStyle(element)) return `<${name} style>`;
  for (const attribute of FOLLOWED) {
    if (schemeOf(attributes[attribute]) === 'javascript:') return `<${name} ${attribute}="javascript:">`;
  }
  if (name === 'link' && !FETCHED_LINKS.test(attributes.rel ?? '')) return null;
  for (const attribute of FETCHED.get(name) ?? []) {
    if (isElsewhere(name, attribute, attributes[attribute]))
      return `<${name} ${attribute}> of another origin`;
  }
  return null;
}

/** An address with a host may be our own, but a page does not know under which name it is served. */
function isElsewhere(name: string, attribute: string, value: string | undefined): boolean {
  const addresses = attribute.endsWith('srcset') ? value?.split(/[\s,]+/) : [value];
  return (addresses ?? []).some((address) => {
    const scheme = schemeOf(address);
    return scheme !== null && !(scheme === 'data:' && PICTURES.has(name));
  });
}

/** The scheme in lower case, `//` for an address that leaves it out before a host, or null for one of our own. */
function schemeOf(address: string | undefined): string | null {
  // Browsers pass over control characters and spaces here.
  const plain = (address ?? '').replaceAll(/[^!-\u{10ffff}]+/gu, '').toLowerCase();
  if (/^[\\/]{2}/.test(plain)) return '//';
  return /^[a-z][a-z0-9+.-]*:/.exec(plain)?.[0] ?? null;
}
