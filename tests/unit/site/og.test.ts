/** What generated pictures are made of. */
import { describe, expect, it } from 'vitest';
import { ogPath } from '../../../lib/og/address.ts';
import { landscape } from '../../../lib/og/landscape.ts';
import { writable } from '../../../lib/og/writable.ts';

const SIZE = { width: 1200, height: 630 };

describe('the landscape', () => {
  it('is the same for the same name, and another one for another', () => {
    expect(landscape('letea', SIZE)).toEqual(landscape('letea', SIZE));
    expect(landscape('letea', SIZE)).not.toEqual(landscape('souss', SIZE));
  });

  it.each(['', 'a', 'letea-channels', '水'])('of %j is made of lines that can be drawn', (seed) => {
    const { contours, river } = landscape(seed, SIZE);
    expect(contours.length).toBeGreaterThan(5);
    for (const line of [...contours, river]) expect(line).toMatch(/^M[-\d.]+ [-\d.]+(?:Q[-\d. ]+)+Z?$/);
  });
});

describe('words that our fonts can write', () => {
  it.each([
    ['Água limpa para São João', 'Água limpa para São João'],
    ['  Two\n lines ', 'Two lines'],
    ['Wells 🌊 that stay', 'Wells that stay'],
    ['Zażółć gęślą jaźń, 3 × “40 %” – ½', 'Zażółć gęślą jaźń, 3 × “40 %” – ½'],
    ['Ma\u0301laga', 'Málaga'],
    ['مياه نظيفة', ''],
    ['Clean water 水', ''],
  ])('%j is written %j', (text, written) => {
    expect(writable(text)).toBe(written);
  });

  it('end in an ellipsis where there are too many', () => {
    const written = writable('word '.repeat(60));
    expect(written.length).toBeLessThanOrEqual(140);
    expect(written).toMatch(/word…$/);
  });
});

describe('the address of a picture', () => {
  it('changes with the words, which are not in it', () => {
    const address = ogPath('/projects/letea', ['Meander', 'Channels']);
    expect(address).toMatch(/^\/og\/projects\/letea\?v=[0-9a-f]{10}$/);
    expect(ogPath('/projects/letea', ['Meander', 'Canals'])).not.toBe(address);
  });

  it('of the home page is the shortest', () => {
    expect(ogPath('/', [])).toMatch(/^\/og\?v=/);
  });
});
