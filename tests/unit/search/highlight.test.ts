import { describe, expect, it } from 'vitest';
import { highlight, snippet } from '../../../lib/search/highlight.ts';
import type { Segment } from '../../../lib/search/search-index.ts';

const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');
const markedOf = (segments: readonly Segment[]) =>
  segments.filter(({ marked }) => marked).map(({ text }) => text);

describe('highlight', () => {
  it('marks whole words by their terms, and leaves the text as it is', () => {
    const text = 'The São Francisco: rivers & <b>wells</b>';
    const segments = highlight(text, new Set(['sao', 'wells']));
    expect(textOf(segments)).toBe(text);
    expect(markedOf(segments)).toEqual(['São', 'wells']);
  });

  it('marks nothing where nothing was asked for', () => {
    expect(highlight('A river', new Set())).toEqual([{ text: 'A river', marked: false }]);
    expect(highlight('', new Set(['river']))).toEqual([]);
  });
});

describe('snippet', () => {
  const filler = 'Nothing here says what it is about. '.repeat(40);

  it('is the passage with most of what was asked for', () => {
    const text = `A river far away. ${filler}The river and its wells and the salt. ${filler}`;
    const found = snippet({ summary: 'About water.', text }, new Set(['river', 'wells', 'salt']));
    expect(markedOf(found)).toEqual(['river', 'wells', 'salt']);
    expect(textOf(found)).toMatch(/^… .* …$/);
    expect(textOf(found).length).toBeLessThanOrEqual(250);
  });

  it('is the summary where that says as much', () => {
    const found = snippet({ summary: 'Wells in the hills.', text: `${filler} wells` }, new Set(['wells']));
    expect(textOf(found)).toBe('Wells in the hills.');
    expect(markedOf(found)).toEqual(['Wells']);
  });

  it('is the opening where only the title says it, and nothing where there is no text', () => {
    expect(textOf(snippet({ summary: '', text: 'Short.' }, new Set(['title'])))).toBe('Short.');
    expect(snippet({ summary: '', text: '' }, new Set(['title']))).toEqual([]);
  });

  it('ends in a text without spaces too', () => {
    const text = `${'水'.repeat(400)} river ${'水'.repeat(400)}`;
    const found = snippet({ summary: '', text }, new Set(['river']));
    expect(markedOf(found)).toEqual(['river']);
    expect(textOf(found).length).toBeLessThanOrEqual(250);
  });
});
