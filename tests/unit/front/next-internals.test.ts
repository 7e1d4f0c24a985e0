/** Holds Next to what the front relies on; when one of these fails after an upgrade, read next-internals.ts. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  APP_ROUTES_FILE,
  BUILD_ID_FILE,
  CACHE_TAGS_HEADER,
  CLIENT_REFERENCES_ENDING,
  FileSystemCache,
  IMPLICIT_TAG_PREFIX,
  KEY_PATH_MARK,
  NEXT_OWN_CLIENT_MODULES,
  NEXT_PERSONAL_COOKIES,
  NEXT_REQUEST_HEADERS,
  PRERENDER_MANIFEST_FILE,
  ROUTES_FILE,
  registerPageHandler,
} from '../../../front/next-internals.ts';

const require = createRequire(import.meta.url);
const SHA = 'a'.repeat(64);
const KEY = `/route-cache/APP_PAGE/${SHA}/$/items/1`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'next-internals-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the header of tags and the file of the build id are called as Next calls them', () => {
  expect(CACHE_TAGS_HEADER).toBe(require('next/dist/lib/constants.js').NEXT_CACHE_TAGS_HEADER);
  expect(BUILD_ID_FILE).toBe(require('next/dist/shared/lib/constants.js').BUILD_ID_FILE);
  expect(PRERENDER_MANIFEST_FILE).toBe(require('next/dist/shared/lib/constants.js').PRERENDER_MANIFEST);
  expect(IMPLICIT_TAG_PREFIX).toBe(require('next/dist/lib/constants.js').NEXT_CACHE_IMPLICIT_TAG_ID);
  expect(KEY.split(KEY_PATH_MARK)).toEqual([expect.any(String), '/items/1']);
});

test('files of the build, headers of the router and cookies of draft mode are called as Next calls them', () => {
  const names = require('next/dist/shared/lib/constants.js');
  expect(APP_ROUTES_FILE).toBe(names.APP_PATH_ROUTES_MANIFEST);
  expect(ROUTES_FILE).toBe(names.ROUTES_MANIFEST);
  const headers = require('next/dist/client/components/app-router-headers.js');
  expect(NEXT_REQUEST_HEADERS).toEqual([
    headers.RSC_HEADER,
    headers.NEXT_ROUTER_PREFETCH_HEADER,
    headers.NEXT_ROUTER_SEGMENT_PREFETCH_HEADER,
    headers.NEXT_ROUTER_STATE_TREE_HEADER,
    headers.ACTION_HEADER,
    require('next/dist/lib/constants.js').PRERENDER_REVALIDATE_HEADER,
  ]);
  const {
    COOKIE_NAME_PRERENDER_BYPASS,
    COOKIE_NAME_PRERENDER_DATA,
  } = require('next/dist/server/api-utils/index.js');
  expect(NEXT_PERSONAL_COOKIES).toEqual([COOKIE_NAME_PRERENDER_BYPASS, COOKIE_NAME_PRERENDER_DATA]);
});

test('the file system cache can be extended and has the methods that the handler overrides', () => {
  for (const method of ['get', 'set', 'revalidateTag', 'resetRequestCache'] as const) {
    expect(FileSystemCache.prototype[method]).toBeTypeOf('function');
  }
});

test('a page handler that is registered is taken where the settings name none', () => {
  class Registered extends FileSystemCache {}
  registerPageHandler(Registered);
  const { IncrementalCache } = require('next/dist/server/lib/incremental-cache/index.js');
  const preview = { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' };
  const cache = new IncrementalCache({
    fs: nodeFs,
    dev: false,
    requestHeaders: {},
    minimalMode: false,
    flushToDisk: false,
    maxMemoryCacheSize: 0,
    fetchCacheKeyPrefix: '',
    serverDistDir: join(folder, 'server'),
    previewProps: preview,
    prerenderManifest: { version: 4, routes: {}, dynamicRoutes: {}, notFoundRoutes: [], preview },
  });
  expect(cache.cacheHandler).toBeInstanceOf(Registered);
});

test('the file system cache reads a page of the build with tags, lifetime and time, and null for none', async () => {
  const { getRouteCacheKey } = require('next/dist/server/lib/route-cache-key.js');
  const owner = { kind: 'APP_PAGE', sourceRoute: '/items/[slug]/page' };
  const key: string = getRouteCacheKey('/items/1', owner);
  expect(key.replace(/[0-9a-f]{64}/, SHA)).toBe(KEY);
  const pages = join(folder, 'server', 'app', 'items');
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, '1.html'), '<p>one</p>');
  writeFileSync(join(pages, '1.rsc'), 'flight');
  const meta = {
    status: 200,
    headers: { [CACHE_TAGS_HEADER]: 'projects,project-1' },
    cacheControl: { revalidate: 60, expire: 3600 },
    routeCache: { key, owner, isFallback: false },
  };
  writeFileSync(join(pages, '1.meta'), JSON.stringify(meta));
  const cache = new FileSystemCache({
    fs: nodeFs,
    serverDistDir: join(folder, 'server'),
    flushToDisk: false,
    maxMemoryCacheSize: 0,
    revalidatedTags: [],
    _requestHeaders: {},
  });
  const context: Parameters<typeof cache.get>[1] = JSON.parse('{"kind":"APP_PAGE","isFallback":false}');
  expect(await cache.get(key, context)).toMatchObject({
    lastModified: expect.any(Number),
    cacheControl: { revalidate: 60, expire: 3600 },
    value: {
      kind: 'APP_PAGE',
      html: '<p>one</p>',
      status: 200,
      headers: { [CACHE_TAGS_HEADER]: 'projects,project-1' },
    },
  });
  expect(await cache.get(KEY.replace('/1', '/2'), context)).toBeNull();
});

test('the manifests of client components end as Next ends them, and its own components are what they were', () => {
  const { CLIENT_REFERENCE_MANIFEST } = require('next/dist/shared/lib/constants.js');
  expect(CLIENT_REFERENCES_ENDING).toBe(`_${CLIENT_REFERENCE_MANIFEST}.js`);
  for (const module of NEXT_OWN_CLIENT_MODULES) {
    expect(readFileSync(require.resolve(`next/dist/${module}.js`), 'utf8')).toMatch(/^['"]use client['"]/);
  }
});
