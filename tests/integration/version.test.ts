/** Each page says how new it is (P4), and so do feed and sitemap, which are kept and purged like pages (P3). */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ContentVersion, tagsOlderThan } from '../../contract/content-version.ts';
import { versionReader } from '../../scripts/explain/visit.ts';
import { CmsApi } from '../support/cms-api.ts';
import { type CountingProxy, startCountingProxy } from '../support/counting-proxy.ts';
import { createArticle } from '../support/create-article.ts';
import { readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

let cms: TestCms;
let proxy: CountingProxy;
let site: TestSite;
let admin: CmsApi;

const read = (path: string) => readPage(site.url + path);
const htmlOf = async (path: string) => (await read(path)).html;

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

function versionsIn(document: string): ContentVersion[] {
  const reader = versionReader();
  reader.write(document);
  return reader.end();
}

/** When the read that carries the tag was asked. */
function asOf(document: string, tag: string): number {
  const version = versionsIn(document).find(({ tags }) => tags.includes(tag));
  return version?.asOf ?? expect.fail(`no version carries ${tag}`);
}

describe('the head of each page holds a version of what it shows', () => {
  it.each([
    ['/', 200, 'articles'],
    ['/projects', 200, 'projects'],
    ['/projects/page/2', 200, 'projects'],
    ['/projects/ca-mau-mangrove-and-shrimp', 200, 'project-1'],
    ['/articles', 200, 'articles'],
    ['/articles/the-lake-on-the-wall', 200, 'article-12'],
    ['/themes/coasts', 200, 'theme-5'],
    ['/people/farhana-akter', 200, 'projects'],
    ['/about', 200, 'projects'],
    ['/articles/there-is-none', 404, 'articles'],
    ['/projects/there-is-none', 404, 'projects'],
    ['/projects/page/99', 404, 'projects'],
    ['/themes/there-is-none', 404, 'themes'],
    ['/people/there-is-none', 404, 'people'],
    ['/partners/there-is-none', 404, 'partners'],
    ['/there/is/none', 404, 'pages'],
    ['/articles/No.Such', 404, 'navigation'],
  ])('%s (%i): %s, and of header and footer', async (path, status, tag) => {
    const { status: answered, html } = await read(path);
    expect(answered).toBe(status);
    const head = html.slice(0, html.indexOf('</head>'));
    const tags = versionsIn(head).flatMap((version) => version.tags);
    expect(tags).toContain(tag);
    expect(tags).toContain('settings');
    for (const version of versionsIn(head)) {
      expect(version.asOf).toBeGreaterThan(Date.now() - 60 * 60 * 1000);
      expect(version.asOf).toBeLessThanOrEqual(Date.now());
    }
  });
});

describe('an edit', () => {
  it('makes the page old until it is rendered again; its other parts stay as they are', async () => {
    const id = await createArticle(admin, 'version-edit');
    const before = await htmlOf('/articles/version-edit');
    await admin.update('articles', id, { title: 'Edited' });
    const claimedAt = Date.now();
    await purge(site, 'stale', `article-${id}`);

    const servedOnce = versionsIn(await htmlOf('/articles/version-edit'));
    expect(tagsOlderThan(servedOnce, [`article-${id}`], claimedAt)).toEqual([`article-${id}`]);
    const renewed = await waitFor(
      async () => {
        const html = await htmlOf('/articles/version-edit');
        return tagsOlderThan(versionsIn(html), [`article-${id}`], claimedAt).length === 0 && html;
      },
      { what: 'a version from after the edit' },
    );
    expect(renewed).toContain('Edited');
    expect(asOf(renewed, 'settings')).toBe(asOf(before, 'settings'));
  });

  it('of what was not found makes the page that says so old', async () => {
    const before = await htmlOf('/articles/version-none');
    expect(asOf(before, 'articles')).toBeGreaterThan(0);
    const id = await createArticle(admin, 'version-none');
    const claimedAt = Date.now();
    expect(tagsOlderThan(versionsIn(before), ['articles', `article-${id}`], claimedAt)).toEqual(['articles']);
    await purge(site, 'expired', 'articles');
    const { status, html } = await read('/articles/version-none');
    expect(status).toBe(200);
    expect(tagsOlderThan(versionsIn(html), ['articles', `article-${id}`], claimedAt)).toEqual([]);
  });
});

describe('the feed', () => {
  it('is named by every page, and the sitemap by robots.txt', async () => {
    const feed = '<link rel="alternate" type="application/atom+xml"';
    for (const path of ['/', '/articles/the-lake-on-the-wall', '/articles/there-is-none']) {
      expect(await htmlOf(path)).toContain(feed);
    }
    expect(await htmlOf('/robots.txt')).toMatch(/^Sitemap: http:\/\/.*\/sitemap\.xml$/m);
  });

  it('follows the rename of a person, served stale once and then anew, and is kept', async () => {
    const id = await admin.create('people', { slug: 'feed-author', name: 'Known Before' });
    await createArticle(admin, 'feed-article', {
      published_at: new Date().toISOString(),
      authors: [{ people_id: id }],
    });
    await purge(site, 'expired', 'articles');
    const before = await read('/feed.xml');
    expect(before.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(before.html).toContain('<name>Known Before</name>');

    await admin.update('people', id, { name: 'Known After' });
    const claimedAt = Date.now();
    await purge(site, 'stale', `person-${id}`);
    expect(await htmlOf('/feed.xml')).toContain('<name>Known Before</name>');
    const after = await waitFor(
      async () => {
        const html = await htmlOf('/feed.xml');
        return html.includes('<name>Known After</name>') && html;
      },
      { what: 'the feed with the new name' },
    );
    expect(asOf(after, `person-${id}`)).toBeGreaterThanOrEqual(claimedAt);

    proxy.reset();
    expect(await htmlOf('/feed.xml')).toBe(after);
    expect(proxy.operations()).toEqual([]);
  });

  it('does not show again what was unpublished', async () => {
    const id = await createArticle(admin, 'feed-gone', { published_at: new Date().toISOString() });
    await purge(site, 'expired', 'articles');
    expect(await htmlOf('/feed.xml')).toContain('/articles/feed-gone');
    await admin.update('articles', id, { status: 'draft' });
    await purge(site, 'expired', `article-${id}`);
    expect(await htmlOf('/feed.xml')).not.toContain('/articles/feed-gone');
  });
});

describe('the sitemap', () => {
  const addresses = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);

  it('names every page that visitors may see, each of which is there', async () => {
    await purge(site, 'expired', 'articles');
    const { html, headers } = await read('/sitemap.xml');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const paths = addresses(html);
    for (const path of ['/', '/projects', '/articles', '/about', '/themes/coasts', '/people/farhana-akter']) {
      expect(paths).toContain(path);
    }
    expect(new Set(paths).size).toBe(paths.length);
    const isPublished = { filter: { status: { _eq: 'published' } }, fields: 'id', limit: '-1' };
    const projects = await admin.items('projects', isPublished);
    expect(paths.filter((path) => /^\/projects\/./.test(path))).toHaveLength(projects.length);
    for (const path of paths.slice(-5)) expect((await read(path)).status, path).toBe(200);
  });

  it('says when an article has changed, and follows its next change', async () => {
    const id = await createArticle(admin, 'sitemap-article');
    await purge(site, 'expired', 'articles');
    const lastmod = async () =>
      /\/sitemap-article<\/loc><lastmod>([^<]*)<\/lastmod>/.exec(await htmlOf('/sitemap.xml'))?.[1] ?? '';
    const published = await lastmod();
    expect(published).not.toBe('');
    await admin.update('articles', id, { title: 'Changed' });
    await purge(site, 'expired', `article-${id}`, 'articles-any');
    await waitFor(async () => (await lastmod()) > published, { what: 'a later time in the sitemap' });
  });

  it('asks the CMS once for a site of this size, and not again while nothing changes', async () => {
    await purge(site, 'expired', 'articles');
    proxy.reset();
    const first = await htmlOf('/sitemap.xml');
    expect(proxy.operations()).toEqual(['Addresses']);
    proxy.reset();
    expect(await htmlOf('/sitemap.xml')).toBe(first);
    expect(proxy.operations()).toEqual([]);
  });
});

describe('while the CMS is down', () => {
  it('feed and sitemap are served as they were kept; expired, they are answered 503 and kept by nobody', async () => {
    await htmlOf('/feed.xml');
    await proxy.stop();
    expect((await read('/feed.xml')).status).toBe(200);
    await purge(site, 'expired', 'articles');
    for (const path of ['/feed.xml', '/sitemap.xml']) {
      const { status, headers, html } = await read(path);
      expect(status, path).toBe(503);
      expect(headers.get('cache-control')).toContain('no-store');
      expect(html).not.toContain('/articles/');
    }
  });
});
