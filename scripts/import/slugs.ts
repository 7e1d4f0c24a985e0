/** Slugs are the natural keys of an import, so the same text must give the same slug on every run. */

/** What the CMS accepts as a slug (`schema.yaml`, validation of every `slug` field). */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longest slug in characters: the column's length. */
const LONGEST = 255;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** Lower-case letters without marks, so that "Réunion" and "Reunion" meet. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđłþðı]/g, (letter) => FOLDED[letter] ?? letter);
}

/** The slug of a text: `nmf.earth` gives `nmf-earth`, `a--b` gives `a-b`; null where no letter or digit is left. */
export function slugOf(text: string): string | null {
  const slug = foldLetters(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return SLUG.test(slug) ? slug : null;
}
