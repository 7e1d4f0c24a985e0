/** What machines read of the site: feeds, structured data, pictures for links, cards, and the lists of all that. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { FOR_AN_HOUR } from '../../contract/cache-control.ts';
import { CmsApi } from '../support/cms-api.ts';
import { createHiddenContent, type HiddenContent, SECRET_WORD } from '../support/hidden-content.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

const feedForm = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  feed_url: z.url(),
  items: z.array(z.object({ id: z.string(), url: z.url(), content_text: z.string().min(1) })),
});
const graph = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })).min(1),
});
const named = z.object({ id: z.coerce.string(), slug: z.string() });

let cms: TestCms;
let site: TestSite;
let admin: CmsApi;
let hidden: HiddenContent;
let project: z.infer<typeof named>;
/** The one that all hidden projects have. */
let theme: z.infer<typeof named>;

const ask = (path: string) => fetch(site.url + path, { redirect: 'manual' });
const textOf = async (path: string) => (await ask(path)).text();
const first = async (collection: string, filter: object) =>
  named.parse((await admin.items(collection, { filter, fields: 'id,slug', sort: 'id', limit: '1' }))[0]);

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  hidden = await createHiddenContent(admin);
  theme = await first('themes', {});
  project = await first('projects', {
    status: { _eq: 'published' },
    themes: { themes_id: { id: { _eq: theme.id } } },
  });
  site = await serveSite({ build: inject('siteBuild'), cms });
  await purge(site, 'expired', 'projects', 'articles', 'projects-any', 'articles-any');
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

describe('documents for machines', () => {
  it.each([
    ['/feed.xml', 'application/atom+xml'],
    ['/feed.json', 'application/feed+json'],
    ['/sitemap.xml', 'application/xml'],
    ['/llms.txt', 'text/plain'],
    ['/robots.txt', 'text/plain'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/icon.svg', 'image/svg+xml'],
    ['/apple-icon.png', 'image/png'],
  ])('%s is there as %s, and has no word of what is hidden', async (path, type) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(await answer.text()).not.toContain(SECRET_WORD);
  });

  it('each theme has its feeds, which its page names', async () => {
    const page = await textOf(`/themes/${theme.slug}`);
    for (const [file, type] of [
      ['feed.xml', 'application/atom+xml'],
      ['feed.json', 'application/feed+json'],
    ]) {
      const path = `/themes/${theme.slug}/${file}`;
      expect(page).toContain(`href="${path}"`);
      const answer = await ask(path);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(await answer.text()).not.toContain(SECRET_WORD);
    }
    expect((await ask('/themes/no-such-theme/feed.json')).status).toBe(404);
    expect((await ask('/themes/No.Such/feed.xml')).status).toBe(404);
  });

  it('an article that only a hidden project ties to a theme is not told of there (P10)', async () => {
    const { slug } = await first('articles', { id: { _eq: hidden.publishedArticle } });
    await admin.update('articles', hidden.publishedArticle, {
      related_projects: hidden.projects.map((id) => ({ projects_id: id })),
    });
    await purge(site, 'expired', 'articles', `article-${hidden.publishedArticle}`);
    expect(await textOf(`/themes/${theme.slug}/feed.json`)).not.toContain(`/articles/${slug}"`);
  });

  it('a project that is unpublished is told of no more', async () => {
    const path = `/themes/${theme.slug}/feed.json`;
    const urls = async () => feedForm.parse(JSON.parse(await textOf(path))).items.map(({ url }) => url);
    const { id, slug } = await first('projects', {
      status: { _eq: 'published' },
      id: { _neq: project.id },
      themes: { themes_id: { id: { _eq: theme.id } } },
    });
    expect((await urls()).join()).toContain(`/projects/${slug}`);
    await admin.update('projects', id, { status: 'draft' });
    await purge(site, 'stale', 'projects');
    await purge(site, 'expired', `project-${id}`, 'projects-any');
    expect((await urls()).join()).not.toContain(`/projects/${slug}`);
    expect(await textOf('/sitemap.xml')).not.toContain(`/projects/${slug}<`);
    expect(await textOf('/llms.txt')).not.toContain(`/projects/${slug})`);
  });
});

describe('every page says what it is', () => {
  it.each([
    ['/', ['Organization', 'WebSite']],
    ['/projects', ['BreadcrumbList', 'ItemList']],
    ['/articles', ['BreadcrumbList', 'ItemList']],
    ['/impact', ['BreadcrumbList']],
    ['project', ['Project', 'BreadcrumbList']],
    ['theme', ['BreadcrumbList', 'ItemList']],
  ])('%s', async (name, types) => {
    const path = { project: `/projects/${project.slug}`, theme: `/themes/${theme.slug}` }[name] ?? name;
    const html = await textOf(path);
    const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']) => graph.parse(JSON.parse(json)),
    );
    expect(data.flatMap((one) => one['@graph'].map((thing) => thing['@type']))).toEqual(types);

    const meta = (property: string) =>
      new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect(new URL(canonical ?? '').pathname).toBe(path);
    expect(meta('og:url')).toBe(canonical);
    expect(meta('og:site_name')).toBeTruthy();
    expect(meta('twitter:card')).toBe('summary_large_image');
    const { pathname, search } = new URL(meta('og:image') ?? '');
    const picture = await ask(pathname + search);
    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
  });
});

describe('drawn pictures', () => {
  it('are PNG of the size that others ask for, and may be kept', async () => {
    const answer = await ask('/og/projects?v=1');
    expect(answer.headers.get('cache-control')).toBe(FOR_AN_HOUR);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('show the words of the CMS and nobody else’s', async () => {
    const plain = Buffer.from(await (await ask('/og/impact')).arrayBuffer());
    const asked = Buffer.from(await (await ask('/og/impact?title=Mine&v=x')).arrayBuffer());
    expect(asked.equals(plain)).toBe(true);
  });

  it.each(['/og/projects/no-such', '/og/projects/hidden-draft', '/og/No.Such', '/og/no/such'])(
    '%s is not there',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe('cards', () => {
  it('may be framed by anybody; no other page may', async () => {
    const card = await ask(`/embed/projects/${project.slug}`);
    expect(card.status).toBe(200);
    expect(card.headers.get('x-frame-options')).toBeNull();
    expect(card.headers.get('content-security-policy')).toContain('frame-ancestors *');
    for (const path of ['/', `/projects/${project.slug}`, '/feed.json', '/embed']) {
      expect((await ask(path)).headers.get('x-frame-options'), path).toBe('SAMEORIGIN');
    }
    expect((await ask('/embed/projects/hidden-draft')).status).toBe(404);
  });

  it('are found by oEmbed, from the page of the project', async () => {
    const html = await textOf(`/projects/${project.slug}`);
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1];
    const { pathname, search } = new URL((link ?? '').replaceAll('&amp;', '&'));
    const answer = await ask(pathname + search);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({
      version: '1.0',
      type: 'rich',
      html: expect.stringContaining(`/embed/projects/${project.slug}"`),
    });
  });

  it.each([
    ['', 400],
    ['?url=nowhere', 400],
    ['?url=https%3A%2F%2Fother.example%2Fprojects%2Fa', 404],
    ['?url=https%3A%2F%2Fother.example%2Fprojects%2Fa&format=xml', 501],
  ])('/api/oembed%s is answered %i', async (query, status) => {
    expect((await ask(`/api/oembed${query}`)).status).toBe(status);
  });
});
