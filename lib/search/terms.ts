/** Words and the terms they are found by: the same for what is searched and for what is asked. */

/** A letter or digit and what follows it; marks belong to the letter before them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** A word of a text: `text.slice(start, end)`. */
export interface Word {
  start: number;
  end: number;
  /** What it is found by, null where nobody looks for it. */
  term: string | null;
}

/** Most words of a query that count. */
const MAX_TERMS = 8;

/** English words that stand in every text. Few: a word too many costs a rank, one too few an answer. */
const STOP_WORDS = new Set(
  'a an and are as at be by for from has have in is it its of on or that the their this to was were which with'.split(
    ' ',
  ),
);

/** Letters that are no letter with a mark, as those write them who do not have them on their keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The words of a text, in their order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    yield { start: index, end: index + word.length, term: termOf(word) };
  }
}

/** The words as they stand. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** What a word is found by: small letters without marks. Null for the smallest words, and single Latin letters. */
export function termOf(word: string): string | null {
  const term = fold(word);
  return STOP_WORDS.has(term) || /^[a-z]$/.test(term) ? null : term;
}

/** The terms of a query, each once, the first eight. */
export function termsOf(query: string): string[] {
  const terms = splitWords(query)
    .map(termOf)
    .filter((term) => term !== null);
  return [...new Set(terms)].slice(0, MAX_TERMS);
}

function fold(word: string): string {
  const small = word.toLowerCase();
  if (ASCII.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

const ASCII = /^[a-z0-9]*$/;
