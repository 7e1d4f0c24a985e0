/** The search against a real CMS: what is found, how soon after an edit, and that its pages are kept nowhere. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { CONTENT_VERSION_META, parseContentVersion } from '../../contract/content-version.ts';
import { CmsApi } from '../support/cms-api.ts';
import { type CountingProxy, startCountingProxy } from '../support/counting-proxy.ts';
import { createArticle } from '../support/create-article.ts';
import { inspect } from '../support/inspect-site.ts';
import { readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

const answer = z.object({
  query: z.string(),
  total: z.number(),
  hits: z.array(
    z.object({
      kind: z.string(),
      url: z.string(),
      title: z.array(z.object({ text: z.string(), marked: z.boolean() })),
    }),
  ),
});

let cms: TestCms;
let proxy: CountingProxy;
let site: TestSite;
let admin: CmsApi;
let id: string;

const read = (query: string) => readPage(`${site.url}/search?${query}`);
const ask = (query: string) => fetch(`${site.url}/api/search?${query}`);
const urlsOf = async (query: string) =>
  answer.parse(await (await ask(query)).json()).hits.map(({ url }) => url);

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  proxy = await startCountingProxy(cms.url);
  admin = await CmsApi.asAdmin(cms);
  id = await createArticle(admin, 'quenchwater', { title: 'Quenchwater at dawn' });
  await createArticle(admin, 'hidden-quenchwater', { title: 'Quenchwater in secret', status: 'draft' });
  site = await serveSite({ build: inject('siteBuild'), cms: { ...cms, url: proxy.url } });
  await purge(site, 'stale', 'articles', `article-${id}`, 'articles-any');
});

afterAll(async () => {
  await site?.stop();
  await proxy?.stop();
  await cms?.stop();
});

describe('the page of results', () => {
  it('shows what is published, whatever slip is in the query, and never a draft', async () => {
    const page = await read('q=quenchwatr');
    expect(page.status).toBe(200);
    expect(page.main).toContain('href="/articles/quenchwater"');
    expect(page.main).toContain('<mark>Quenchwater</mark>');
    expect(page.main).not.toContain('hidden-quenchwater');
  });

  it('is for this reader, without the framework’s script, and for no search engine', async () => {
    const page = await read('q=quenchwater');
    expect(page.headers.get('cache-control')).toBe('private, no-cache');
    expect(page.headers.get('cache-tag')).toBeNull();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.html).not.toMatch(/_next\/static\/chunks\/[^"]+\.js/);
    expect(page.html).toContain('<meta name="robots" content="noindex"');
    const version = new RegExp(
      `<meta name="${CONTENT_VERSION_META}" content="([^"]*articles-any[^"]*)"`,
    ).exec(page.html);
    expect(parseContentVersion(version?.[1] ?? '')?.asOf).toBeGreaterThan(0);
  });

  it('is kept nowhere, and asks the CMS nothing while nothing changes', async () => {
    await read('q=quenchwater');
    proxy.reset();
    for (const word of ['river', 'wells', 'quenchwater', 'qqqqqq']) await read(`q=${word}`);
    expect(proxy.operations()).toEqual([]);
    const { pages } = await inspect(site, { tags: ['articles-any'] });
    expect(pages.filter((path) => path.startsWith('/search/'))).toEqual([]);
  });

  it('is found under its path too, and is a form without a query', async () => {
    expect((await readPage(`${site.url}/search/quenchwater`)).main).toContain('/articles/quenchwater');
    for (const query of ['', 'q=', 'q=%20..%2F']) {
      expect(await read(query)).toMatchObject({ status: 200, title: 'Search' });
    }
  });

  it.each(['q=river&type=bananas', 'q=river&page=9999', 'q=quenchwater&page=3'])(
    'there is none for %s',
    async (query) => {
      expect((await read(query)).status).toBe(404);
    },
  );
});

describe('the answer to the panel', () => {
  it('names the best, with where they are', async () => {
    const response = await ask('q=quenchwa');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { hits } = answer.parse(await response.json());
    expect(hits[0]).toMatchObject({ kind: 'Article', url: '/articles/quenchwater' });
  });

  it.each(['', 'q=', 'q=--', `q=${'x'.repeat(101)}`])('to %j is 400 and says why', async (query) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/^q: expected/) });
  });
});

describe('after a change', () => {
  it('an edit is found by the next search, and re-reads its own lot alone', async () => {
    await admin.update('articles', id, { title: 'Zephyrbrook at dawn' });
    await purge(site, 'stale', `article-${id}`, 'articles-any');
    proxy.reset();
    expect(await urlsOf('q=zephyrbrook')).toEqual(['/articles/quenchwater']);
    expect(proxy.operations().toSorted()).toEqual(['SearchArticles', 'SearchState']);
    expect((await read('q=zephyrbrook')).main).toContain('<mark>Zephyrbrook</mark>');
  });

  it('what is taken down is found no more', async () => {
    await admin.update('articles', id, { status: 'draft' });
    await purge(site, 'expired', `article-${id}`, 'articles-any');
    await purge(site, 'stale', 'articles');
    expect(await urlsOf('q=zephyrbrook')).toEqual([]);
    expect((await read('q=zephyrbrook')).main).not.toContain('/articles/quenchwater');
  });

  it('with the CMS down the search goes on, also after a restart', async () => {
    await cms.halt();
    await site.restart();
    expect((await read('q=river')).main).toContain('<mark>');
    await purge(site, 'expired', 'articles-any');
    expect((await read('q=river')).status).toBe(503);
    expect((await ask('q=river')).status).toBe(503);
    await cms.start();
    expect((await read('q=river')).status).toBe(200);
  });
});

it('plain Next answers the form with the same results', async () => {
  const next = await serveSite({ build: inject('siteBuild'), cms, by: 'next' });
  try {
    for (const query of ['q=river', 'q=salt+wells&type=articles', 'q=r%C3%ADo']) {
      const page = await readPage(`${next.url}/search?${query}`);
      expect(page.status, query).toBe(200);
      expect(page.headers.get('cache-control'), query).toBe('private, no-cache');
    }
    expect((await readPage(`${next.url}/search?q=river`)).main).toContain('<mark>');
  } finally {
    await next.stop();
  }
});
