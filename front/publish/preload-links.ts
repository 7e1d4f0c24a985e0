/**
 * Values of the `Link` header (RFC 8288) for what a page needs first, so that a browser asks for it with the first
 * bytes, and a CDN can make early hints of it. Pictures are left to the document: all sizes of one take 800 bytes of a
 * header, and its place in the head comes with the same packets.
 */
import type { PageElement } from './scan.ts';

/** Most values of one page. More of them would only compete for the same line. */
export const MAX_LINKS = 6;
/**
 * Most characters of them all. Ours: with what Next names itself, some 400, and all other headers, a head stays below the 4,096
 * bytes that nginx takes (`front/serve/cache-tag.ts` has the other half).
 */
const MOST_CHARACTERS = 1_200;

/** Attributes that become parameters of the same name. */
const PARAMETERS = ['type', 'media', 'fetchpriority'];

/** With any other attribute, such as `integrity`, a link is left out: the header might then load something twice. */
const KNOWN = new Set(['rel', 'as', 'href', 'crossorigin', 'data-precedence', ...PARAMETERS]);

/** An address as it may stand between `<` and `>`. */
const ADDRESS = /^[!#-;=?-[\]_a-z~]+$/;

/**
 * What a page loads early: fonts, and stylesheets, which hold up the first paint. What can't be written into a header
 * safely is left out.
 */
export function preloadLinks(elements: readonly PageElement[]): string[] {
  const links = new Map<string, { destination: Destination; value: string }>();
  for (const element of elements) {
    if (element.name !== 'link') continue;
    const destination = destinationOf(element.attributes);
    const value = destination && linkValue(element.attributes, destination);
    const { href = '' } = element.attributes;
    if (value && !links.has(href)) links.set(href, { destination, value }); // a stylesheet and a preload of it are one
  }
  const { font = [], style = [] } = Object.groupBy(links.values(), ({ destination }) => destination);
  const chosen = [...font, ...style].slice(0, MAX_LINKS).map(({ value }) => value);
  while (chosen.join(', ').length > MOST_CHARACTERS) chosen.pop();
  return chosen;
}

type Attributes = PageElement['attributes'];
type Destination = 'font' | 'style';

function destinationOf({ rel, as }: Attributes): Destination | null {
  if (rel === 'stylesheet') return 'style';
  return rel === 'preload' && (as === 'font' || as === 'style') ? as : null;
}

function linkValue(attributes: Attributes, destination: Destination): string | null {
  const { href = '', crossorigin } = attributes;
  if (!ADDRESS.test(href) || Object.keys(attributes).some((name) => !KNOWN.has(name))) return null;
  const parameters = [`<${href}>`, 'rel=preload', `as=${destination}`];
  if (crossorigin !== undefined) {
    parameters.push(crossorigin === 'use-credentials' ? 'crossorigin="use-credentials"' : 'crossorigin');
  }
  for (const name of PARAMETERS) {
    const value = attributes[name];
    if (value === undefined) continue;
    if (!/^[ -~]*$/.test(value)) return null;
    parameters.push(`${name}="${value.replaceAll(/["\\]/g, '\\$&')}"`);
  }
  return parameters.join('; ');
}
