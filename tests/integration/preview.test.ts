/** Drafts are seen by whom they are shown to, and by nobody else, while they are and afterwards. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { reviewLink } from '../../contract/preview.ts';
import { openPreview, type PreviewClaims, previewLink, sealPreview } from '../../contract/preview-seal.ts';
import { CmsApi } from '../support/cms-api.ts';
import { freePort } from '../support/free-port.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

/** Stands in every draft of these tests, so that it can be looked for wherever it must not be. */
const SECRET_WORD = 'Quokkagarden';
const SLUG = 'quokkagarden-draft';
const HOUR_SECONDS = 60 * 60;

type EditClaims = Extract<PreviewClaims, { item: string }>;

const EDITOR_ROLE = '2f7b8d14-7c55-4d8e-9a3c-6e1d3c5b2a12'; // directus/config/roles.json

const created = z.object({ id: z.union([z.string(), z.number()]).transform(String) });
const linked = z.object({ preview_link: z.string() });

let cms: TestCms;
let site: TestSite;
let admin: CmsApi;
let editor: CmsApi;
let article: string;
let project: string;
let page: string;

beforeAll(async () => {
  const port = await freePort();
  cms = await copyCms(inject('cms'), {
    settings: { SITE_URL: `http://127.0.0.1:${port}`, TRUSTED_DOCUMENTS: 'on' },
  });
  site = await serveSite({ build: inject('siteBuild'), cms, port });
  admin = await CmsApi.asAdmin(cms);
  const token = randomUUID();
  const account = { email: 'edith@example.org', role: EDITOR_ROLE, token, status: 'active' };
  expect((await admin.ask('POST', '/users', account)).status).toBe(200);
  editor = new CmsApi(cms.url, token);
  article = await make('articles', {
    status: 'draft',
    slug: SLUG,
    title: `${SECRET_WORD} in an article`,
    body: `<p>${SECRET_WORD}</p>`,
    translations: [{ languages_code: 'ar', title: `${SECRET_WORD} بالعربية` }],
  });
  project = await make('projects', {
    status: 'draft',
    slug: `${SLUG}-project`,
    title: `${SECRET_WORD} in a project`,
    indicators: [{ name: `${SECRET_WORD} counted`, baseline: 1, target: 3, actual: 2 }],
    updates: [{ title: `${SECRET_WORD} news`, date: '2026-01-01', body: '' }],
  });
  page = await make('pages', { status: 'draft', slug: `${SLUG}-page`, title: `${SECRET_WORD} on a page` });
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

describe("an editor's link", () => {
  it.each([
    ['articles', () => article, 'in an article'],
    ['projects', () => project, 'in a project'],
    ['pages', () => page, 'on a page'],
  ] as const)(
    'opens a draft of %s by a session, and leaves no seal in the address',
    async (of, id, words) => {
      const entered = await enter(await linkOf(of, id()));
      expect(entered.location).toBe(`${site.url}/preview/edit/${of}/${id()}/main/en`);
      expect(entered.setCookie).toContain(`Path=/preview/edit/${of}/${id()};`);
      expect(entered.setCookie).toMatch(/HttpOnly/i);
      expect(entered.setCookie).toMatch(/SameSite=lax/i);
      const shown = await ask(entered.location, entered.cookie);
      expect(shown.status).toBe(200);
      expect(shown.html).toContain(`${SECRET_WORD} ${words}</h1>`);
      expect(shown.html).toContain(`data-directus="collection:${of};item:${id()};fields:title;mode:popover"`);
    },
  );

  it('is kept by nobody, named to nobody, and framed by the CMS alone', async () => {
    const { location, cookie } = await enter(await linkOf('articles', article));
    const { headers } = await ask(location, cookie);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${new URL(cms.url).origin}`);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/);
  });

  it('shows the draft in the other language too', async () => {
    const { location, cookie } = await enter(`${await linkOf('articles', article)}&language=ar`);
    const { html } = await ask(location, cookie);
    expect(html).toMatch(/<html[^>]*lang="ar"[^>]*dir="rtl"|<html[^>]*dir="rtl"[^>]*lang="ar"/);
    expect(html).toContain(`${SECRET_WORD} بالعربية</h1>`);
    expect(html).toContain(
      `data-directus="collection:articles;item:${article};fields:translations;mode:drawer"`,
    );
  });

  it('shows a version, and the item itself beside it', async () => {
    const version = created.parse(
      (
        await admin.ask('POST', '/versions', {
          key: 'rewrite',
          name: 'Rewrite',
          collection: 'articles',
          item: article,
        })
      ).data,
    );
    await admin.ask('POST', `/versions/${version.id}/save`, { title: 'A version of it' });
    const link = await linkOf('articles', article);
    const rewritten = await enter(`${link}&version=rewrite`);
    expect((await ask(rewritten.location, rewritten.cookie)).html).toContain('A version of it</h1>');
    const main = await enter(`${link}&version=main`);
    expect((await ask(main.location, main.cookie)).html).toContain(`${SECRET_WORD} in an article</h1>`);
    const none = await ask(rewritten.location.replace('/rewrite/', '/nobody/'), rewritten.cookie);
    expect(none.html).toContain('There is no such draft');
    expect(none.html).not.toContain(SECRET_WORD);
  });

  it('is minted for administrators and editors alone, who may read the item', async () => {
    expect((await editor.ask('GET', `/items/articles/${article}?fields=preview_link`)).status).toBe(200);
    for (const token of [cms.siteToken, cms.previewToken, cms.formsToken, undefined]) {
      const reply = await new CmsApi(cms.url, token).ask(
        'GET',
        `/items/articles/${article}?fields=preview_link`,
      );
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.text).not.toContain('/preview/');
    }
  });

  it('lives for minutes, its session for two hours', async () => {
    const seal = sealIn(await linkOf('articles', article));
    const now = Date.now();
    const state = (ms: number) => openPreview(seal, { secret: cms.previewSecret, now: now + ms }).state;
    expect(state(9 * 60_000)).toBe('valid');
    expect(state(10 * 60_000)).toBe('expired');
    const { setCookie } = await enter(await linkOf('articles', article));
    expect(setCookie).toContain('Max-Age=7200');
  });
});

describe('nothing is shown', () => {
  const claims = (over: Partial<EditClaims> = {}): EditClaims => ({
    kind: 'edit-link',
    collection: 'articles',
    item: article,
    expires: Math.floor(Date.now() / 1000) + HOUR_SECONDS,
    ...over,
  });
  const linkFor = (seal: string) => `${site.url}/preview/edit/articles/${article}?key=${seal}`;

  it.each([
    ['without a link', () => `${site.url}/preview/edit/articles/${article}`],
    ['with a link that is over', () => linkFor(sealPreview(claims({ expires: 1 }), cms.previewSecret))],
    ['with one of another secret', () => linkFor(sealPreview(claims(), `${cms.previewSecret}x`))],
    ['with one for another item', () => linkFor(sealPreview(claims({ item: '1' }), cms.previewSecret))],
    [
      'with the value of a cookie for a link',
      () => linkFor(sealPreview(claims({ kind: 'edit-session' }), cms.previewSecret)),
    ],
    ['with one that was changed', () => linkFor(sealPreview(claims(), cms.previewSecret).replace(/.$/, 'g'))],
  ])('%s', async (_how, link) => {
    const entered = await enter(link());
    expect(entered.setCookie).toBe('');
    const { html } = await ask(entered.location);
    expect(html).toContain('No draft is open here');
    expect(html).not.toContain(SECRET_WORD);
  });

  it.each([
    ['with a session for another item', () => ({ item: '1', kind: 'edit-session' as const })],
    ['with a link for a cookie', () => ({ kind: 'edit-link' as const })],
    ['with a session that is over, replayed', () => ({ kind: 'edit-session' as const, expires: 1 })],
  ])('%s', async (_how, over) => {
    const cookie = `vitrine-preview=${sealPreview(claims(over()), cms.previewSecret)}`;
    const { html } = await ask(`${site.url}/preview/edit/articles/${article}/main/en`, cookie);
    expect(html).toContain('No draft is open here');
    expect(html).not.toContain(SECRET_WORD);
  });
});

describe('a review link', () => {
  it('shows the draft to be read, until it is revoked', async () => {
    const link = await review(editor, { collection: 'articles', item: article, days: 7, note: 'For Ada' });
    const entered = await enter(link.address ?? '');
    expect(entered.location).toBe(`${site.url}/preview/review/${link.id}/en`);
    const shown = await ask(entered.location, entered.cookie);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain(`${SECRET_WORD} in an article</h1>`);
    expect(shown.html).toContain('Draft for review');
    expect(shown.html).not.toContain('data-directus');
    expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");

    const revoked = await editor.ask('POST', `/preview/review-links/${link.id}/revoke`);
    expect(revoked.status).toBe(200);
    for (const reply of [await ask(entered.location, entered.cookie), await again(link.address ?? '')]) {
      expect(reply.html).toContain('This link was revoked');
      expect(reply.html).not.toContain(SECRET_WORD);
    }
  });

  it('ends with its time, whatever the seal says', async () => {
    const link = await review(editor, { collection: 'projects', item: project, days: 1 });
    const entered = await enter(link.address ?? '');
    expect((await ask(entered.location, entered.cookie)).status).toBe(200);
    // As time does: nobody may write these rows.
    const past = { expires_at: new Date(Date.now() - 1_000).toISOString() };
    expect((await editor.ask('PATCH', `/items/review_links/${link.id}`, past)).status).toBe(403);
    expect((await admin.ask('PATCH', `/items/review_links/${link.id}`, past)).status).toBe(200);
    const { html } = await ask(entered.location, entered.cookie);
    expect(html).toContain('This link is not open');
    expect(html).not.toContain(SECRET_WORD);
  });

  it('of one item opens no other, nor an editor’s preview', async () => {
    const one = await review(editor, { collection: 'articles', item: article, days: 1 });
    const other = await review(editor, { collection: 'projects', item: project, days: 1 });
    const { cookie } = await enter(one.address ?? '');
    const another = await ask(`${site.url}/preview/review/${other.id}/en`, cookie);
    expect(another.html).toContain('This link is not open');
    const editing = await ask(`${site.url}/preview/edit/articles/${article}/main/en`, cookie);
    expect(editing.html).toContain('No draft is open here');
    for (const { html } of [another, editing]) expect(html).not.toContain(SECRET_WORD);
    const moved = previewLink(site.url, reviewClaims(one.id), cms.previewSecret).replace(one.id, other.id);
    expect((await enter(moved)).setCookie).toBe('');
  });

  it('is made, listed and revoked by administrators and editors alone', async () => {
    const link = await review(admin, { collection: 'articles', item: article, days: 30 });
    for (const token of [cms.siteToken, cms.formsToken, cms.previewToken, undefined]) {
      const stranger = new CmsApi(cms.url, token);
      const wanted = { collection: 'articles', item: article, days: 1 };
      for (const reply of [
        await stranger.ask('POST', '/preview/review-links', wanted),
        await stranger.ask('GET', `/preview/review-links/articles/${article}`),
        await stranger.ask('POST', `/preview/review-links/${link.id}/revoke`),
      ]) {
        expect([400, 403]).toContain(reply.status);
      }
    }
    const state = await editor.ask('GET', `/preview/review-links/${link.id}/state`);
    expect(state.status).toBe(403);
  });

  it.each([
    ['another collection', { collection: 'directus_users', item: '1', days: 7 }],
    ['an item that is not there', { collection: 'articles', item: '99999', days: 7 }],
    ['a version that is not there', { collection: 'articles', item: '1', version: 'nobody', days: 7 }],
    ['a year', { collection: 'articles', item: '1', days: 365 }],
  ])('is not made for %s', async (_what, wanted) => {
    const reply = await editor.ask('POST', '/preview/review-links', wanted);
    expect([400, 403]).toContain(reply.status);
  });
});

describe('the token of previews', () => {
  it('runs the operations of the site and nothing else', async () => {
    const preview = new CmsApi(cms.url, cms.previewToken);
    expect((await preview.graphql('{ articles { id title } }')).status).toBe(400);
    expect((await preview.ask('GET', '/items/articles')).status).toBe(400);
    expect((await preview.ask('PATCH', `/items/articles/${article}`, { title: 'x' })).status).toBe(400);
  });
});

describe('while a preview is open, and afterwards', () => {
  it('the draft is on no page, in no feed, search, sitemap, file, and in no cache', async () => {
    const look = async () => {
      const opened = await Promise.all(
        (
          [
            ['articles', article],
            ['projects', project],
            ['pages', page],
          ] as const
        ).map(async ([of, id]) => {
          const { location, cookie } = await enter(await linkOf(of, id));
          return { location, cookie, html: (await ask(location, cookie)).html };
        }),
      );
      for (const { html } of opened) expect(html).toContain(SECRET_WORD);
      const [{ cookie } = { cookie: '' }] = opened;
      for (const address of PUBLIC) {
        // A reader with the cookie of a preview, and one without.
        for (const said of ['', cookie]) {
          const { html } = await ask(site.url + address, said);
          expect(html.includes(SECRET_WORD), `${address} shows a draft`).toBe(false);
          expect(html.includes('data-directus'), `${address} has marks of the editor`).toBe(false);
        }
      }
    };
    await look();
    await look();
    for (const address of [`/articles/${SLUG}`, `/projects/${SLUG}-project`, `/${SLUG}-page`]) {
      const { status, html } = await ask(site.url + address);
      expect(status).toBe(404);
      expect(html).not.toContain(SECRET_WORD);
    }
    expect(filesWith(site.dataDir, SECRET_WORD)).toEqual([]);
  });
});

/** Whatever could show an item that is not published. Small letters, for what is searched is shown as it was typed. */
const PUBLIC = [
  ...[
    '/',
    '/articles',
    '/projects',
    '/impact',
    '/ar',
    '/ar/articles',
    '/ar/projects',
    '/feed.xml',
    '/feed.json',
  ],
  ...[
    `/search?q=${SECRET_WORD.toLowerCase()}`,
    `/api/search?q=${SECRET_WORD.toLowerCase()}`,
    '/sitemap.xml',
    '/llms.txt',
  ],
  ...['/api/projects.json', '/api/projects.csv', '/api/projects.geojson'],
];

async function make(collection: string, item: Record<string, unknown>): Promise<string> {
  return created.parse((await admin.ask('POST', `/items/${collection}`, item)).data).id;
}

async function linkOf(collection: string, id: string): Promise<string> {
  const reply = await editor.ask('GET', `/items/${collection}/${id}?fields=preview_link`);
  return linked.parse(reply.data).preview_link;
}

async function review(by: CmsApi, wanted: Record<string, unknown>) {
  const reply = await by.ask('POST', '/preview/review-links', wanted);
  return reviewLink.parse(JSON.parse(reply.text));
}

function reviewClaims(link: string): PreviewClaims {
  return { kind: 'review-link', link, expires: Math.floor(Date.now() / 1000) + HOUR_SECONDS };
}

/** Follows a link as a browser does, up to where it leads. */
async function enter(link: string): Promise<{ location: string; setCookie: string; cookie: string }> {
  const answer = await fetch(link, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  const location = answer.headers.get('location') ?? '';
  expect(location).not.toContain('key=');
  const setCookie = answer.headers.get('set-cookie') ?? '';
  return { location, setCookie, cookie: setCookie.split(';')[0] ?? '' };
}

async function again(link: string) {
  const { location, cookie } = await enter(link);
  return ask(location, cookie);
}

async function ask(address: string, cookie = '') {
  const answer = await fetch(address, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

function sealIn(link: string): string {
  return new URL(link).searchParams.get('key') ?? '';
}

/** Files below a folder that hold this word, as it is: what is kept of a render is, besides its compressed form, plain. */
function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(word));
}
