/** A client's first day: a CMS without any content builds, and its pages say what is not there yet. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPage } from '../support/read-page.ts';
import { startCms, type TestCms } from '../support/start-cms.ts';
import { startSite, type TestSite } from '../support/start-site.ts';

let cms: TestCms;
let site: TestSite;

beforeAll(async () => {
  cms = await startCms({ settings: { DEMO_CONTENT: 'false' } });
  site = await startSite({ cms, name: 'empty' });
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
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
