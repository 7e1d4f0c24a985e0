/** Colours and covers, as the CMS decides on them. */
import { describe, expect, it } from 'vitest';
import { dominantColor } from '../../../directus/extensions/pictures/src/dominant-color.ts';
import { oneAfterTheOther } from '../../../directus/extensions/pictures/src/one-after-the-other.ts';
import { alternativeRefusal, coverRefusal } from '../../../directus/extensions/pictures/src/refusals.ts';

const pixels = (...colors: number[][]) => Uint8Array.from(colors.flatMap((one) => [...one, 255].slice(0, 4)));

describe('the dominant colour', () => {
  it('is the mean of the most frequent like colours, not of all', () => {
    expect(dominantColor(pixels([250, 240, 230], [246, 238, 228], [0, 0, 0]))).toBe('#f8efe5');
  });

  it('is none where the picture lets through what is behind it', () => {
    expect(dominantColor(Uint8Array.of(1, 2, 3, 255, 1, 2, 3, 254))).toBe('transparent');
  });

  it('needs a pixel', () => {
    expect(() => dominantColor(new Uint8Array())).toThrow(RangeError);
  });
});

describe('a cover', () => {
  const without = { name: 'Well', alt: ' ' };
  const refusal = (status: string, cover: Parameters<typeof coverRefusal>[0]['cover']) =>
    coverRefusal({ title: 'Wells of Nyando', status, cover });

  it.each(['published', 'scheduled'])('without a text alternative is refused when %s', (status) => {
    expect(refusal(status, without)).toContain('“Well” has no text alternative, so “Wells of Nyando”');
    expect(refusal(status, { name: 'Well', alt: null })).not.toBeNull();
  });

  it.each(['draft', 'in_review', 'archived'])('without one may be saved as %s', (status) => {
    expect(refusal(status, without)).toBeNull();
  });

  it('with one, or none at all, may be published', () => {
    expect(refusal('published', { name: 'Well', alt: 'A well' })).toBeNull();
    expect(refusal('published', null)).toBeNull();
  });

  it('keeps its text alternative while it is shown', () => {
    expect(alternativeRefusal([])).toBeNull();
    expect(alternativeRefusal(['Wells', 'Weirs'])).toContain('cover of “Wells” and 1 more');
  });
});

describe('a queue', () => {
  it('does one task after the other, also after one that failed', async () => {
    const inTurn = oneAfterTheOther();
    const said: string[] = [];
    const failed = inTurn(() => Promise.reject(new Error('No')));
    const done = inTurn(async () => void said.push('second'));
    await expect(failed).rejects.toThrow('No');
    await done;
    expect(said).toEqual(['second']);
  });
});
