/**
 * Values of the `Link` header (RFC 8288) for what a page needs first, so that a browser asks for it with the first
 * bytes, and a CDN can make early hints of it.
 */
import type { PageElement } from './scan.ts';

/** Most values of one page. More of them would only compete for the same line. */
export const MAX_LINKS = 6;
/**
 * Most characters of them all. Ours: with what Next names itself, some 400, and all other headers, a head stays below the 4,096
 * bytes that nginx takes (`front/serve/cache-tag.ts` has the other half); the longest of the demo has 757.
 */
const MOST_CHARACTERS = 1_200;

/** Attributes that become parameters of the same name. */
const PARAMETERS = ['type', 'media', 'imagesrcset', 'imagesizes', 'fetchpriority'];

/** With any other attribute, such as `integrity`, a link is left out: the header might then load something twice. */
const KNOWN = new Set(['rel', 'as', 'href', 'crossorigin', 'data-precedence', ...PARAMETERS]);

/** Fonts and the picture seen first, stylesheets, other pictures; in that order, and else in that of the page. */
type Rank = 0 | 1 | 2;

/**
 * What a page loads early of fonts, pictures and stylesheets. Stylesheets count too, which hold up the first paint.
 * What can't be written into a header safely is left out.
 */
export function preloadLinks(elements: readonly PageElement[]): string[] {
  const links = new Map<string, { rank: Rank; value: string }>();
  for (const element of elements) {
    if (element.name !== 'link') continue;
    const destination = destinationOf(element.attributes);
    const value = destination && linkValue(element.attributes, destination);
    if (!value || links.has(keyOf(element.attributes))) continue;
    links.set(keyOf(element.attributes), { rank: rankOf(element.attributes, destination), value });
  }
  const chosen = [...links.values()]
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MAX_LINKS)
    .map(({ value }) => value);
  while (chosen.join(', ').length > MOST_CHARACTERS) chosen.pop();
  return chosen;
}

type Attributes = PageElement['attributes'];

function destinationOf({ rel, as }: Attributes): 'font' | 'image' | 'style' | null {
  if (rel === 'stylesheet') return 'style';
  if (rel !== 'preload') return null;
  return as === 'font' || as === 'image' || as === 'style' ? as : null;
}

/** A stylesheet and a preload of it are one. */
function keyOf({ href, imagesrcset }: Attributes): string {
  return `${href ?? ''} ${imagesrcset ?? ''}`;
}

function rankOf({ fetchpriority }: Attributes, destination: 'font' | 'image' | 'style'): Rank {
  if (destination === 'font' || (destination === 'image' && fetchpriority === 'high')) return 0;
  return destination === 'style' ? 1 : 2;
}

function linkValue(attributes: Attributes, destination: string): string | null {
  const target = targetOf(attributes);
  if (target === null || Object.keys(attributes).some((name) => !KNOWN.has(name))) return null;
  const parameters = [`<${target}>`, 'rel=preload', `as=${destination}`];
  const { crossorigin } = attributes;
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

/**
 * The address as it may stand between `<` and `>`. React leaves it out beside `imagesrcset`; a header needs one, and a
 * browser that does not know `imagesrcset` there then loads the first picture, which is the smallest.
 */
function targetOf({ href, imagesrcset }: Attributes): string | null {
  const target = href ?? imagesrcset?.trim().split(/\s+/, 1)[0] ?? '';
  return /^[!#-;=?-[\]_a-z~]+$/.test(target) ? target : null;
}
