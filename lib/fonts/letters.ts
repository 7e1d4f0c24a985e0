/** Which letters of the site's Latin fonts come with every page, and which only with one that has them. */

/** A range of code points, both ends in it. */
type Range = readonly [first: number, last: number];

/**
 * Beside ASCII, what texts in English have most of: names of people and places, quotes, dashes, money, and the space that
 * does not break.
 */
const CORE = '\u00a0éèêëàáâãçíóôõöúüñäº€£‘’“”–—…·−×';

/** What the files of @fontsource's subset `latin` have, as its style sheets say. */
const LATIN: readonly Range[] = [
  [0x20, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x304, 0x304],
  [0x308, 0x308],
  [0x329, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
];

/** The two halves of a font: `core` is preloaded, `rest` is asked for by the browser that meets one of its letters. */
export type Half = 'core' | 'rest';

/** The letters of a half, in the order of their code points. */
export function lettersOf(half: Half): string {
  const all = LATIN.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step),
  );
  const core = new Set([...CORE].map((letter) => letter.codePointAt(0)));
  const isCore = (code: number) => (code >= 0x20 && code <= 0x7e) || core.has(code);
  return String.fromCodePoint(...all.filter((code) => isCore(code) === (half === 'core')));
}

/** The letters of a half as `unicode-range` of CSS has them. */
export function unicodeRangeOf(half: Half): string {
  const ranges: [number, number][] = [];
  for (const letter of lettersOf(half)) {
    const code = letter.codePointAt(0) ?? 0;
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ');
}
