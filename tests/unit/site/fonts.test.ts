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

function codesOf(ranges: string): number[] {
  return ranges.split(',').flatMap((one) => {
    const [first = '', last = first] = one.trim().slice('U+'.length).split('-');
    const from = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, step) => from + step);
  });
}

describe('the halves of a font', () => {
  const core = codesOf(unicodeRangeOf('core'));
  const rest = codesOf(unicodeRangeOf('rest'));

  it('are together what the subset has, and share nothing', () => {
    expect([...core, ...rest].toSorted((one, other) => one - other)).toEqual(
      codesOf(latin ?? '')
        .filter((code) => code >= 0x20)
        .toSorted((one, other) => one - other),
    );
    expect(core.filter((code) => rest.includes(code))).toEqual([]);
  });

  it('are declared with the letters that they are cut to', () => {
    expect(String.fromCodePoint(...core)).toBe(lettersOf('core'));
    const declared = readFileSync(path.join(ROOT, 'components', 'site-fonts.ts'), 'utf8');
    const values = [...declared.matchAll(/value:\s*'([^']+)'/g)].map(([, value]) => value);
    expect(values).toEqual(
      ['core', 'rest', 'core', 'rest'].map((half) => unicodeRangeOf(half === 'core' ? 'core' : 'rest')),
    );
  });

  it('have what an English text is written in first', () => {
    const text = 'Zürich’s café — “São Tomé” cost 1,200 € · 3 × 4 = 12…';
    expect([...text].filter((letter) => !lettersOf('core').includes(letter))).toEqual([]);
  });
});
