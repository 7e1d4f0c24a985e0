import { describe, expect, it } from 'vitest';
import { shownPages } from '../../../components/pager.tsx';
import { progress } from '../../../lib/impact/progress.ts';

describe('the pages that a pager shows', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [2, 3, [1, 2, 3]],
    [1, 26, [1, 2, 3, 26]],
    [4, 26, [1, 2, 3, 4, 5, 6, 26]],
    [13, 26, [1, 11, 12, 13, 14, 15, 26]],
    [26, 26, [1, 24, 25, 26]],
  ])('on page %i of %i are %j', (page, pages, shown) => {
    expect(shownPages(page, pages)).toEqual(shown);
  });
});

describe('progress of a result', () => {
  it.each([
    [{ baseline: 0, target: 10, actual: 0 }, 0],
    [{ baseline: 0, target: 10, actual: 5 }, 0.5],
    [{ baseline: 6, target: 26, actual: 26 }, 1],
    [{ baseline: 0, target: 10, actual: 15 }, 1.5],
    [{ baseline: 10, target: 20, actual: 5 }, -0.5],
    [{ baseline: null, target: 10, actual: 5 }, 0.5],
  ])('%j is %d', (figures, share) => {
    expect(progress(figures)).toBe(share);
  });

  it('counts downwards where the figure is to fall', () => {
    expect(progress({ baseline: 71, target: 11, actual: 41 })).toBe(0.5);
    expect(progress({ baseline: 71, target: 11, actual: 81 })).toBeLessThan(0);
  });

  it.each([
    { baseline: 0, target: 10, actual: null },
    { baseline: 0, target: null, actual: 5 },
    { baseline: 5, target: 5, actual: 5 },
    { baseline: null, target: 0, actual: 0 },
    {},
  ])('is unknown for %j', (figures) => {
    expect(progress(figures)).toBeNull();
  });
});
