/** A client's first day: a CMS without any content builds, and its pages say what is not there yet. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type EmptyCms, openEmptyCms } from '../support/empty-cms.ts';
import { readPage } from '../support/read-page.ts';
import { startSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

let empty: EmptyCms;
let site: TestSite;

beforeAll(async () => {
  empty = await openEmptyCms('SQLite', inject('emptyCmsFolder'));
  site = await startSite({ cms: empty.cms, name: 'empty' });
});

afterAll(async () => {
  await site?.stop();
  await empty?.stop();
});

it.each([
  ['/', 'No project is published yet.'],
  ['/projects', 'No project is published yet.'],
  ['/articles', 'No article is published yet.'],
])('%s is a page that says so', async (path, words) => {
  const page = await readPage(site.url + path);
  expect(page.status).toBe(200);
  expect(page.main).toContain(words);
  expect(page.main).not.toMatch(/\b0 (?:projects|articles)/);
});

it.each(['/projects/page/2', '/articles/page/2', '/about', '/themes/safe-water'])(
  '%s is not found',
  async (path) => {
    expect((await readPage(site.url + path)).status).toBe(404);
  },
);
