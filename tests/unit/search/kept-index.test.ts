import { beforeEach, expect, it, vi } from 'vitest';
import { keptIndex } from '../../../lib/search/kept-index.ts';
import { buildMemoryIndex } from '../../../lib/search/memory-index.ts';

const build = () => vi.fn(() => buildMemoryIndex([]));

beforeEach(() => {
  globalThis.vitrineSearchIndex = undefined;
});

it('is built once for all who ask while nothing changes', async () => {
  const once = build();
  const [first, second] = await Promise.all([keptIndex('1', once), keptIndex('1', once)]);
  expect(second).toBe(first);
  expect(await keptIndex('1', once)).toBe(first);
  expect(once).toHaveBeenCalledOnce();
});

it('is built anew after a change', async () => {
  const first = await keptIndex('1', build());
  expect(await keptIndex('2', build())).not.toBe(first);
});

it('is tried again by the next one who asks, where it could not be built', async () => {
  expect(await keptIndex('1', async () => null)).toBeNull();
  await expect(keptIndex('1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keptIndex('1', build())).not.toBeNull();
});
