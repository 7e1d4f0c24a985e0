import { describe, expect, it } from 'vitest';
import { asksForSearch, optionAfter, resultWords } from '../../../islands/parts/search-panel-keys.ts';

const key = (facts: Partial<Parameters<typeof asksForSearch>[0]>) => ({
  key: '/',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...facts,
});

describe('the keys that open the search', () => {
  it('are a slash that nobody types, Ctrl-K and Cmd-K', () => {
    expect(asksForSearch(key({}), false)).toBe(true);
    expect(asksForSearch(key({}), true)).toBe(false);
    for (const isTyping of [true, false]) {
      expect(asksForSearch(key({ key: 'k', ctrlKey: true }), isTyping)).toBe(true);
      expect(asksForSearch(key({ key: 'K', metaKey: true }), isTyping)).toBe(true);
    }
  });

  it.each([
    { key: 'k' },
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { isComposing: true },
    { key: 'k', ctrlKey: true, altKey: true },
    { key: 'k', ctrlKey: true, metaKey: true },
  ])('are not %j', (facts) => {
    expect(asksForSearch(key(facts), false)).toBe(false);
  });
});

describe('the option after an arrow', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, -1],
    ['ArrowUp', -1, 2],
    ['ArrowUp', 0, -1],
  ])('%s from %i of three is %i', (arrow, chosen, next) => {
    expect(optionAfter(arrow, chosen, 3)).toBe(next);
  });

  it('is none for other keys, and where there are no options', () => {
    expect(optionAfter('Enter', 0, 3)).toBeUndefined();
    expect(optionAfter('ArrowDown', -1, 0)).toBeUndefined();
  });
});

it.each([
  [0, 'Nothing found'],
  [1, '1 result'],
  [12, '12 results'],
])('%i is said as %s', (total, words) => {
  expect(resultWords(total)).toBe(words);
});
