import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadingRoutes, readReadingRoutes } from '../../../../front/serve/reading-routes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-routes-'));
const distDir = path.join(folder, 'build');
const publicDir = path.join(folder, 'public');
let routes: ReadingRoutes;

function build(files: Record<string, unknown>): void {
  mkdirSync(distDir, { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(distDir, name), JSON.stringify(content));
}

const APP = {
  '/(site)/page': '/',
  '/(site)/articles/page': '/articles',
  '/(site)/articles/[slug]/page': '/articles/[slug]',
  '/(site)/[...path]/page': '/[...path]',
  '/(site)/search/page': '/search',
  '/(site)/icon.svg/route': '/icon.svg',
  '/(members)/members/page': '/members',
  '/media/[id]/route': '/media/[id]',
  '/_not-found/page': '/_not-found',
};
const ROUTES = {
  staticRoutes: ['/', '/articles', '/search', '/icon.svg', '/members', '/_not-found'].map((page) => ({
    page,
  })),
  dynamicRoutes: [
    { page: '/articles/[slug]', regex: '^/articles/([^/]+?)(?:/)?$' },
    { page: '/media/[id]', regex: '^/media/([^/]+?)(?:/)?$' },
    { page: '/[...path]', regex: '^/(.+?)(?:/)?$' },
  ],
};
const HELD = { _isEnsureStaticPage: true };
const PRERENDER = {
  routes: {
    '/': { srcRoute: '/', ...HELD },
    '/articles': { srcRoute: '/articles', ...HELD },
    '/about': { srcRoute: '/[...path]', ...HELD },
    '/search': { srcRoute: '/search' },
  },
  dynamicRoutes: { '/articles/[slug]': HELD, '/[...path]': HELD },
};

beforeAll(async () => {
  build({
    'app-path-routes-manifest.json': APP,
    'routes-manifest.json': ROUTES,
    'prerender-manifest.json': PRERENDER,
  });
  mkdirSync(path.join(publicDir, 'islands'), { recursive: true });
  writeFileSync(path.join(publicDir, 'islands', 'a b.js'), '');
  routes = await readReadingRoutes(distDir, publicDir);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ReadingRoutes', () => {
  it.each(['/', '/articles', '/articles/a-year', '/about', '/nowhere/at/all'])('covers %s', (path) => {
    expect(routes.covers(path)).toBe(true);
  });

  it.each([
    ['a page of another group', '/members'],
    ['a route', '/media/1'],
    ['a picture of the group', '/icon.svg'],
    ['a page that asks something of each request', '/search'],
    ['a file of the folder public', '/islands/a%20b.js'],
    ['what Next has made', '/_next/static/chunks/a.js'],
    ['Next’s own page', '/_not-found'],
  ])('leaves %s to Next', (_, path) => {
    expect(routes.covers(path)).toBe(false);
  });

  it('says so when the build speaks in another form', async () => {
    build({ 'routes-manifest.json': { version: 9 } });
    await expect(readReadingRoutes(distDir, publicDir)).rejects.toThrow('staticRoutes');
    build({ 'routes-manifest.json': ROUTES });
  });

  it('does without a folder public', async () => {
    const without = await readReadingRoutes(distDir, path.join(folder, 'none'));
    expect(without.covers('/islands/a%20b.js')).toBe(true);
  });
});
