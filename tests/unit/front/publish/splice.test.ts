import { expect, test } from 'vitest';
import { cut, type Edit, splicer } from '../../../../front/publish/splice.ts';

const TEXT = '0123456789';
const WHOLE = { start: 0, end: TEXT.length };
const edit = (start: number, end: number, text: string): Edit => ({ start, end, replacement: () => text });

test('stretches are replaced, left out and inserted, in any order', () => {
  expect(splicer(TEXT, [edit(7, 9, 'b'), cut({ start: 2, end: 4 }), edit(2, 2, 'a')])(WHOLE)).toBe(
    '01a456b9',
  );
});

test('an edit inside another counts only where it is copied', () => {
  const edits: Edit[] = [edit(4, 5, 'x')];
  const copy = splicer(TEXT, [
    ...edits,
    { start: 0, end: 2, replacement: () => copy({ start: 3, end: 6 }) },
    cut({ start: 2, end: 8 }),
  ]);
  expect(copy(WHOLE)).toBe('3x589');
});

test('what stands at both ends may be edited too', () => {
  expect(splicer(TEXT, [edit(0, 0, '<'), edit(10, 10, '>')])(WHOLE)).toBe('<0123456789>');
});
