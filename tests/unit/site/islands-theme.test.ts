import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { HEAD_SCRIPT } from '../../../islands/parts/head-script.ts';
import { mediaOf, PAPER, parseTheme, THEME_KEY } from '../../../islands/parts/theme.ts';

describe('a kept theme', () => {
  it.each(['light', 'dark'] as const)('%s is itself', (theme) => {
    expect(parseTheme(theme)).toBe(theme);
  });

  it.each([null, undefined, '', 'system', 'DARK', 'constructor', 'x'.repeat(100_000)])(
    'that is none is as the system',
    (kept) => {
      expect(parseTheme(kept)).toBe('system');
    },
  );
});

it('a colour for the bars of the browser counts by the system, or as was chosen', () => {
  expect(mediaOf('dark', 'system')).toBe('(prefers-color-scheme: dark)');
  expect(mediaOf('dark', 'dark')).toBe('all');
  expect(mediaOf('dark', 'light')).toBe('not all');
});

describe('the script in the head', () => {
  it.each(['light', 'dark'] as const)('sets %s and the colour of its paper', (theme) => {
    expect(runHead(() => theme)).toEqual({
      theme,
      media: [mediaOf('light', theme), mediaOf('dark', theme)],
    });
  });

  it.each([null, 'system', 'constructor', '__proto__', '<script>'])(
    'leaves the page alone with %s',
    (kept) => {
      expect(runHead(() => kept)).toEqual(UNTOUCHED);
    },
  );

  it('leaves the page alone where storage is refused', () => {
    const refused = () => {
      throw new Error('SecurityError');
    };
    expect(runHead(refused)).toEqual(UNTOUCHED);
  });

  it('has nothing in it that would end it early in HTML', () => {
    expect(HEAD_SCRIPT).not.toMatch(/<\/|<!--|<script/i);
  });
});

const UNTOUCHED = { theme: undefined, media: [mediaOf('light', 'system'), mediaOf('dark', 'system')] };

/** Runs it against as much of a document as it touches. */
function runHead(kept: () => string | null) {
  const dataset: { theme?: string } = {};
  const metas = [
    { content: PAPER.light, media: mediaOf('light', 'system') },
    { content: PAPER.dark, media: mediaOf('dark', 'system') },
  ];
  runInNewContext(HEAD_SCRIPT, {
    localStorage: { getItem: (key: string) => (key === THEME_KEY ? kept() : null) },
    document: { documentElement: { dataset }, querySelectorAll: () => metas },
  });
  return { theme: dataset.theme, media: metas.map(({ media }) => media) };
}
