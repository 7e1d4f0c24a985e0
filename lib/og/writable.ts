/**
 * What the fonts of generated pictures can write. For anything else next/og would ask a server elsewhere for another
 * font, and have no picture where it does not answer.
 */

/** Letters of the subsets latin and latin-ext of @fontsource, as its `unicode.json` gives them. */
const LETTER = /[A-Za-z\u00aa-\u02af\u1e00-\u1e9f\u1ef2-\u1eff]/;
/** Marks and figures of the same subsets that titles are written with. */
const MARK = /[ -~\u00a1-\u00bf\u2010-\u2015\u2018-\u201e\u2020\u2022\u2026\u20ac\u2122\u2212]/;

/** Longest text in characters; a longer one ends in an ellipsis. */
const LONGEST = 140;

/** The text on one line, without marks that can't be written; empty when a letter can't be, for that would be a slip. */
export function writable(text: string): string {
  const characters = [...text.normalize('NFC').replace(/\s+/g, ' ').trim()];
  if (characters.some((one) => /[\p{L}\p{N}]/u.test(one) && !LETTER.test(one) && !MARK.test(one))) return '';
  const kept = characters.filter((one) => LETTER.test(one) || MARK.test(one));
  const squeezed = kept.join('').replace(/ +/g, ' ').trim();
  return squeezed.length > LONGEST ? `${squeezed.slice(0, LONGEST - 1).trimEnd()}…` : squeezed;
}
