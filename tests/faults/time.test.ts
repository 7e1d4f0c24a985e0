/** Time passes, and content goes live by itself: nobody edits anything when its hour has come. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { disagreements } from '../support/site-truth.ts';
import { type Line, startLine } from '../support/start-line.ts';
import '../integration/cms-context.ts';

/** Far enough for a visitor to meet the address before its time. */
const AHEAD_MS = 12_000;
/** An article or a project is live within a minute of its time. */
const WITHIN_MS = AHEAD_MS + 60_000;

let line: Line;
let api: CmsApi;
beforeAll(async () => {
  line = await startLine({ original: inject('cms'), build: inject('siteBuild') });
  api = await CmsApi.asAdmin(line.cms);
});
afterAll(async () => line?.stop());

const soon = () => new Date(Date.now() + AHEAD_MS).toISOString();

test('an article whose date lies ahead goes live at its time, though visitors were told that it is not there', async () => {
  await createArticle(api, 'tomorrow', { published_at: soon() });
  expect((await line.read('/articles/tomorrow')).status).toBe(404);
  await line.until('/articles/tomorrow', ({ status }) => status === 200, WITHIN_MS);
  await line.until('/articles', ({ main }) => main.includes('/articles/tomorrow'));
});

test('a scheduled project is published at its time', async () => {
  await api.create('projects', {
    slug: 'next-season',
    title: 'Next season',
    status: 'scheduled',
    publish_at: soon(),
    start_date: '2026-01-01',
  });
  expect((await line.read('/projects/next-season')).status).toBe(404);
  await line.until('/projects/next-season', ({ status }) => status === 200, WITHIN_MS);
  await line.settled();
  expect(await disagreements({ api, siteUrl: line.site.url })).toEqual([]);
});

test('what came due while the CMS was down goes live when it is back', async () => {
  await createArticle(api, 'slept-through', { published_at: soon() });
  await line.settled();
  expect((await line.read('/articles/slept-through')).status).toBe(404);
  await line.cms.halt();
  await line.cms.start({ clockShiftMs: 2 * AHEAD_MS });
  await line.until('/articles/slept-through', ({ status }) => status === 200, 60_000);
});
