import { brotliDecompressSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { createCompressor } from '../../../../front/publish/compress-later.ts';
import type { PageBytes, PublishedPage } from '../../../../front/publish/published-page.ts';

function aPage(text: string, lastModified = 1): PageBytes {
  const identity = Buffer.from(text);
  return {
    as: 'bytes',
    headers: {},
    digest: text,
    identity,
    gzip: identity,
    status: 200,
    tags: [],
    lastModified,
    cacheControl: undefined,
  };
}

/** A store in memory, and a calm that comes when it is told to. */
function place() {
  const pages = new Map<string, PublishedPage>();
  const calm = Promise.withResolvers<void>();
  const keep = vi.fn(async (path: string, page: PublishedPage) => void pages.set(path, page));
  const failed = vi.fn<(path: string, error: unknown) => void>();
  const later = createCompressor({
    calm: { comes: () => calm.promise },
    read: async (path) => pages.get(path),
    keep,
    failed,
  });
  const publish = (path: string, page: PageBytes) => {
    pages.set(path, page);
    later(path, page);
  };
  return { pages, keep, failed, later, publish, comes: calm.resolve };
}

const brotliOf = (page: PublishedPage | undefined) =>
  page?.as === 'bytes' && page.brotli ? brotliDecompressSync(page.brotli).toString() : null;

it('a page that is rendered again while it waits is compressed once, as it is then', async () => {
  const { pages, keep, publish, comes } = place();
  for (const round of [1, 2, 3]) {
    for (const path of ['/a', '/b']) publish(path, aPage(`${path} ${round}`, round));
  }
  comes();
  await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(2));
  expect(brotliOf(pages.get('/a'))).toBe('/a 3');
  expect(brotliOf(pages.get('/b'))).toBe('/b 3');
});

it('does not put back a page that was replaced while it was compressed', async () => {
  const { pages, keep, publish, later, comes } = place();
  comes();
  publish('/a', aPage('old'));
  const newer = aPage('new', 2);
  const original = pages.get.bind(pages);
  let reads = 0;
  vi.spyOn(pages, 'get').mockImplementation((path) => {
    reads += 1;
    if (reads === 2) pages.set('/a', newer);
    return original(path);
  });
  publish('/b', aPage('another'));
  await vi.waitFor(() => expect(brotliOf(original('/b'))).toBe('another'));
  expect(keep.mock.calls.map(([path]) => path)).toEqual(['/b']);
  later('/a', newer);
  await vi.waitFor(() => expect(brotliOf(original('/a'))).toBe('new'));
});

it('goes on after a failure, and does not try that page again', async () => {
  const { pages, keep, failed, later, publish, comes } = place();
  const page = aPage('a');
  keep.mockRejectedValueOnce(new Error('The store is full'));
  publish('/a', page);
  publish('/b', aPage('b'));
  comes();
  await vi.waitFor(() => expect(brotliOf(pages.get('/b'))).toBe('b'));
  expect(failed).toHaveBeenCalledExactlyOnceWith('/a', new Error('The store is full'));
  later('/a', page);
  publish('/c', aPage('c'));
  await vi.waitFor(() => expect(brotliOf(pages.get('/c'))).toBe('c'));
  expect(brotliOf(pages.get('/a'))).toBeNull();
});

it('leaves alone what needs no Brotli body, has one, or is gone', async () => {
  const { pages, keep, later, publish, comes } = place();
  const { as: _, ...made } = aPage('x');
  pages.set('/missing', { ...aPage('missing'), status: 404 });
  for (const page of [
    { ...aPage('missing'), status: 404 },
    { ...aPage('done'), brotli: Buffer.from('done') },
    { ...made, as: 'next' as const },
  ])
    later('/missing', page);
  later('/gone', aPage('gone'));
  publish('/a', aPage('a'));
  comes();
  await vi.waitFor(() => expect(keep).toHaveBeenCalled());
  expect(keep.mock.calls.map(([path]) => path)).toEqual(['/a']);
});
