/** From an edit in Directus over a signed purge to the page that a reader gets (P3, P4, P5). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { IDEMPOTENCY_KEY_HEADER, SIGNATURE_HEADER } from '../../contract/headers.ts';
import { MAX_BODY_BYTES, TOLERANCE_SECONDS } from '../../contract/limits.ts';
import { CmsApi } from '../support/cms-api.ts';
import { type CountingProxy, startCountingProxy } from '../support/counting-proxy.ts';
import { createArticle } from '../support/create-article.ts';
import { readPage } from '../support/read-page.ts';
import { deliveryOf, post, purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

/** Every page carries one of these, if only by its header and footer. */
const LISTS = ['articles', 'projects', 'themes', 'people', 'pages', 'navigation', 'settings'];

let cms: TestCms;
let proxy: CountingProxy;
let site: TestSite;
let admin: CmsApi;

const read = (path: string) => readPage(site.url + path);
const titleOf = async (path: string) => (await read(path)).title;

/** Resolves when a page that was made stale shows its new title. */
const renewed = (path: string, title: string) =>
  waitFor(async () => (await titleOf(path)) === title, { what: `${path} to say "${title}"` });

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

describe('an edit', () => {
  it('is not seen before its purge; made stale, the old page is served once and then the new one', async () => {
    const id = await createArticle(admin, 'edit-stale');
    expect(await titleOf('/articles/edit-stale')).toBe('Article edit-stale');
    await admin.update('articles', id, { title: 'Edited' });
    expect(await titleOf('/articles/edit-stale')).toBe('Article edit-stale');

    await purge(site, 'stale', `article-${id}`);
    expect(await titleOf('/articles/edit-stale')).toBe('Article edit-stale');
    await renewed('/articles/edit-stale', 'Edited');
    expect(await titleOf('/articles/edit-stale')).toBe('Edited');
  });

  it('is seen by the next request when its tag was expired', async () => {
    const id = await createArticle(admin, 'edit-expired');
    await read('/articles/edit-expired');
    await admin.update('articles', id, { title: 'Edited at once' });
    await purge(site, 'expired', `article-${id}`);
    expect(await titleOf('/articles/edit-expired')).toBe('Edited at once');
  });

  it('renews what shows it and nothing else', async () => {
    const id = await createArticle(admin, 'edit-alone');
    // Years apart, so that neither is named on the other as the one before or after.
    await createArticle(admin, 'edit-other', { published_at: '2019-02-01T00:00:00Z' });
    const others = ['/articles/edit-other', '/people/farhana-akter', '/projects', '/about', '/themes/coasts'];
    // Young pages only: one past its lifetime would be renewed for its age.
    await purge(site, 'expired', ...LISTS);
    for (const path of [...others, '/articles/edit-alone']) await read(path);

    await purge(site, 'expired', `article-${id}`);
    proxy.reset();
    for (const path of others) await read(path);
    expect(proxy.operations()).toEqual([]);
    await read('/articles/edit-alone');
    // The articles before and after are those beside its date and its tags, which an edit may have changed.
    expect(proxy.operations()).toEqual(['Article', 'ArticleNeighbours']);
  });

  it('reaches the lists and the home page that show it', async () => {
    const id = await createArticle(admin, 'edit-listed', { published_at: new Date().toISOString() });
    await purge(site, 'expired', 'articles');
    for (const path of ['/', '/articles'])
      expect((await read(path)).main, path).toContain('Article edit-listed');
    await admin.update('articles', id, { title: 'Edited in lists' });
    await purge(site, 'expired', `article-${id}`);
    for (const path of ['/', '/articles', '/articles/edit-listed']) {
      expect((await read(path)).main, path).toContain('Edited in lists');
    }
  });

  it("of a person's name reaches the articles that show it", async () => {
    const person = await admin.create('people', { slug: 'edit-person', name: 'Before Wedding' });
    await createArticle(admin, 'edit-by-person', { authors: [{ people_id: person }] });
    for (const path of ['/articles/edit-by-person', '/people/edit-person']) {
      expect((await read(path)).main, path).toContain('Before Wedding');
    }
    await admin.update('people', person, { name: 'After Wedding' });
    await purge(site, 'stale', `person-${person}`);
    for (const path of ['/articles/edit-by-person', '/people/edit-person']) {
      await waitFor(async () => (await read(path)).main.includes('After Wedding'), {
        what: `the new name on ${path}`,
      });
      expect((await read(path)).main, path).not.toContain('Before Wedding');
    }
  });

  it('is rendered once for a hundred readers who come together', async () => {
    const id = await createArticle(admin, 'edit-crowd');
    await read('/articles/edit-crowd');
    await admin.update('articles', id, { title: 'For the crowd' });
    await purge(site, 'expired', `article-${id}`);
    proxy.reset();
    const titles = await Promise.all(Array.from({ length: 100 }, () => titleOf('/articles/edit-crowd')));
    expect(new Set(titles)).toEqual(new Set(['For the crowd']));
    expect(proxy.operations().filter((name) => name === 'Article')).toHaveLength(1);
  });
});

describe('what comes and goes', () => {
  it('is not found once it is unpublished and expired, and found again once it is published', async () => {
    const id = await createArticle(admin, 'come-and-go');
    expect((await read('/articles/come-and-go')).status).toBe(200);
    await admin.update('articles', id, { status: 'draft' });
    await purge(site, 'expired', `article-${id}`);
    const gone = await read('/articles/come-and-go');
    expect(gone.status).toBe(404);
    expect(gone.html).not.toContain('Text of come-and-go');

    await admin.update('articles', id, { status: 'published' });
    await purge(site, 'expired', 'articles');
    expect(await read('/articles/come-and-go')).toMatchObject({ status: 200, title: 'Article come-and-go' });
  });

  it('was visited before it was written: not found, then found', async () => {
    expect((await read('/projects/not-yet-written')).status).toBe(404);
    await admin.create('projects', { slug: 'not-yet-written', title: 'Written now', status: 'published' });
    await purge(site, 'expired', 'projects');
    expect(await read('/projects/not-yet-written')).toMatchObject({ status: 200, title: 'Written now' });
  });

  it('is deleted: not found at once', async () => {
    const id = await createArticle(admin, 'deleted-soon');
    expect((await read('/articles/deleted-soon')).status).toBe(200);
    await admin.remove('articles', id);
    await purge(site, 'expired', `article-${id}`, 'articles');
    expect((await read('/articles/deleted-soon')).status).toBe(404);
  });

  it('takes another slug: the old address leads to the new one', async () => {
    const id = await createArticle(admin, 'old-slug');
    expect((await read('/articles/old-slug')).status).toBe(200);
    expect((await read('/articles/new-slug')).status).toBe(404);
    await admin.update('articles', id, { slug: 'new-slug' });
    await purge(site, 'expired', `article-${id}`, 'articles', 'redirects');
    const { status, headers } = await read('/articles/old-slug');
    expect([status, headers.get('location')]).toEqual([308, '/articles/new-slug']);
    expect((await read('/articles/new-slug')).status).toBe(200);
  });
});

describe('a purge', () => {
  it('that was taken is not forgotten when the site restarts before anybody comes', async () => {
    const id = await createArticle(admin, 'restart');
    expect(await titleOf('/articles/restart')).toBe('Article restart');
    await admin.update('articles', id, { title: 'After the restart' });
    await purge(site, 'expired', `article-${id}`);
    await site.restart();
    expect(await titleOf('/articles/restart')).toBe('After the restart');
  });

  it('of a page from the build is not forgotten either', async () => {
    const [article] = await admin.items('articles', {
      filter: { status: { _eq: 'published' } },
      sort: 'id',
      limit: '1',
    });
    const path = `/articles/${article?.slug}`;
    await admin.update('articles', String(article?.id), { title: 'Built long ago' });
    await purge(site, 'expired', `article-${article?.id}`);
    await site.restart();
    expect(await titleOf(path)).toBe('Built long ago');
  });
});

describe('POST /api/revalidate answers', () => {
  const tags = [{ tag: 'article-1', mode: 'stale' as const }];

  it('200 and the tags when it has purged; 200 duplicate for the same bytes, also after a restart', async () => {
    const delivery = deliveryOf(site, tags);
    const first = await post(site, delivery);
    expect(first).toMatchObject({ code: 200, status: 'revalidated', tags: ['article-1'] });
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.headers.get('x-correlation-id')).toBe(delivery.headers['X-Correlation-Id']);
    expect(await post(site, delivery)).toMatchObject({ code: 200, status: 'duplicate' });
    await site.restart();
    expect(await post(site, delivery)).toMatchObject({ code: 200, status: 'duplicate' });
  });

  it('409 for the same key with another body', async () => {
    const id = randomUUID();
    expect((await post(site, deliveryOf(site, tags, { id }))).code).toBe(200);
    const other = await post(site, deliveryOf(site, [{ tag: 'article-2', mode: 'stale' }], { id }));
    expect(other).toMatchObject({ code: 409, status: 'conflict' });
  });

  it('one 200 revalidated and else duplicates for the same bytes sent ten times at once', async () => {
    const delivery = deliveryOf(site, tags);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(site, delivery)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<string>(9).fill('duplicate'),
      'revalidated',
    ]);
  });

  it('200 to the previous secret during a rotation', async () => {
    expect((await post(site, deliveryOf(site, tags, { secret: site.previousSecret }))).code).toBe(200);
  });

  it('401 to a signature that is missing, wrong, truncated, in capitals or of another body', async () => {
    const delivery = deliveryOf(site, tags);
    const signature = delivery.headers[SIGNATURE_HEADER] ?? '';
    const { [SIGNATURE_HEADER]: _, ...unsigned } = delivery.headers;
    expect((await post(site, { ...delivery, headers: unsigned })).code).toBe(401);
    for (const wrong of [
      '',
      '0'.repeat(64),
      signature.slice(0, 63),
      signature.toUpperCase(),
      `sha256=${signature}`,
    ]) {
      const headers = { ...delivery.headers, [SIGNATURE_HEADER]: wrong };
      expect((await post(site, { ...delivery, headers })).code, wrong).toBe(401);
    }
    expect((await post(site, { ...delivery, body: `${delivery.body} ` })).code).toBe(401);
    expect((await post(site, deliveryOf(site, tags, { secret: 'x'.repeat(64) }))).code).toBe(401);
  });

  it('401 to a key that differs from the id, and to a time of signing too far off either way', async () => {
    const delivery = deliveryOf(site, tags);
    const headers = { ...delivery.headers, [IDEMPOTENCY_KEY_HEADER]: randomUUID() };
    expect((await post(site, { ...delivery, headers })).code).toBe(401);
    for (const seconds of [-TOLERANCE_SECONDS - 30, TOLERANCE_SECONDS + 30]) {
      const signedAt = new Date(Date.now() + seconds * 1000);
      expect((await post(site, deliveryOf(site, tags, { signedAt }))).code).toBe(401);
    }
  });

  it.each([
    '',
    '*',
    'unavailable',
    'article-0',
    'article-01',
    'article-1,article-2',
    '/articles',
    '_N_T_/layout',
  ])('400 naming the field to the tag %j', async (tag) => {
    const answer = await post(site, deliveryOf(site, [{ tag, mode: 'expired' }]));
    expect(answer.code).toBe(400);
    expect(answer.message).toContain('tags.0.tag');
  });

  it('405, 413 and 415 to what is no POST, too large, or no JSON', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const answer = await fetch(`${site.url}/api/revalidate`, { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
    }
    const delivery = deliveryOf(site, tags);
    expect((await post(site, { ...delivery, body: ' '.repeat(MAX_BODY_BYTES + 1) })).code).toBe(413);
    const headers = { ...delivery.headers, 'Content-Type': 'text/plain' };
    expect((await post(site, { ...delivery, headers })).code).toBe(415);
  });
});

describe("the site's log", () => {
  it('tells of purges by correlation id and holds no secret, token or signature', async () => {
    const delivery = deliveryOf(site, [{ tag: 'article-1', mode: 'stale' }]);
    await post(site, delivery);
    const correlationId = delivery.headers['X-Correlation-Id'] ?? 'none';
    const log = await waitFor(() => site.log().includes(correlationId) && site.log(), {
      what: 'the line of the purge',
    });
    for (const secret of [
      site.secret,
      site.previousSecret,
      cms.siteToken,
      delivery.headers[SIGNATURE_HEADER] ?? '',
    ]) {
      expect(secret.length).toBeGreaterThan(30);
      expect(log.includes(secret)).toBe(false);
    }
    expect(log).not.toMatch(/bearer /i);
  });
});
