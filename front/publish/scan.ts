/** Reads a document once into a flat list of its elements and comments, each with its place in the text. */
import { Parser } from 'htmlparser2';
import { NotPublishable } from './not-publishable.ts';

/** Deepest nesting of elements that browsers build as written; what is deeper they flatten (Blink: 512). */
const DEEPEST = 512;

/** A stretch of the text, in UTF-16 units; `end` is the first unit behind it. */
export interface Range {
  start: number;
  end: number;
}

/** An element. Names are in lower case, but for those of SVG that are written otherwise; references are resolved. */
export interface PageElement extends Range {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  parent: PageElement | null;
  /** Whether it is SVG or MathML, or stands inside it. */
  foreign: boolean;
  /** Where its content begins and ends; nothing lies between for an element without content. */
  innerStart: number;
  innerEnd: number;
  /** Its first `style` attribute with the space before it. */
  style: Range | undefined;
}

export interface PageComment extends Range {
  data: string;
  parent: PageElement | null;
}

export interface Page {
  /** In the order of the text. */
  elements: PageElement[];
  comments: PageComment[];
  /** The first element that the text does not close, or not where it was opened: browsers mend that by their own rules. */
  mended: string | undefined;
}

/** The elements and comments of a document. Throws `NotPublishable` for one that is not whole or too deep. */
export function scan(html: string): Page {
  const page: Page = { elements: [], comments: [], mended: undefined };
  const open: PageElement[] = [];
  let style: Range | undefined;
  let isWhole = false;

  const parser = new Parser({
    onattribute(name) {
      if (name === 'style') style ??= { start: parser.startIndex - 1, end: parser.endIndex };
    },
    onopentag(name, attributes, isImplied) {
      if (isImplied) page.mended ??= `</${name}>`;
      const parent = open.at(-1) ?? null;
      const start = parser.startIndex;
      const end = parser.endIndex + 1;
      const element: PageElement = {
        name,
        attributes,
        parent,
        foreign: name === 'svg' || name === 'math' || parent?.foreign === true,
        start,
        innerStart: end,
        innerEnd: end,
        end,
        style: style && style.start > start ? style : undefined,
      };
      style = undefined;
      page.elements.push(element);
      open.push(element);
      if (open.length > DEEPEST) throw new NotPublishable(`more than ${DEEPEST} elements inside each other`);
    },
    onclosetag(name, isImplied) {
      const element = open.pop();
      if (element === undefined) return;
      // An element that can't have content is closed by the tag that opens it.
      if (parser.endIndex + 1 === element.innerStart) return;
      if (isImplied) page.mended ??= `<${name}>`;
      if (name === 'html' && !isImplied) isWhole = true;
      element.innerEnd = parser.startIndex;
      element.end = isImplied ? parser.startIndex : parser.endIndex + 1;
    },
    oncomment(data) {
      const start = parser.startIndex;
      page.comments.push({ data, start, end: parser.endIndex + 1, parent: open.at(-1) ?? null });
    },
  });
  parser.end(html);
  if (!isWhole) throw new NotPublishable('a document that does not end with </html>');
  return page;
}
