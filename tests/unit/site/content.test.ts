import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { z } from 'zod';
import { countryCodes, factItems, goalNumbers, mapPoint } from '../../../lib/content/json-fields.ts';
import { cmsPreset, isMediaPreset, mediaPath, WIDTHS } from '../../../lib/content/media-path.ts';
import { openingOf } from '../../../lib/content/opening-of.ts';
import { ROOT } from '../../support/project-root.ts';

describe('the opening of a text', () => {
  it('is the text where it is short, without tags', () => {
    expect(openingOf('<h2>Salt</h2><p>The <em>wells</em> turned.</p>')).toBe('Salt The wells turned.');
  });

  it('keeps words of neighbouring blocks apart and folds white space', () => {
    expect(openingOf('<ul><li>one</li><li>two</li></ul>\n\n <p>three&nbsp; four</p>')).toBe(
      'one two three four',
    );
  });

  it('writes characters, not their entities, and never decodes twice', () => {
    expect(openingOf('<p>5 &lt; 6 &amp; &quot;so&quot; &amp;lt;b&amp;gt;</p>')).toBe(
      '5 < 6 & "so" &lt;b&gt;',
    );
  });

  it('ends at a word, with an ellipsis and no comma before it', () => {
    const opening = openingOf(`<p>${'water, '.repeat(60)}</p>`);
    expect(opening).toMatch(/water…$/);
    expect(opening.length).toBeLessThanOrEqual(221);
  });

  it.each(['x'.repeat(300), `a${'😀'.repeat(300)}`, '水'.repeat(300)])(
    'cuts a text without spaces cleanly',
    (text) => {
      const opening = openingOf(`<p>${text}</p>`);
      expect(opening.isWellFormed()).toBe(true);
      expect(opening).toMatch(/.{50}…$/);
    },
  );

  it.each(['', '<p></p>', '<img src="/media/x">', '<script>alert(1)</script>'])('of %j is empty', (html) => {
    expect(openingOf(html)).toBe('');
  });
});

describe('a JSON field', () => {
  let warned: MockInstance<typeof console.warn>;
  beforeEach(() => {
    warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterEach(() => {
    warned.mockRestore();
  });

  it('of the right shape is read', () => {
    expect(countryCodes(['KE', 'LA'], 'projects 1')).toEqual(['KE', 'LA']);
    expect(mapPoint({ type: 'Point', coordinates: [34.9, -0.17] }, 'projects 1')).toEqual([34.9, -0.17]);
    expect(goalNumbers([6, 15], 'projects 1')).toEqual([6, 15]);
    expect(factItems([{ value: 24, unit: 'wells', label: 'open' }], 'block_facts 1')).toEqual([
      { value: '24', unit: 'wells', label: 'open' },
    ]);
    expect(warned).not.toHaveBeenCalled();
  });

  it('that is not set is absent without a word', () => {
    expect([countryCodes(null, 'projects 2'), mapPoint(undefined, 'projects 2')]).toEqual([[], null]);
    expect(warned).not.toHaveBeenCalled();
  });

  it.each(['KE', { 0: 'KE' }, ['Kenya'], ['ke'], [1], [null], '["KE"]', Array(301).fill('KE')])(
    'of countries with the wrong shape is left out: %j',
    (value) => {
      expect(countryCodes(value, 'projects 3')).toEqual([]);
    },
  );

  it.each([
    [1, 2],
    { type: 'Polygon', coordinates: [1, 2] },
    { type: 'Point', coordinates: [1] },
    { type: 'Point', coordinates: ['1', '2'] },
    { type: 'Point', coordinates: [0, 91] },
    { type: 'Point', coordinates: [181, 0] },
    { type: 'Point', coordinates: [Number.NaN, 0] },
    'Point',
  ])('that is no place on earth is left out: %j', (value) => {
    expect(mapPoint(value, 'projects 4')).toBeNull();
  });

  it.each([[[0]], [[18]], [[1.5]], [['6']], [6], [{}]])('of goals with %j is left out', (value) => {
    expect(goalNumbers(value, 'projects 5')).toEqual([]);
  });

  it.each([[[{ label: 'x' }]], [[{ value: null }]], ['x'], [Array(25).fill({ value: 1 })]])(
    'of facts with %j is left out',
    (value) => {
      expect(factItems(value, 'block_facts 2')).toEqual([]);
    },
  );

  it('is complained of once for each item and field, by name', () => {
    for (let visit = 0; visit < 3; visit += 1) countryCodes('nonsense', 'projects 12');
    expect(warned).toHaveBeenCalledTimes(1);
    expect(warned.mock.calls[0]?.[0]).toMatch(/^projects 12: the field "countries" has an unexpected shape/);
    countryCodes('nonsense', 'projects 13');
    goalNumbers('nonsense', 'projects 12');
    expect(warned).toHaveBeenCalledTimes(3);
  });
});

describe('the address of a picture', () => {
  it('names file and preset, and changes when the file is replaced', () => {
    expect(mediaPath('abc', 'w600')).toBe('/media/abc/w600');
    const before = mediaPath('abc', 'w600', '2026-01-27T07:30:00Z');
    expect(before).toMatch(/^\/media\/abc\/w600\?v=[0-9a-z]+$/);
    expect(mediaPath('abc', 'w600', '2026-01-27T07:30:01Z')).not.toBe(before);
  });

  it.each([...WIDTHS.map((width) => `w${width}`), 'og'])('may name the preset %s', (name) => {
    expect(isMediaPreset(name)).toBe(true);
  });

  it.each([
    '',
    'w',
    'w1',
    'w601',
    'W960',
    'constructor',
    '../secret',
    'og ',
    'w600-avif',
    'system-large-cover',
  ])('may not name %j', (name) => {
    expect(isMediaPreset(name)).toBe(false);
  });

  it('leads to AVIF where the browser says that it takes it, but for the widest, which take long to make', () => {
    const chrome = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';
    expect(cmsPreset('w688', chrome)).toBe('w688-avif');
    expect(cmsPreset('w2432', chrome)).toBe('w2432');
    expect(cmsPreset('og', chrome)).toBe('og');
    for (const accept of ['image/webp,*/*', 'image/avif;q=0,*/*', '*/*', null])
      expect(cmsPreset('w688', accept)).toBe('w688');
  });

  it('leads to a preset that the CMS has, for each width', () => {
    const kept = z
      .array(z.object({ storage_asset_presets: z.array(z.object({ key: z.string(), width: z.number() })) }))
      .parse(JSON.parse(readFileSync(path.join(ROOT, 'directus', 'config', 'settings.json'), 'utf8')));
    const widthOf = new Map(kept[0]?.storage_asset_presets.map(({ key, width }) => [key, width] as const));
    for (const accept of ['image/avif', null]) {
      for (const width of WIDTHS) expect(widthOf.get(cmsPreset(`w${width}`, accept))).toBe(width);
    }
    expect(widthOf.has('og')).toBe(true);
  });
});
