import { describe, expect, it } from 'vitest';
import { readAsked, searchAddress } from '../../../lib/search/asked-search.ts';
import { parsePanelQuery } from '../../../lib/search/panel-answer.ts';

describe('what a path asks', () => {
  it.each([
    [['river'], { query: 'river', type: null, page: 1 }],
    [['two%20%20words%20'], { query: 'two words', type: null, page: 1 }],
    [['r%C3%ADo', 'articles'], { query: 'río', type: 'articles', page: 1 }],
    [['river', 'all', '2'], { query: 'river', type: null, page: 2 }],
    [['50%'], { query: '50%', type: null, page: 1 }],
  ])('%j is %j', (parts, asked) => {
    expect(readAsked(parts)).toEqual(asked);
  });

  it.each([
    [['-']],
    [['%20']],
    [[]],
    [['river', 'bananas']],
    [['river', 'constructor']],
    [['river', 'all', '0']],
    [['river', 'all', '26']],
    [['river', 'all', '02']],
    [['river', 'all', '1', 'more']],
  ])('%j is nothing', (parts) => {
    expect(readAsked(parts)).toBeNull();
  });

  it('is cut to a hundred characters, and no character to a half', () => {
    expect(readAsked(['a'.repeat(300)])?.query).toHaveLength(100);
    expect(readAsked([encodeURIComponent('😀a'.repeat(80))])?.query).toBe('😀a'.repeat(50));
  });
});

it('the address of a search is what the form asks', () => {
  expect(searchAddress({ query: 'water & wells' })).toBe('/search?q=water+%26+wells');
  expect(searchAddress({ query: 'río', type: 'articles', page: 2 })).toBe(
    '/search?q=r%C3%ADo&type=articles&page=2',
  );
});

describe('what the panel asks', () => {
  it('has single spaces', () => {
    expect(parsePanelQuery(new URLSearchParams({ q: ' a  river ' }))).toEqual({ ok: true, query: 'a river' });
  });

  it.each([[{}], [{ q: '' }], [{ q: '--' }], [{ q: 'x'.repeat(101) }]])('%j is refused by name', (asked) => {
    const query = parsePanelQuery(new URLSearchParams(asked));
    expect(query).toMatchObject({ ok: false, error: expect.stringMatching(/^q: expected/) });
  });
});
