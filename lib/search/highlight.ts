/** Marks in a text what was asked for, and picks the passage that says most of it. Pure. */
import type { Segment } from './search-index.ts';
import { type Word, wordsOf } from './terms.ts';

/** Longest passage in characters: two or three lines. */
const PASSAGE = 240;

/** How much of it stands before the first marked word, in characters. */
const BEFORE = 50;

/** Most marked words that are looked at to find the best passage; a long text may be full of them. */
const MOST_LOOKED_AT = 60;

type Marked = Pick<Word, 'start' | 'end'> & { term: string };

/** The whole text in segments. Joined, they are the text. */
export function highlight(text: string, terms: ReadonlySet<string>): Segment[] {
  return segments(text, marksIn(text, terms), 0, text.length);
}

/**
 * The passage with most of the terms, from the text or else from the summary, which is preferred when it says as much.
 * Cut ends are at a word and show an ellipsis.
 */
export function snippet(
  { summary, text }: { summary: string; text: string },
  terms: ReadonlySet<string>,
): Segment[] {
  const inSummary = bestPassage(marksIn(summary, terms));
  const inText = bestPassage(marksIn(text, terms));
  const useText = inText.terms > inSummary.terms || summary === '';
  return useText ? passage(text, terms, inText.start) : passage(summary, terms, inSummary.start);
}

function marksIn(text: string, terms: ReadonlySet<string>): Marked[] {
  const marks: Marked[] = [];
  if (terms.size === 0) return marks;
  for (const { start, end, term } of wordsOf(text)) {
    if (term === null || !terms.has(term)) continue;
    marks.push({ start, end, term });
    if (marks.length === MOST_LOOKED_AT) break;
  }
  return marks;
}

/** Where the marked words lie closest: how many different ones are together, and where the first of them is. */
function bestPassage(marks: readonly Marked[]): { start: number; terms: number } {
  let best = { start: 0, terms: 0 };
  for (const [index, { start }] of marks.entries()) {
    const within = marks.slice(index).filter(({ end }) => end <= start + PASSAGE - BEFORE);
    const terms = new Set(within.map(({ term }) => term)).size;
    if (terms > best.terms) best = { start, terms };
  }
  return best;
}

function passage(text: string, terms: ReadonlySet<string>, around: number): Segment[] {
  if (text === '') return [];
  const start = around <= BEFORE || text.length <= PASSAGE ? 0 : afterSpace(text, around - BEFORE);
  const end = text.length - start <= PASSAGE ? text.length : beforeSpace(text, start + PASSAGE);
  const marks = marksIn(text.slice(start, end), terms).map((mark) => ({
    start: mark.start + start,
    end: mark.end + start,
  }));
  const shown = segments(text, marks, start, end);
  if (start > 0) shown.unshift({ text: '… ', marked: false });
  if (end < text.length) shown.push({ text: ' …', marked: false });
  return shown;
}

/** Where the first word begins that lies behind `position`; there, if the text has no spaces. */
function afterSpace(text: string, position: number): number {
  const space = text.indexOf(' ', position);
  return space === -1 || space > position + BEFORE ? position : space + 1;
}

/** Where the last word ends that lies before `position`; there, if the text has no spaces. */
function beforeSpace(text: string, position: number): number {
  const space = text.lastIndexOf(' ', position);
  return space < position - BEFORE ? position : space;
}

function segments(text: string, marks: readonly { start: number; end: number }[], from: number, to: number) {
  const all: Segment[] = [];
  let done = from;
  for (const { start, end } of marks) {
    if (start > done) all.push({ text: text.slice(done, start), marked: false });
    all.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < to) all.push({ text: text.slice(done, to), marked: false });
  return all;
}
