import { describe, expect, it } from 'vitest';
import { answeringPath, queryRewrites } from '../../../front/query-pages.ts';

describe('the page that answers a form', () => {
  it.each([
    ['q=river', '/search/river'],
    ['q=two++words+', '/search/two%20words'],
    ['q=r%C3%ADo&utm_source=letter', '/search/r%C3%ADo'],
    ['q=river&type=articles', '/search/river/articles'],
    ['q=river&page=2', '/search/river/all/2'],
    ['q=river&type=articles&page=2', '/search/river/articles/2'],
    ['q=river&type=&page=', '/search/river'],
    ['q=river&type=..%2Fx&page=-1', '/search/river'],
    ['q=km%2Fyear+50%25+%23a%3F%5C', '/search/km%20year%2050%20a'],
    ['q=%22salt%22', '/search/%22salt%22'],
    ['q=a%00b%0Ac', '/search/a%20b%20c'],
  ])('%s is %s', (query, path) => {
    expect(answeringPath('/search', query)).toBe(path);
  });

  it.each(['', 'q=', 'q=+', 'q=..', 'q=%2F', 'q=???', 'type=articles', 'x=river'])(
    'is the form itself for %j',
    (query) => {
      expect(answeringPath('/search', query)).toBeNull();
    },
  );

  it('is none for other pages', () => {
    expect(answeringPath('/articles', 'q=river')).toBeNull();
  });

  it('has a path of bounded length, without half a character', () => {
    const path = answeringPath('/search', `q=${encodeURIComponent('😀'.repeat(5_000))}`);
    expect(path).toBe(`/search/${encodeURIComponent('😀'.repeat(100))}`);
  });
});

/** Next takes the first rule whose conditions all hold, and puts what they have found into the destination. */
function rewritten(query: Record<string, string>): string | undefined {
  for (const { has, destination } of queryRewrites()) {
    const found = has.map(({ key, value }) => new RegExp(`^${value}$`).exec(query[key] ?? '')?.groups);
    if (found.some((one) => one === undefined)) continue;
    return Object.entries(Object.assign({}, ...found)).reduce(
      (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(String(value))),
      destination,
    );
  }
  return undefined;
}

it.each([
  'q=river',
  'q=two+words',
  'q=r%C3%ADo&type=articles',
  'q=river&page=2',
  'q=river&type=articles&page=2',
  'q=river&type=..',
  'q=..',
  'type=articles',
])('Next by itself, and the front, take %s to the same page', (query) => {
  const path = answeringPath('/search', query);
  expect(rewritten(Object.fromEntries(new URLSearchParams(query))) ?? null).toBe(path);
});

it('Next by itself answers what would take a path apart with the form', () => {
  for (const q of ['50% more', 'a/b', 'a?b', 'a#b']) expect(rewritten({ q })).toBeUndefined();
});
