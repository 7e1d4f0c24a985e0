/** Which letters of the site's fonts come with every page, and which only with one that has them. */

/** A range of code points, both ends in it. */
type Range = readonly [first: number, last: number];

/**
 * ASCII and what texts in English have most of beside it: names of people and places, quotes, dashes, money, and the space
 * that does not break.
 */
const LATIN_CORE = `${between(0x20, 0x7e)}\u00a0éèêëàáâãçíóôõöúüñäº€£‘’“”–—…·−×`;

/** What Arabic is written in: letters, marks of vowels, digits, commas, and what tells where letters are not to join. */
const ARABIC_CORE = `${between(0x621, 0x63a)}${between(0x640, 0x652)}${between(0x660, 0x66c)} \u00a0،؛؟\u200c\u200d\u200e`;

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

/** Of what the file of @fontsource's subset `arabic` declares, the blocks that it has letters of. */
const ARABIC: readonly Range[] = [
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x200c, 0x200e],
  [0x2010, 0x2011],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfe74],
  [0xfe76, 0xfefc],
];

/** What a font is for. */
export type Script = 'latin' | 'arabic';

const SCRIPTS: Record<Script, { all: readonly Range[]; core: string }> = {
  latin: { all: LATIN, core: LATIN_CORE },
  arabic: { all: ARABIC, core: ARABIC_CORE },
};

/** The two halves of a font: `core` is what most pages need, `rest` is asked for by the browser that meets one of its letters. */
export type Half = 'core' | 'rest';

/** The letters of a half, in the order of their code points. */
export function lettersOf(script: Script, half: Half): string {
  const { all, core } = SCRIPTS[script];
  const letters = all.flatMap(([first, last]) => [...between(first, last)]);
  return letters.filter((letter) => core.includes(letter) === (half === 'core')).join('');
}

/** The letters of a half as `unicode-range` of CSS has them. */
export function unicodeRangeOf(script: Script, half: Half): string {
  const ranges: [number, number][] = [];
  for (const letter of lettersOf(script, half)) {
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

function between(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, step) => first + step));
}
