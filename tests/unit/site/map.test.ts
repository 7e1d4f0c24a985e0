import { gzipSync } from 'node:zlib';
import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import world from 'world-atlas/countries-110m.json';
import { dotsOf } from '../../../components/map/project-points.tsx';
import { isRelated } from '../../../islands/parts/related-places.ts';
import { compactPath } from '../../../lib/map/compact-path.ts';
import { coordinates } from '../../../lib/map/coordinates.ts';
import { CODE_OF_NUMBER } from '../../../lib/map/country-codes.ts';
import { countryAddress, LAND_ADDRESS, MAP_SVG, MAP_VERSION } from '../../../lib/map/map-file.ts';
import { regionAround } from '../../../lib/map/region.ts';
import { shadeOf, shadesUpTo, shadeWords } from '../../../lib/map/shades.ts';
import { countryMarks, HEIGHT, onMap, WIDTH } from '../../../lib/map/world.ts';

/** In bytes, packed: what a browser fetches once. */
const MAP_BUDGET = 12 * 1024;
const packed = (text: string) => gzipSync(text, { level: 6 }).length;

describe('the table of countries', () => {
  it('names every numbered shape as the standard does', () => {
    const numbered = world.objects.countries.geometries.flatMap(({ id }) =>
      id === undefined ? [] : [String(id)],
    );
    expect([...CODE_OF_NUMBER.keys()].toSorted()).toEqual([...new Set(numbered)].toSorted());
    for (const [number, code] of CODE_OF_NUMBER) expect(countries.numericToAlpha2(number), number).toBe(code);
  });

  it('has a mark for every country that a project can name, but for the far south', () => {
    const without = Object.keys(countries.getAlpha2Codes()).filter((code) => !countryMarks.has(code));
    expect(without.toSorted()).toEqual(['AQ', 'BV', 'UM']);
  });
});

describe('the map', () => {
  it('lies where it should: Kenya right of Peru, Romania above Mozambique, all within the frame', () => {
    const [kenya, peru, romania, mozambique] = [
      onMap([37, 0]),
      onMap([-75, -10]),
      onMap([25, 46]),
      onMap([35, -18]),
    ];
    expect(kenya?.x).toBeGreaterThan(peru?.x ?? Number.NaN);
    expect(romania?.y).toBeLessThan(mozambique?.y ?? Number.NaN);
    for (const place of [kenya, peru, romania, mozambique]) {
      expect(place?.x).toBeLessThan(WIDTH);
      expect(place?.y).toBeLessThan(HEIGHT);
    }
    expect(onMap([0, -89])).toBeNull();
  });

  it('is a file within its budget', () => {
    expect(packed(MAP_SVG)).toBeLessThan(MAP_BUDGET);
  });

  it('is referred to under an address that names its version', () => {
    expect(LAND_ADDRESS).toBe(`/map/world.svg?v=${MAP_VERSION}#land`);
    expect(countryAddress('KE')).toBe(`/map/world.svg?v=${MAP_VERSION}#KE`);
    expect(countryAddress('XX')).toBeNull();
  });

  it('holds all land, and each country once under its code', () => {
    const ids = [...MAP_SVG.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual([...countryMarks.keys(), 'land'].toSorted());
    const [land = ''] = /<g id="land">.*<\/g>/.exec(MAP_SVG) ?? [];
    expect(land).toContain('id="KE"');
    expect(land).not.toContain('id="MT"');
    expect(MAP_SVG).toContain('<circle id="MT"');
  });

  it('leaves something of every country, however small', () => {
    for (const code of CODE_OF_NUMBER.values()) {
      const mark = countryMarks.get(code);
      if (mark?.kind !== 'shape') continue;
      const steps = [...mark.path.matchAll(/-?\d+/g)].map(Number);
      expect(steps.length, code).toBeGreaterThanOrEqual(6);
    }
  });

  it('draws projects of one place as one dot', () => {
    const here: [number, number] = [36.8, -1.3];
    const there: [number, number] = [104.9, 17.1];
    expect(
      dotsOf([{ point: here }, { point: here }, { point: there }, { point: null }]).match(/M/g),
    ).toHaveLength(2);
  });
});

describe('the surroundings of a place', () => {
  it('are a small drawing of its land, its country and the borders', () => {
    const { land, countries: own, borders } = regionAround([37.9, -2.4], ['KE']);
    for (const path of [land, own, borders]) expect(path).toMatch(/^M/);
    expect((land + own + borders).length).toBeLessThan(12_000);
    expect(regionAround([37.9, -2.4], []).countries).toBe('');
  });

  it('are drawn once for a place and its countries, however many places come in between', () => {
    const before = regionAround([37.9, -2.4], ['KE']);
    for (let east = 0; east < 30; east += 1) regionAround([east, 10], []);
    expect(regionAround([37.9, -2.4], ['KE'])).toBe(before);
    expect(regionAround([38.9, -2.4], ['KE'])).not.toEqual(before);
  });

  it('are named by their coordinates', () => {
    expect(coordinates([40.228, -2.452])).toBe('2.45° S, 40.23° E');
    expect(coordinates([-16.5, 15.932])).toBe('15.93° N, 16.50° W');
  });
});

describe('a compact path', () => {
  it('says steps in whole units, and nothing twice', () => {
    const path = compactPath((context) => {
      context.moveTo(100.4, 200);
      context.lineTo(105.4, 195);
      context.lineTo(105.41, 195.01);
      context.lineTo(115, 195);
      context.closePath();
    });
    expect(path).toBe('M100 200l5-5 10 0z');
  });

  it('does not wander however many steps it takes', () => {
    const path = compactPath((context) => {
      context.moveTo(0, 0);
      for (let step = 1; step <= 100; step += 1) context.lineTo(step * 1.3, 0);
    });
    const steps = path
      .replace('M0 0l', '')
      .split(' ')
      .filter((_, index) => index % 2 === 0);
    expect(steps.reduce((sum, step) => sum + Number(step), 0)).toBe(130);
  });
});

describe('the shades', () => {
  it.each([
    [0, []],
    [1, ['1']],
    [4, ['1', '2', '3 or more']],
    [200, ['1 to 3', '4 to 13', '14 to 52', '53 or more']],
  ])('for up to %i are %j', (max, words) => {
    expect(shadesUpTo(max).map((shade) => shadeWords(shade, max))).toEqual(words);
  });

  it('grow with the number', () => {
    const shades = shadesUpTo(200);
    expect([1, 3, 4, 53, 200].map((count) => shadeOf(count, shades))).toEqual([1, 1, 2, 4, 4]);
    expect([1, 2, 3].map((count) => shadeOf(count, shadesUpTo(3)))).toEqual([2, 4, 4]);
  });
});

describe('what the island marks', () => {
  const project = (slug: string, ...of: string[]) => ({ project: slug, countries: of });
  const country = (code: string) => ({ project: null, countries: [code] });

  it.each([
    ['a card and its point', project('a', 'ke'), project('a', 'ke'), true],
    ['two projects in one country', project('a', 'ke'), project('b', 'ke'), false],
    ['a project and its country', project('a', 'ke', 'ug'), country('ug'), true],
    ['a country on the map and in the list', country('ke'), country('ke'), true],
    ['a country and a project elsewhere', country('ke'), project('a', 'la'), false],
    ['a project without a country', project('a'), country('ke'), false],
  ])('%s', (_, one, other, related) => {
    expect(isRelated(one, other)).toBe(related);
    expect(isRelated(other, one)).toBe(related);
  });
});
