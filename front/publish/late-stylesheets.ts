/**
 * Puts stylesheets that React streams late where its script would put them: behind the last one of the same
 * precedence, or else behind the last of all. Their order decides what the page looks like.
 */
import { NotPublishable } from './not-publishable.ts';
import type { PageElement } from './scan.ts';
import { cut, type Edit } from './splice.ts';
import type { LateStylesheet } from './streaming-instructions.ts';

/** What one instruction of React asks for, at its place in the text. */
export interface StylesheetRequest {
  at: number;
  stylesheets: readonly LateStylesheet[];
}

/** A stylesheet of the page: one that stands where it was written, or one that is put somewhere. */
type Sheet = { precedence: string } & ({ element: PageElement } | { html: string });

/** The edits that do it. Throws `NotPublishable` where it is not clear what the script would do. */
export function placeStylesheets(
  html: string,
  elements: readonly PageElement[],
  requests: readonly StylesheetRequest[],
): Edit[] {
  if (requests.length === 0) return [];
  const written = elements.filter((one) => one.attributes['data-precedence'] !== undefined);
  const edits: Edit[] = [];
  const sheets: Sheet[] = [];
  const known = new Set<string>();
  let seen = 0;

  for (const { at, stylesheets } of requests) {
    const late: PageElement[] = [];
    for (; (written[seen]?.start ?? at) < at; seen += 1) {
      const element = written[seen];
      if (element === undefined) break;
      if (element.attributes.media === 'not all') late.push(element);
      else if (element.parent?.name === 'head') sheets.push({ precedence: precedenceOf(element), element });
      else throw new NotPublishable('a stylesheet with a precedence outside of the head');
      if (element.name === 'link') known.add(element.attributes.href ?? '');
    }
    for (const [href = '', precedence, ...attributes] of stylesheets) {
      if (known.has(href)) continue;
      if (precedence === undefined) throw new NotPublishable(`a late stylesheet that nobody names, ${href}`);
      known.add(href);
      insert(sheets, { precedence, html: linkTo(href, precedence, attributes) });
    }
    for (const element of late) {
      edits.push(cut(element));
      insert(sheets, { precedence: precedenceOf(element), html: withoutMedia(html, element) });
    }
  }
  return [...edits, ...insertions(sheets, elements)];
}

function precedenceOf(element: PageElement): string {
  return element.attributes['data-precedence'] ?? '';
}

function insert(sheets: Sheet[], sheet: Sheet): void {
  const last = sheets.findLastIndex((one) => one.precedence === sheet.precedence);
  // `findLastIndex` answers -1 for none, and so does the place of the last of all where there is none.
  sheets.splice((last === -1 ? sheets.length - 1 : last) + 1, 0, sheet);
}

/** Everything that is put behind the same written sheet, or at the start of the head, is one edit. */
function insertions(sheets: readonly Sheet[], elements: readonly PageElement[]): Edit[] {
  const edits: Edit[] = [];
  let at = elements.find((one) => one.name === 'head')?.innerStart;
  let added = '';
  const put = () => {
    const text = added;
    if (text === '') return;
    if (at === undefined) throw new NotPublishable('late stylesheets in a document without a head');
    edits.push({ start: at, end: at, replacement: () => text });
    added = '';
  };
  for (const sheet of sheets) {
    if ('html' in sheet) {
      added += sheet.html;
    } else {
      put();
      at = sheet.element.end;
    }
  }
  put();
  return edits;
}

function linkTo(href: string, precedence: string, attributes: readonly string[]): string {
  const pairs = ['rel', 'stylesheet', 'href', href, 'data-precedence', precedence, ...attributes];
  let link = '<link';
  for (let index = 0; index < pairs.length; index += 2) {
    const [name = '', value] = pairs.slice(index, index + 2);
    if (!/^[a-z][a-z-]*$/.test(name) || value === undefined) {
      throw new NotPublishable(`a late stylesheet with an attribute that is not understood, ${href}`);
    }
    link += ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  }
  return `${link}/>`;
}

function withoutMedia(html: string, element: PageElement): string {
  const tag = html.slice(element.start, element.innerStart);
  const bare = tag.replace(' media="not all"', '');
  if (bare === tag) throw new NotPublishable('a late stylesheet in an unknown form');
  return bare + html.slice(element.innerStart, element.end);
}
