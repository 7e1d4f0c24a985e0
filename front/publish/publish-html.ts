/** Turns a finished page of the reading group into the same page without the framework's script. */
import { contentSecurityPolicy } from './content-security-policy.ts';
import { isFrameworkScript } from './framework-scripts.ts';
import { NotPublishable } from './not-publishable.ts';
import { preloadLinks } from './preload-links.ts';
import { isNextImageStyle, refusedByPolicy } from './refused-by-policy.ts';
import { type Page, type PageElement, type Range, scan } from './scan.ts';
import { scriptType } from './script-type.ts';
import { settle } from './settle.ts';
import { cut, splicer } from './splice.ts';

/** Longest document in UTF-16 units that is published: near thirty of today's longest page, a tenth of a second's work. */
export const MAX_PUBLISHED_CHARS = 2_000_000;

/** The page to serve with its `Content-Security-Policy` and `Link` values, or what stood in the way. */
export type Publication =
  | { published: true; html: string; policy: string; links: readonly string[] }
  | { published: false; reason: string };

/**
 * Publishes the whole HTML that Next has made of a page without client components. Everything that is not the
 * framework's stays as it was, character for character. Never throws.
 *
 * Not published, and so to be served as Next made it, is a page in which anything is not understood: a part that came
 * late, failed or is still awaited in a form not known; a script of the framework in such a form. Nor is a page that
 * holds what its policy would make the browser refuse: event handler attributes, `javascript:` addresses, frames,
 * addresses of another origin, and `style` attributes, but for the `color:transparent` of next/image, which is removed.
 * The reason names what was found.
 */
export function publishHtml(html: string): Publication {
  try {
    if (html.length > MAX_PUBLISHED_CHARS) {
      return { published: false, reason: `more than ${MAX_PUBLISHED_CHARS} characters` };
    }
    const { text, page } = settled(html);
    const cuts: Range[] = [];
    const staying: PageElement[] = [];
    for (const element of page.elements) {
      if (isLeaving(text, element)) cuts.push(element);
      else staying.push(element);
      if (isNextImageStyle(element) && element.style) cuts.push(element.style);
    }
    requireUnderstood(text, staying);
    return {
      published: true,
      html: splicer(text, cuts.map(cut))({ start: 0, end: text.length }),
      policy: contentSecurityPolicy(text, staying),
      links: preloadLinks(staying),
    };
  } catch (error) {
    const reason = error instanceof NotPublishable ? error.message : `unexpected: ${String(error)}`;
    return { published: false, reason };
  }
}

/** The document with everything in its place. A second look makes sure that it is read as it was before. */
function settled(html: string): { text: string; page: Page } {
  const page = scan(html);
  const text = settle(html, page);
  if (text === null) return { text: html, page };
  const after = scan(text);
  const mended = page.mended ?? after.mended;
  if (mended) throw new NotPublishable(`late parts in markup that browsers mend, ${mended}`);
  if (settle(text, after) !== null) throw new NotPublishable('late parts that do not come to rest');
  return { text, page: after };
}

function isLeaving(html: string, element: PageElement): boolean {
  if (element.name === 'script' && scriptType(element.attributes.type) !== 'executable') return false;
  return isFrameworkScript(html, element);
}

function requireUnderstood(html: string, elements: readonly PageElement[]): void {
  for (const element of elements) {
    const refused = refusedByPolicy(element);
    if (refused) throw new NotPublishable(refused);
    if (element.name === 'html' && element.attributes.id === '__next_error__') {
      throw new NotPublishable('a page that Next leaves to the browser, <html id="__next_error__">');
    }
    // Behind `<!--` browsers look for another end of the script than the parser does.
    if (element.name === 'script' && html.slice(element.innerStart, element.innerEnd).includes('<!--')) {
      throw new NotPublishable('<!-- inside of a script');
    }
  }
}
