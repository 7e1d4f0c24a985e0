import { describe, expect, it } from 'vitest';
import {
  clockWords,
  counted,
  dayWords,
  sinceWords,
  untilWords,
} from '../../../directus/extensions/publish/src/receipt/times.ts';

const NOW = Date.parse('2026-11-21T14:02:22Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('a moment', () => {
  it('of today is read from a clock, to the second', () => {
    expect(clockWords(Date.parse('2026-11-21T14:02:07Z'), NOW, 'UTC')).toBe('14:02:07');
  });

  it('of another day says which, and of another year that too', () => {
    expect(clockWords(Date.parse('2026-11-20T23:59:59Z'), NOW, 'UTC')).toBe('20 Nov, 23:59');
    expect(clockWords(Date.parse('2025-12-31T08:05:00Z'), NOW, 'UTC')).toBe('31 Dec 2025, 08:05');
  });

  it("is told in the reader's time zone, where it may be another day", () => {
    const at = Date.parse('2026-11-20T23:30:00Z');
    expect(clockWords(at, NOW, 'Asia/Dhaka')).toBe('05:30:00');
    expect(clockWords(at, NOW, 'America/Lima')).toBe('20 Nov, 18:30');
  });

  it('that is planned always says its day', () => {
    expect(dayWords(NOW + HOUR, NOW, 'UTC')).toBe('21 Nov, 15:02');
    expect(dayWords(Date.parse('2027-01-02T09:00:00Z'), NOW, 'UTC')).toBe('2 Jan 2027, 09:00');
  });
});

describe('a span of time', () => {
  it.each([
    [0, 'now'],
    [-5 * SECOND, 'now'],
    [400, 'in 1 s'],
    [42 * SECOND, 'in 42 s'],
    [59.5 * SECOND, 'in 1 min'],
    [299 * SECOND, 'in 5 min'],
    [15 * MINUTE, 'in 15 min'],
    [61 * MINUTE, 'in 2 h'],
    [47 * HOUR, 'in 47 h'],
    [49 * HOUR, 'in 3 days'],
  ])('until something %d ms ahead is rounded up: %s', (ahead, words) => {
    expect(untilWords(NOW + ahead, NOW)).toBe(words);
  });

  it.each([
    [-2 * SECOND, 'just now'],
    [2 * SECOND, 'just now'],
    [15.9 * SECOND, '15 s ago'],
    [119 * SECOND, '1 min ago'],
    [25 * HOUR, '25 h ago'],
    [71 * HOUR, '2 days ago'],
  ])('since something %d ms back is rounded down: %s', (back, words) => {
    expect(sinceWords(NOW - back, NOW)).toBe(words);
  });
});

it('a number agrees with its noun', () => {
  expect([0, 1, 3, 1242].map((number) => counted(number, 'page'))).toEqual([
    'no page',
    '1 page',
    '3 pages',
    '1,242 pages',
  ]);
  expect(counted(2, 'delivery', 'deliveries')).toBe('2 deliveries');
});
