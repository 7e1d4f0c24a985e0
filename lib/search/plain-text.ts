/** What a reader reads of an HTML text, for the index: no markup, no scripts, one space between words. */
import { Parser } from 'htmlparser2';
import { DROPPED_TAGS } from '../content/allowed-html.ts';

/** Longest HTML in characters that is read: markup is seldom more than the text. */
const MARKUP_FACTOR = 5;

/** Elements within a line: no space is read where they begin or end. */
const INLINE = new Set(
  'a strong em b i s u sub sup small mark abbr cite q time kbd del ins span code'.split(' '),
);

const DROPPED = new Set(DROPPED_TAGS);

/** The text, at most `longest` characters of it. */
export function plainText(html: string | null | undefined, longest: number): string {
  if (!html) return '';
  const parts: string[] = [];
  let dropped = 0;
  const parser = new Parser({
    onopentag(name) {
      if (DROPPED.has(name)) dropped += 1;
      else if (!INLINE.has(name)) parts.push(' ');
    },
    onclosetag(name) {
      if (DROPPED.has(name)) dropped -= 1;
      else if (!INLINE.has(name)) parts.push(' ');
    },
    ontext(text) {
      if (dropped === 0) parts.push(text);
    },
  });
  parser.end(html.slice(0, longest * MARKUP_FACTOR));
  return squeezed(parts.join(''), longest);
}

function squeezed(text: string, longest: number): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
}
