import { beforeEach, expect, test } from 'vitest';
import handler from '../../../front/cache/use-cache-handler.ts';
import type { CacheEntry } from '../../../front/next-internals.ts';
import { purgePages } from '../../../front/purge.ts';
import { createMemoryStore } from '../../../front/store/memory-store.ts';

function entry(text: string, facts: Partial<CacheEntry> = {}): CacheEntry {
  return {
    value: new Blob([text]).stream(),
    tags: ['projects', 'project-1'],
    stale: 30,
    timestamp: performance.timeOrigin + performance.now(),
    expire: 86_400,
    revalidate: 3_600,
    ...facts,
  };
}

const textOf = async (found: CacheEntry | undefined) => found && new Response(found.value).text();

beforeEach(() => {
  globalThis.vitrineFrontStore = createMemoryStore();
});

test('a result is given back as a new stream each time', async () => {
  await handler.set('a', Promise.resolve(entry('one')));
  expect(await textOf(await handler.get('a', []))).toBe('one');
  expect(await textOf(await handler.get('a', []))).toBe('one');
});

test('a stale result asks to be renewed at once, an expired one is gone', async () => {
  await handler.set('a', Promise.resolve(entry('one')));
  await purgePages([{ tag: 'project-1', mode: 'stale' }], Date.now() + 1);
  expect(await handler.get('a', [])).toMatchObject({ revalidate: -1, stale: 30, expire: 86_400 });
  await purgePages([{ tag: 'projects', mode: 'expired' }], Date.now() + 1);
  expect(await handler.get('a', [])).toBeUndefined();
});

test('the tags of the route count too', async () => {
  await handler.set('a', Promise.resolve(entry('one')));
  await handler.updateTags(['_N_T_/projects']);
  expect(await handler.get('a', ['_N_T_/projects'])).toBeUndefined();
});

test('Next’s own profiles make stale, a lifetime of zero or none expires', async () => {
  await handler.set('a', Promise.resolve(entry('one')));
  await handler.updateTags(['projects'], { expire: 300 });
  expect(await handler.get('a', [])).toMatchObject({ revalidate: -1 });
  await handler.updateTags(['projects'], { expire: 0 });
  expect(await handler.get('a', [])).toBeUndefined();
});

test('a read that failed is not kept', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('half'));
      controller.error(new Error('the CMS went away'));
    },
  });
  await handler.set('a', Promise.resolve(entry('', { value: broken })));
  expect(await handler.get('a', [])).toBeUndefined();
});

test('a read that could not reach the CMS is not kept', async () => {
  await handler.set('a', Promise.resolve(entry('sorry', { tags: ['projects', 'unavailable'] })));
  expect(await handler.get('a', [])).toBeUndefined();
});

test('a transient result is not kept', async () => {
  await handler.set('a', Promise.resolve(entry('found', { tags: ['projects', 'transient'] })));
  expect(await handler.get('a', [])).toBeUndefined();
});

test('a result that is never served stale is gone when it is out of date', async () => {
  await handler.set('a', Promise.resolve(entry('one', { tags: ['project-1', 'never-stale'] })));
  expect(await textOf(await handler.get('a', []))).toBe('one');
  await purgePages([{ tag: 'project-1', mode: 'stale' }], Date.now() + 1);
  expect(await handler.get('a', [])).toBeUndefined();
});

test('who asks for a result that is being written waits for it', async () => {
  const pending = Promise.withResolvers<CacheEntry>();
  const written = handler.set('a', pending.promise);
  const asked = handler.get('a', []);
  pending.resolve(entry('one'));
  await written;
  expect(await textOf(await asked)).toBe('one');
});
