/** A scaled picture that has come only in part is known as such, however much of it is missing. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isScaled, isWholePicture } from '../../../lib/content/whole-picture.ts';

/** Directus's copy, which scales the site's pictures. */
const sharp: typeof import('sharp').default = createRequire(
  new URL('../../../directus/package.json', import.meta.url),
)('sharp');

describe.each(['avif', 'webp', 'jpeg'] as const)('a %s', (format) => {
  const type = `image/${format}`;
  const bytes = sharp({
    create: {
      width: 90,
      height: 60,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
      background: '#888',
    },
  })
    .toFormat(format)
    .toBuffer();

  it('is whole as it was made', async () => {
    expect(isScaled(`${type}; charset=binary`)).toBe(true);
    expect(isWholePicture(await bytes, type)).toBe(true);
  });

  it('is not whole without its last bytes', async () => {
    const all = await bytes;
    const parts = [0, 1, 11, 12, 100, Math.floor(all.length / 2), all.length - 1];
    expect(parts.filter((length) => isWholePicture(all.subarray(0, length), type))).toEqual([]);
  });
});

it.each(['image/gif', 'image/png', ''])('a file of type %j is an original', (type) => {
  expect(isScaled(type)).toBe(false);
});
