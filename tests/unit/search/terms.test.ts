import { describe, expect, it } from 'vitest';
import { termOf, termsOf, wordsOf } from '../../../lib/search/terms.ts';

describe('the term of a word', () => {
  it.each([
    ['Wetlands', 'wetlands'],
    ['Đắk', 'dak'],
    ['Région', 'region'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['2024', '2024'],
    ['東京', '東京'],
    ['नदी', 'नदी'],
  ])('%s is %s', (word, term) => {
    expect(termOf(word)).toBe(term);
  });

  it.each(['the', 'The', 'of', 's'])('%s is none', (word) => {
    expect(termOf(word)).toBeNull();
  });
});

describe('the terms of a query', () => {
  it('are its words, each once, without the smallest', () => {
    expect(termsOf('The rivers of the Rivers, and wells')).toEqual(['rivers', 'wells']);
  });

  it('are eight at most', () => {
    expect(termsOf('one two three four five six seven eight nine ten')).toHaveLength(8);
  });

  it.each(['', '  ', '?!', 'the of a'])('%j has none', (query) => {
    expect(termsOf(query)).toEqual([]);
  });
});

it('a word is found where it stands, whatever is around it', () => {
  const text = '“São Tomé’s wells”';
  expect([...wordsOf(text)].map(({ start, end }) => text.slice(start, end))).toEqual([
    'São',
    'Tomé',
    's',
    'wells',
  ]);
});
