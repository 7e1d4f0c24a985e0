/** The lead of a project on cards and at the head of its page. */
import { shorten } from './plain-text.ts';

/** Longest summary in characters: the field's `softLength` in `schema.yaml`. */
const LONGEST = 240;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first sentence, with those after it that still fit; a longer first one is cut at a word. */
export function summaryOf(text: string): string {
  let summary = '';
  for (const { segment } of sentences.segment(text)) {
    if (summary !== '' && (summary + segment).trimEnd().length > LONGEST) break;
    summary += segment;
  }
  return shorten(summary.trim(), LONGEST);
}
