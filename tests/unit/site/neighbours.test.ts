import { describe, expect, it } from 'vitest';
import { pictureAfter } from '../../../islands/parts/picture-after.ts';
import { inSameCountries } from '../../../lib/reads/same-countries.ts';
import { sharingMostTags } from '../../../lib/reads/sharing-tags.ts';

describe('projects near by', () => {
  const place = (slug: string, ...countries: string[]) => ({ slug, countries });
  const slugs = (...parameters: Parameters<typeof inSameCountries<ReturnType<typeof place>>>) =>
    inSameCountries(...parameters).map(({ slug }) => slug);

  it('share a country; who shares more comes first, and else the newest', () => {
    const all = [place('a', 'LA'), place('b', 'KE'), place('c', 'UG', 'KE'), place('d', 'KE')];
    expect(slugs(['KE', 'UG'], all)).toEqual(['c', 'b', 'd']);
  });

  it('are few, and none is near to what is everywhere', () => {
    const many = Array.from({ length: 20 }, (_, index) => place(String(index), 'KE'));
    expect(slugs(['KE'], many)).toHaveLength(5);
    expect(slugs(['KE', 'UG', 'TZ', 'RW', 'BI'], many)).toEqual([]);
    expect(slugs(['KE'], [place('world', 'KE', 'UG', 'TZ', 'RW', 'BI')])).toEqual([]);
    expect(slugs([], many)).toEqual([]);
  });
});

it('articles are alike by the tags that they share, the most first', () => {
  const article = (slug: string, ...tags: string[]) => ({ slug, tags });
  const all = [article('a', 'x'), article('b'), article('c', 'y', 'x'), article('d', 'z')];
  expect(sharingMostTags(['x', 'y'], all).map(({ slug }) => slug)).toEqual(['c', 'a']);
});

describe('the picture that a key leads to', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
  ])('%s from %i is %i of 0 to 2', (key, shown, wanted) => {
    expect(pictureAfter(key, shown, 3, false)).toBe(wanted);
  });

  it('is the other way round where one reads from the right', () => {
    expect([pictureAfter('ArrowLeft', 0, 3, true), pictureAfter('ArrowRight', 2, 3, true)]).toEqual([1, 1]);
  });

  it.each(['Tab', 'Enter', 'ArrowUp', 'toString', 'constructor', ''])('is none for %j', (key) => {
    expect(pictureAfter(key, 1, 3, false)).toBeNull();
  });
});
