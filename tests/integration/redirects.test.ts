/** Redirects: left by renamed pages, and followed by the site without a deploy. What is saved: publish/redirects-suite.ts. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { type CountingProxy, startCountingProxy } from '../support/counting-proxy.ts';
import { createArticle } from '../support/create-article.ts';
import { readPage } from '../support/read-page.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { startRelay, type TestRelay } from '../support/start-relay.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

let cms: TestCms;
let proxy: CountingProxy;
let site: TestSite;
let admin: CmsApi;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  proxy = await startCountingProxy(cms.url);
  site = await serveSite({ build: inject('siteBuild'), cms: { ...cms, url: proxy.url } });
});

afterAll(async () => {
  await site?.stop();
  await proxy?.stop();
  await cms?.stop();
});

/** `308 /new`, or the status alone. */
async function answerAt(path: string): Promise<string> {
  const { status, headers } = await readPage(site.url + path);
  return [status, headers.get('location') ?? ''].join(' ').trim();
}

const becomes = (path: string, answer: string) =>
  waitFor(async () => (await answerAt(path)) === answer, {
    what: `${path} to answer ${answer}`,
    withinMs: 30_000,
  });

describe('the site', () => {
  it.each([
    ['/blog', '308 /articles'],
    ['/blog/2014/Some-Post', '308 /articles/2014/Some-Post'],
    ['/projects/nyando-wells', '308 /projects/nyando-floodplain-wells'],
    ['/jobs', '307 /work-with-us/hydrology'],
    ['/blogger', '404'],
  ])('answers %s with %s', async (path, answer) => {
    expect(await answerAt(path)).toBe(answer);
    expect(await answerAt(path)).toBe(answer);
  });

  it('says in the page itself that it has moved, and is asked again each time', async () => {
    const { html, headers } = await readPage(`${site.url}/grants`);
    expect(html).toContain('This page has moved.');
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  it('asks the CMS at most three questions for an address without a page', async () => {
    proxy.reset();
    expect(await answerAt('/articles/nowhere-at-all')).toBe('404');
    expect(proxy.operations().length).toBeLessThanOrEqual(3);
  });
});

describe('a site with a relay', () => {
  let relay: TestRelay;
  beforeAll(async () => {
    relay = await startRelay({ cms, site });
  });
  afterAll(() => relay?.stop());

  it('follows a new redirect, a changed one, and a deleted one no more', async () => {
    expect(await answerAt('/without/a/deploy')).toBe('404');
    expect(await answerAt('/projects/Old.Address')).toBe('404');
    const id = await admin.create('redirects', { from: '/without', to: '/about', match: 'prefix' });
    await becomes('/without/a/deploy', '308 /about/a/deploy');
    await admin.update('redirects', id, { from: '/projects/Old.Address', to: '/projects', match: 'exact' });
    await becomes('/projects/Old.Address', '308 /projects');
    await becomes('/without/a/deploy', '404');
    await admin.update('redirects', id, { permanent: false, to: 'https://elsewhere.example/a?b=c' });
    await becomes('/projects/Old.Address', '307 https://elsewhere.example/a?b=c');
    await admin.remove('redirects', id);
    await becomes('/projects/Old.Address', '404');
  });

  it('never redirects from a page that is there', async () => {
    await admin.create('redirects', { from: '/about', to: '/accounts' });
    await becomes('/about', '200');
  });

  it('finds a renamed page at its old address, and back again', async () => {
    const id = await createArticle(admin, 'renamed-a');
    await becomes('/articles/renamed-a', '200');
    await admin.update('articles', id, { slug: 'renamed-b' });
    await becomes('/articles/renamed-a', '308 /articles/renamed-b');
    await becomes('/articles/renamed-b', '200');
    await admin.update('articles', id, { slug: 'renamed-a' });
    await becomes('/articles/renamed-a', '200');
    await becomes('/articles/renamed-b', '308 /articles/renamed-a');
  });

  it('finds a page renamed twice from all of its old addresses in one step', async () => {
    const id = await admin.create('pages', { slug: 'chain/a', title: 'A chain', status: 'published' });
    for (const slug of ['chain/b', 'chain/c']) await admin.update('pages', id, { slug });
    await becomes('/chain/a', '308 /chain/c');
    await becomes('/chain/b', '308 /chain/c');
    await admin.remove('pages', id);
    await becomes('/chain/c', '404');
  });
});
