/** The one text that a page is about: with contents, notes and a reading time. */
import { addressHeadings, type Heading } from './headings.ts';
import { htmlOf, wordsOf } from './html-tree.ts';
import { markNotes } from './notes.ts';
import { safeTree } from './sanitise.ts';

/** Words a minute of a reader who takes in what they read. */
const WORDS_A_MINUTE = 200;

/** Words from which a text is long enough for contents. */
const LONG = 500;

/** Headings from which contents are worth their place. */
const FEWEST_HEADINGS = 3;

/** A text as its page shows it. */
export interface LongText {
  /** Safe HTML, whose headings have ids. */
  html: string;
  /** The contents; empty for a text that is soon read. */
  contents: Heading[];
  /** At least 1; 0 where there is no text. */
  minutes: number;
}

/** Makes a text safe, as `sanitise` does, and says what can be said of the whole. One for each page: ids are unique in it. */
export function longText(html: string | null | undefined): LongText {
  const tree = safeTree(html);
  const words = wordsOf(tree).split(' ').filter(Boolean).length;
  markNotes(tree);
  const headings = addressHeadings(tree);
  return {
    html: htmlOf(tree),
    contents: words >= LONG && headings.length >= FEWEST_HEADINGS ? headings : [],
    minutes: words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE)),
  };
}
