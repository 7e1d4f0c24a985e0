/** The site survives its CMS (P7): a Directus that has really stopped, and one that comes back. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

let cms: TestCms;
let site: TestSite;
const ids = new Map<string, string>();

const read = (path: string) => readPage(site.url + path);
const tagOf = (slug: string) => `article-${ids.get(slug)}`;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  site = await serveSite({ build: inject('siteBuild'), cms });
  const admin = await CmsApi.asAdmin(cms);
  for (const slug of ['down-visited', 'down-unvisited', 'down-stale']) {
    ids.set(slug, await createArticle(admin, slug));
  }
  // Years apart, so that it is named on none of the others as the one before or after.
  ids.set(
    'down-expired',
    await createArticle(admin, 'down-expired', { published_at: '2019-01-01T00:00:00Z' }),
  );
  expect((await read('/articles/down-absent')).status).toBe(404);
  for (const slug of ['down-visited', 'down-expired', 'down-stale']) {
    expect((await read(`/articles/${slug}`)).status).toBe(200);
  }
  await admin.update('articles', ids.get('down-stale') ?? '', { title: 'Article down-stale, edited' });
  await cms.halt();
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

describe('with the CMS down', () => {
  it('pages from the build are served', async () => {
    const slugs = [
      '/',
      '/projects',
      '/projects/page/2',
      '/articles',
      '/about',
      '/projects/ca-mau-mangrove-and-shrimp',
    ];
    for (const path of slugs) {
      const page = await read(path);
      expect(page.status, path).toBe(200);
      expect(page.main.length, path).toBeGreaterThan(1000);
    }
  });

  it('a page that was rendered at a visit is served, also after a restart of the site', async () => {
    expect(await read('/articles/down-visited')).toMatchObject({
      status: 200,
      title: 'Article down-visited',
    });
    await site.restart();
    expect(await read('/articles/down-visited')).toMatchObject({
      status: 200,
      title: 'Article down-visited',
    });
  });

  it('a page that was never rendered says so in plain words, with 503, to be asked again and kept by nobody', async () => {
    const page = await read('/articles/down-unvisited');
    expect(page.status).toBe(503);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.main).toContain('please try again in a minute');
    expect(page.main).not.toMatch(/directus|graphql|ECONNREFUSED|127\.0\.0\.1/i);
  });

  it('an address that cannot exist, and has not moved, is still not found', async () => {
    expect((await read('/articles/No%20such')).status).toBe(404);
  });

  it('an expired page is not served again, not even old', async () => {
    await purge(site, 'expired', tagOf('down-expired'));
    for (const _ of [1, 2]) {
      const page = await read('/articles/down-expired');
      expect(page.status).toBe(503);
      expect(page.html).not.toContain('Text of down-expired');
    }
  });

  it('a stale page is served as it was', async () => {
    await purge(site, 'stale', tagOf('down-stale'));
    for (const _ of [1, 2, 3]) {
      expect(await read('/articles/down-stale')).toMatchObject({ status: 200, title: 'Article down-stale' });
    }
  });

  it('a picture is not to be had, and that is not kept', async () => {
    const answer = await fetch(`${site.url}/media/00000000-0000-4000-8000-000000000000/w392`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).not.toBeNull();
    expect(answer.headers.get('cache-control') ?? '').not.toMatch(/max-age=[1-9]/);
  });

  it('the process is healthy and not ready, and tells which part', async () => {
    expect((await fetch(`${site.url}/api/health`)).status).toBe(200);
    const ready = await fetch(`${site.url}/api/ready`);
    expect(ready.status).toBe(503);
    expect(ready.headers.get('cache-control')).toBe('no-store');
    const text = await ready.text();
    expect(JSON.parse(text)).toMatchObject({
      status: 'not-ready',
      checks: { 'key-store': 'ok', 'page-store': 'ok' },
    });
    expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
  });
});

describe('when the CMS is back', () => {
  beforeAll(() => cms.start());

  it('what could not be read is read, what was expired is rendered, what was stale is renewed', async () => {
    expect((await fetch(`${site.url}/api/ready`)).status).toBe(200);
    expect(await read('/articles/down-unvisited')).toMatchObject({
      status: 200,
      title: 'Article down-unvisited',
    });
    expect(await read('/articles/down-expired')).toMatchObject({
      status: 200,
      title: 'Article down-expired',
    });
    await waitFor(async () => (await read('/articles/down-stale')).title === 'Article down-stale, edited', {
      what: 'the stale page to be renewed',
      withinMs: 30_000,
    });
  });
});
