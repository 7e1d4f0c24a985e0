/** Which files a picture offers, and how wide it says that it is shown. */
import { describe, expect, it } from 'vitest';
import { fitInto } from '../../../lib/content/fit-picture.ts';
import { WIDTHS } from '../../../lib/content/media-path.ts';

const LARGE = { width: 6000, height: 3750 };

describe('a picture', () => {
  it('is offered in no more pixels than it has, and in all that it has', () => {
    const { candidates } = fitInto('page', { width: 1000, height: 625 });
    expect(candidates.map(({ width, pixels }) => `${width}: ${pixels}`)).toEqual([
      '200: 200',
      '280: 280',
      '392: 392',
      '600: 600',
      '688: 688',
      '768: 768',
      '1216: 1000',
    ]);
  });

  it('is not offered larger than a place can show on the densest screens', () => {
    expect(fitInto('entry', LARGE).candidates.at(-1)?.width).toBe(600);
    expect(fitInto('page', LARGE).candidates.at(-1)?.width).toBe(WIDTHS.at(-1));
  });

  it('of an unknown size is offered in every width that its place can show', () => {
    expect(fitInto('page', {}).candidates).toHaveLength(WIDTHS.length);
  });

  it('has one address for browsers that know no others', () => {
    expect(fitInto('entry', LARGE).plain).toBe(200);
    expect(fitInto('page', { width: 90, height: 60 }).plain).toBe(200);
  });

  it('that is wider than its frame says so, since its sides are cut off', () => {
    expect(fitInto('portrait', { width: 1600, height: 1000 }).sizes).toBe('16rem');
    expect(fitInto('portrait', { width: 1000, height: 1600 }).sizes).toBe('10rem');
    expect(fitInto('entry', LARGE).sizes).toBe('(min-width: 60rem) 12rem, 10.4rem');
  });
});

describe('the widths that pages show', () => {
  it('are those of the grid', () => {
    expect(fitInto('page', LARGE).sizes).toBe('(min-width: 89.5rem) 84rem, calc(95.2vw - 1.2rem)');
    expect(fitInto('plate', LARGE).sizes).toBe(
      '(min-width: 89.5rem) 19.5rem, (min-width: 87.4rem) calc(23.8vw - 1.8rem), ' +
        '(min-width: 65.4rem) calc(31.73vw - 1.73rem), ' +
        '(min-width: 43.3rem) calc(47.6vw - 1.6rem), calc(95.2vw - 1.2rem)',
    );
  });
});
