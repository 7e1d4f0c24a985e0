import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pageStore } from '../../../contract/page-store-controls.ts';
import { NOT_FOUND_TAG, TRANSIENT_TAG } from '../../../contract/tags.ts';
import PageHandler from '../../../front/cache/page-handler.ts';
import type { GetContext, SetContext } from '../../../front/next-internals.ts';
import { purgePages } from '../../../front/purge.ts';
import { createMemoryStore } from '../../../front/store/memory-store.ts';

const PAGE: GetContext = JSON.parse('{"kind":"APP_PAGE","isFallback":false}');
const LASTING: SetContext = { cacheControl: { revalidate: 3600, expire: 86_400 } };

let folder: string;
let handler: PageHandler;

function rendered(html: string, tags: string, status = 200): Parameters<PageHandler['set']>[1] {
  return JSON.parse(
    JSON.stringify({ kind: 'APP_PAGE', html, status, headers: { 'x-next-cache-tags': tags } }),
  );
}

const htmlOf = (answer: Awaited<ReturnType<PageHandler['get']>>) =>
  answer?.value && 'html' in answer.value ? answer.value.html : undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-handler-'));
  mkdirSync(join(folder, 'server'));
  writeFileSync(join(folder, 'BUILD_ID'), 'build-1\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  globalThis.vitrineFrontStore = createMemoryStore();
  handler = new PageHandler({
    fs: nodeFs,
    serverDistDir: join(folder, 'server'),
    flushToDisk: true,
    revalidatedTags: [],
    _requestHeaders: {},
  });
});

async function render(key: string, html: string, tags = 'projects,project-1'): Promise<void> {
  expect(await handler.get(key, PAGE)).toBeNull();
  await handler.set(key, rendered(html, tags), LASTING);
}

test('a rendered page is served with its lifetime', async () => {
  await render('/fresh', 'one');
  expect(await handler.get('/fresh', PAGE)).toMatchObject({
    value: { html: 'one' },
    cacheControl: { revalidate: 3600, expire: 86_400 },
  });
});

test('a stale page is answered as one second past its time, so that Next renews it behind the reader', async () => {
  await render('/stale', 'one');
  await purgePages([{ tag: 'project-1', mode: 'stale' }]);
  const answer = await handler.get('/stale', PAGE);
  expect(htmlOf(answer)).toBe('one');
  expect(answer?.cacheControl?.revalidate).toBe(1);
  expect(answer?.lastModified).toBeLessThan(Date.now() - 1_000);
});

test('an expired page is not answered', async () => {
  await render('/expired', 'one');
  await purgePages([{ tag: 'projects', mode: 'expired' }]);
  expect(await handler.get('/expired', PAGE)).toBeNull();
});

test('a purge that comes in the same turn as the reader is seen by the reader: the page is looked at after it', async () => {
  await render('/turn', 'one');
  const answer = handler.get('/turn', PAGE);
  await purgePages([{ tag: 'project-1', mode: 'expired' }], Date.now() + 1);
  expect(await answer).toBeNull();
});

test('a purge that arrives during a render is not lost', async () => {
  expect(await handler.get('/race', PAGE)).toBeNull();
  await purgePages([{ tag: 'project-1', mode: 'expired' }], Date.now() + 1);
  await handler.set('/race', rendered('old', 'project-1'), LASTING);
  expect(await handler.get('/race', PAGE)).toBeNull();
});

test('an unavailable page is answered 503 and not kept; the one before it is served, without another attempt', async () => {
  await render('/down', 'one');
  await purgePages([{ tag: 'project-1', mode: 'stale' }]);
  await handler.get('/down', PAGE);
  const page = rendered('sorry', 'project-1,unavailable');
  await handler.set('/down', page, LASTING);
  expect(page).toMatchObject({ status: 503, headers: { 'retry-after': '30', 'cache-control': 'no-store' } });
  const answer = await handler.get('/down', PAGE);
  expect(htmlOf(answer)).toBe('one');
  expect(answer?.cacheControl?.revalidate).toBe(5);
});

test('the old page that Next hands back after a failed render stays as old as it is', async () => {
  await render('/failed', 'one');
  await purgePages([{ tag: 'project-1', mode: 'stale' }]);
  const before = await handler.get('/failed', PAGE);
  await handler.set('/failed', before?.value ?? null, { cacheControl: { revalidate: 3, expire: 10 } });
  await purgePages([{ tag: 'project-1', mode: 'expired' }]);
  expect(await handler.get('/failed', PAGE)).toBeNull();
});

test('a page that was handed out many times is still known when Next hands it back, and not when it is a new one', async () => {
  await render('/often', 'one');
  for (let visit = 0; visit < 5; visit += 1) await handler.get('/often', PAGE);
  await purgePages([{ tag: 'project-1', mode: 'stale' }]);
  const before = await handler.get('/often', PAGE);
  await handler.set('/often', before?.value ?? null, LASTING);
  expect((await handler.get('/often', PAGE))?.cacheControl?.revalidate).toBe(5);
  await handler.set('/often', rendered('two', 'projects,project-1'), LASTING);
  expect(htmlOf(await handler.get('/often', PAGE))).toBe('two');
});

test('pages are found by the tags of their content and by path, but not what nobody can ask for', async () => {
  const key = (path: string) => `/route-cache/APP_PAGE/${'a'.repeat(64)}/$${path}`;
  await render(key('/index'), 'home', '_N_T_/layout,_N_T_/index,navigation');
  await render(key('/projects/1'), 'one', '_N_T_/layout,navigation,project-1');
  await render(key('/_not-found'), 'none', 'navigation');
  expect(await pageStore().pagesWith(['navigation'], 10)).toEqual({ paths: ['/projects/1', '/'], total: 2 });
  expect(await pageStore().pagesWith(['_N_T_/layout'], 10)).toEqual({ paths: [], total: 0 });
  expect(await pageStore().pageAt('/projects/1')).toMatchObject({
    path: '/projects/1',
    status: 200,
    tags: ['navigation', 'project-1'],
    state: 'fresh',
  });
  expect(await pageStore().pageAt('/_not-found')).toBeNull();
  expect(await pageStore().build(10)).toEqual({ id: 'build-1', cold: [] });
});

test('a server error is answered as unavailable and not kept', async () => {
  await handler.get('/error', PAGE);
  await handler.set('/error', rendered('broken', 'projects', 500), LASTING);
  expect(await handler.get('/error', PAGE)).toBeNull();
});

test('a page marked not found is answered and kept as 404', async () => {
  await render('/bogus', 'nothing here', `projects,${NOT_FOUND_TAG}`);
  expect(await handler.get('/bogus', PAGE)).toMatchObject({ value: { status: 404 } });
});

test('a redirect that was rendered behind readers may lead where the page did before, so the next reader waits', async () => {
  const redirect = () => rendered('', 'projects,project-1', 308);
  await render('/moved', 'one');
  await purgePages([{ tag: 'project-1', mode: 'stale' }]);
  await handler.get('/moved', PAGE);
  await handler.set('/moved', redirect(), LASTING);
  expect(await handler.get('/moved', PAGE)).toBeNull();
  await handler.set('/moved', redirect(), LASTING);
  expect(await handler.get('/moved', PAGE)).toMatchObject({ value: { status: 308 } });
});

test('a transient page is answered to those who wait for it, and rendered anew for the next', async () => {
  await handler.get('/transient', PAGE);
  const page = rendered('found', `projects,${TRANSIENT_TAG}`);
  await handler.set('/transient', page, LASTING);
  expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-cache' } });
  expect(await handler.get('/transient', PAGE)).toBeNull();
  expect(await pageStore().pagesWith(['projects'], 10)).toEqual({ paths: [], total: 0 });
});

test('a fetch is not kept, for the read around it is', async () => {
  const fetched: SetContext = { fetchCache: true };
  await handler.set('/fetch', rendered('answer', 'projects'), fetched);
  expect(await handler.get('/fetch', JSON.parse('{"kind":"FETCH"}'))).toBeNull();
  expect(await handler.get('/fetch', PAGE)).toBeNull();
});

test('the store is offered by the handler that knows its build, and not by the one around a proxy.ts', async () => {
  vi.resetModules();
  globalThis.vitrinePageStore = undefined;
  const { default: Bundled } = await import('../../../front/cache/page-handler.ts');
  const context = { fs: nodeFs, flushToDisk: true, revalidatedTags: [], _requestHeaders: {} };
  new Bundled({ ...context, serverDistDir: '' });
  expect(() => pageStore()).toThrow('none did');
  new Bundled({ ...context, serverDistDir: join(folder, 'server') });
  expect(await pageStore().build(0)).toMatchObject({ id: 'build-1' });
});
