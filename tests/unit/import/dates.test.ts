import { expect, test } from 'vitest';
import { readDate } from '../../../scripts/import/dates.ts';

test('a date is noon UTC of its day', () => {
  expect(readDate('2024-02-29')).toEqual({ at: '2024-02-29T12:00:00.000Z' });
});

test('a full time stays that moment', () => {
  expect(readDate('2024-02-29T08:30:00+02:00')).toEqual({ at: '2024-02-29T06:30:00.000Z' });
});

test('a date that can be read in one way only is repaired, and the repair is told', () => {
  expect(readDate('2024-12-5-')).toEqual({
    at: '2024-12-05T12:00:00.000Z',
    note: 'date "2024-12-5-" read as 2024-12-05',
  });
});

test.each(['2023-02-30', '2024-13-01', '5/12/2024', '05-12-2024', 'soon', '', '2024-12', '20240-12-05'])(
  '%j is no date',
  (text) => {
    expect(readDate(text)).toHaveProperty('problem');
  },
);
