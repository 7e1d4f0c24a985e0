import { afterEach, describe, expect, it, vi } from 'vitest';
import { logUpTo, upTo } from '../../../lib/reads/junctions.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a relation of which one row more was asked for than is shown', () => {
  it.each([
    [[1, 2], { rows: [1, 2], more: false }],
    [[1, 2, 3], { rows: [1, 2, 3], more: false }],
    [[1, 2, 3, 4], { rows: [1, 2, 3], more: true }],
    [[1, null, 3, 4], { rows: [1, 3], more: true }],
    [[], { rows: [], more: false }],
    [null, { rows: [], more: false }],
  ])('%j is shown as %j', (rows, shown) => {
    expect(upTo(3, rows)).toEqual(shown);
  });

  it('is told of in the log where there is no place on the page', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(logUpTo(2, [1, 2], 'themes of projects x')).toEqual([1, 2]);
    expect(warn).not.toHaveBeenCalled();
    expect(logUpTo(2, [1, 2, 3], 'themes of projects x')).toEqual([1, 2]);
    expect(warn).toHaveBeenCalledExactlyOnceWith('Of the themes of projects x only the first 2 are read');
  });
});
