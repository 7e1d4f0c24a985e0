import { describe, expect, it } from 'vitest';
import { pathParams, slugParams } from '../../../lib/prerendered.ts';
import { pageNumber, pageOf } from '../../../lib/reads/paging.ts';
import { pageSlugOf, slugOf } from '../../../lib/slug.ts';

/** Parts of addresses under which there can be nothing, so that the CMS need not be asked. */
const IMPOSSIBLE = [
  '',
  ' ',
  '-',
  'a b',
  'a%20b',
  'a.b',
  '..',
  '..%2f',
  '%2e%2e%2fetc',
  'a/b',
  'A',
  'ü',
  '%C3%BC',
  '水',
  'a--b',
  '-a',
  'a-',
  'a_b',
  'a\n',
  'a\u0000',
  '__proto__',
  "a'or'1'='1",
  '$x',
  'a'.repeat(256),
  'a'.repeat(300),
];

describe('a slug', () => {
  it.each(['a', '7', 'letea-channels', 'a-1-b-2', 'a'.repeat(255)])('is %s', (part) => {
    expect(slugOf(part)).toBe(part);
  });

  it.each(IMPOSSIBLE)('is not %j', (part) => {
    expect(slugOf(part)).toBeNull();
  });
});

describe('the path of an editor’s page', () => {
  it('is made of slugs', () => {
    expect(pageSlugOf(['about'])).toBe('about');
    expect(pageSlugOf(['work-with-us', 'hydrology'])).toBe('work-with-us/hydrology');
  });

  it.each(IMPOSSIBLE)('has no part %j', (part) => {
    expect(pageSlugOf(['work', part])).toBeNull();
  });

  it('is no longer than the column of the CMS', () => {
    expect(pageSlugOf(['a'.repeat(200), 'b'.repeat(100)])).toBeNull();
    expect(pageSlugOf([])).toBe('');
  });
});

describe('a page of a list', () => {
  const items = ['x'];
  it.each([
    [{ page: 1, total: 0, perPage: 20 }, 1],
    [{ page: 1, total: 20, perPage: 20 }, 1],
    [{ page: 2, total: 21, perPage: 20 }, 2],
    [{ page: 26, total: 509, perPage: 20 }, 26],
  ])('%j is one of %i', (facts, pages) => {
    expect(pageOf(items, facts)).toEqual({ items, page: facts.page, pages, total: facts.total });
  });

  it('beyond the last one is absent', () => {
    expect(pageOf([], { page: 2, total: 20, perPage: 20 })).toBeNull();
    expect(pageOf([], { page: 2, total: 0, perPage: 20 })).toBeNull();
  });
});

describe('the number of a page', () => {
  it.each([
    ['2', 2],
    ['10', 10],
    ['9999', 9999],
  ])('%s', (text, page) => {
    expect(pageNumber(text)).toBe(page);
  });

  it.each([
    '',
    '0',
    '1',
    '01',
    '-2',
    '2.5',
    '1e3',
    '2 ',
    '+2',
    '10000',
    '99999999999999999999',
    'two',
    '２',
    '%32',
  ])('is not %j', (text) => {
    expect(pageNumber(text)).toBeNull();
  });
});

describe('what is rendered at build', () => {
  it('is what there is, and one example that is no slug where there is nothing', () => {
    const found = (value: string[]) => ({ available: true, value, version: null }) as const;
    expect(slugParams('project', found(['a', 'b']))).toEqual([{ slug: 'a' }, { slug: 'b' }]);
    expect(pathParams('page', found(['a/b']))).toEqual([{ path: ['a', 'b'] }]);
    expect(slugParams('project', found([])).map(({ slug }) => slugOf(slug))).toEqual([null]);
    expect(pathParams('page', found([])).map(({ path }) => pageSlugOf(path))).toEqual([null]);
  });
});
