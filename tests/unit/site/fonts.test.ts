/** Each letter of the site's fonts comes from one half of them, and what texts are full of from the one that is there first. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lettersOf, unicodeRangeOf } from '../../../lib/fonts/letters.ts';
import { ROOT } from '../../support/project-root.ts';

/** As @fontsource declares its subset `latin`. */
const latin = /latin-500-normal[^}]+unicode-range: ([^;]+);/.exec(
  readFileSync(path.join(ROOT, 'node_modules', '@fontsource', 'newsreader', '500.css'), 'utf8'),
)?.[1];

/** What the components declare, in the order of the faces. */
function declaredIn(file: string): (string | undefined)[] {
  const text = readFileSync(path.join(ROOT, 'components', file), 'utf8');
  return [...text.matchAll(/value:\s*'([^']+)'/g)].map(([, value]) => value);
}

function codesOf(ranges: string): number[] {
  return ranges.split(',').flatMap((one) => {
    const [first = '', last = first] = one.trim().slice('U+'.length).split('-');
    const from = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, step) => from + step);
  });
}

describe('the halves of a font', () => {
  const core = codesOf(unicodeRangeOf('latin', 'core'));
  const rest = codesOf(unicodeRangeOf('latin', 'rest'));

  it('are together what the subset has, and share nothing', () => {
    expect([...core, ...rest].toSorted((one, other) => one - other)).toEqual(
      codesOf(latin ?? '')
        .filter((code) => code >= 0x20)
        .toSorted((one, other) => one - other),
    );
    expect(core.filter((code) => rest.includes(code))).toEqual([]);
  });

  it('are declared with the letters that they are cut to', () => {
    expect(String.fromCodePoint(...core)).toBe(lettersOf('latin', 'core'));
    const [ofCore, ofRest] = [unicodeRangeOf('latin', 'core'), unicodeRangeOf('latin', 'rest')];
    expect(declaredIn('site-fonts.ts')).toEqual([ofCore, ofRest, ofCore, ofRest]);
    expect(declaredIn('arabic-fonts.ts')).toEqual([
      unicodeRangeOf('arabic', 'core'),
      unicodeRangeOf('arabic', 'rest'),
    ]);
  });

  it.each([
    ['latin', 'Zürich’s café — “São Tomé” cost 1,200 € · 3 × 4 = 12…'],
    ['arabic', 'قِصّةُ النّهرِ، في ١٬٢٠٠ كلمةٍ؛ هل تُقرأ؟ لا شيءَ آخر'],
  ] as const)('have what a text in %s letters is written in first', (script, text) => {
    expect([...text].filter((letter) => !lettersOf(script, 'core').includes(letter))).toEqual([]);
  });

  it('keep the letters of Persian and Urdu, though they come later', () => {
    expect([...'پچژگکیےۀ۱۲'].filter((letter) => !lettersOf('arabic', 'rest').includes(letter))).toEqual([]);
  });
});
