import { describe, expect, it } from 'vitest';
import { columnsOf, GROUND } from '../../../lib/charts/columns.ts';
import { compactMoney } from '../../../lib/charts/compact-money.ts';
import { everyNth, percent, stack, ticks } from '../../../lib/charts/scale.ts';

describe('the lines of a scale', () => {
  it.each([
    [10, [0, 2.5, 5, 7.5, 10]],
    [960_000, [0, 250_000, 500_000, 750_000, 1_000_000]],
    [7, [0, 2, 4, 6, 8]],
    [1, [0, 0.25, 0.5, 0.75, 1]],
  ])('up to %d are %j', (most, wanted) => {
    expect(ticks(most)).toEqual(wanted);
  });

  it.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])('up to %d is the ground alone', (most) => {
    expect(ticks(most)).toEqual([0]);
  });

  it.each([3, 17, 99, 1001, 123_456_789, 0.037])('reach beyond %d and are few', (most) => {
    const lines = ticks(most);
    expect(lines.at(-1)).toBeGreaterThanOrEqual(most);
    expect(lines.length).toBeLessThanOrEqual(7);
  });
});

describe('shares', () => {
  it('stay between nothing and the whole', () => {
    expect([percent(1, 3), percent(5, 2), percent(-1, 2), percent(1, 0)]).toEqual([33.3, 100, 0, 0]);
  });

  it('laid end to end touch, and end where their sum does', () => {
    const parts = stack([450, 160, 200, 150], 1200);
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next) expect(part.from + part.length).toBeCloseTo(next.from, 5);
    }
    expect((parts.at(-1)?.from ?? 0) + (parts.at(-1)?.length ?? 0)).toBeCloseTo(80, 5);
  });

  it('of more than the whole are cut at its end', () => {
    expect(stack([3, 3], 4)).toEqual([
      { from: 0, length: 75 },
      { from: 75, length: 25 },
    ]);
  });
});

describe('columns', () => {
  it('stand on the ground, side by side, the highest within the picture', () => {
    const { columns, lines } = columnsOf([3, 0, 8]);
    expect(columns.map(({ y, height }) => Math.round(y + height))).toEqual([GROUND, GROUND, GROUND]);
    expect(Math.min(...columns.map(({ y }) => y))).toBeGreaterThanOrEqual(10);
    for (const [index, { x, width }] of columns.entries()) {
      expect(x + width).toBeLessThanOrEqual(columns[index + 1]?.x ?? 100);
    }
    expect(lines[0]).toEqual({ value: 0, y: GROUND });
    expect(columns[1]?.height).toBe(0);
  });

  it('of nothing are none', () => {
    expect(columnsOf([]).columns).toEqual([]);
    expect(columnsOf([0, 0]).columns.map(({ height }) => height)).toEqual([0, 0]);
  });
});

it.each([
  [5, 1],
  [12, 1],
  [13, 2],
  [40, 4],
])('of %i names every %i. has room', (labels, nth) => {
  expect(everyNth(labels, 12)).toBe(nth);
});

it('money has a short form in any currency, also in one that is none', () => {
  expect([compactMoney(1_250_000, 'EUR'), compactMoney(400_000, 'EUR')]).toEqual(['€1.3m', '€400k']);
  expect(compactMoney(1000, 'shells')).toMatch(/^1k shells$/i);
});
