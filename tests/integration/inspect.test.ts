/** What the site tells of its pages: to the relay (`POST /api/inspect`), and to people (`npm run explain`). */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { IDEMPOTENCY_KEY_HEADER, RELAY_TOKEN_HEADER, SIGNATURE_HEADER } from '../../contract/headers.ts';
import { type InspectionAnswer, inspectionAnswer } from '../../contract/inspect.ts';
import { TOLERANCE_SECONDS } from '../../contract/limits.ts';
import { claimAnswer } from '../../contract/outbox.ts';
import { sign } from '../../contract/signature.ts';
import { anyTag } from '../../contract/tags.ts';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { ROOT } from '../support/project-root.ts';
import { readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { systemEnvironment } from '../support/system-environment.ts';
import './cms-context.ts';

let cms: TestCms;
let site: TestSite;
let admin: CmsApi;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  site = await serveSite({ build: inject('siteBuild'), cms });
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

/** Posts a question as the relay signs it; `headers` replace the right ones. */
function post(question: object, headers: Record<string, string> = {}): Promise<Response> {
  const id = randomUUID();
  const body = JSON.stringify({
    id,
    signedAt: new Date().toISOString(),
    correlationId: `inspect-${id}`,
    ...question,
  });
  return fetch(`${site.url}/api/inspect`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      [SIGNATURE_HEADER]: sign(body, site.secret),
      [IDEMPOTENCY_KEY_HEADER]: id,
      ...headers,
    },
    body,
  });
}

async function ask(question: object): Promise<InspectionAnswer> {
  const response = await post(question);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return inspectionAnswer.parse(await response.json());
}

describe('POST /api/inspect', () => {
  it('names the kept pages that a purge of an item reaches, lists, feed and sitemap included', async () => {
    const id = await createArticle(admin, 'inspect-shown', { published_at: new Date().toISOString() });
    await purge(site, 'expired', 'articles');
    const paths = ['/articles/inspect-shown', '/articles', '/', '/feed.xml', '/sitemap.xml'];
    for (const one of paths) await readPage(site.url + one);
    const { pages, total } = await ask({ tags: [`article-${id}`, anyTag('articles')] });
    expect([...pages].sort()).toEqual([...paths].sort());
    expect(total).toBe(paths.length);
  });

  it('tells what is kept under a path, and what its tags make of it', async () => {
    const id = await createArticle(admin, 'inspect-path');
    const begun = Date.now();
    await readPage(`${site.url}/articles/inspect-path`);
    await readPage(`${site.url}/articles/inspect-none`);
    const paths = ['/articles/inspect-path', '/articles/inspect-none', '/articles/never-visited'];
    const { kept, build } = await ask({ paths });
    expect(build).not.toBe('');
    expect(kept).toEqual([
      expect.objectContaining({ path: paths[0], status: 200, state: 'fresh' }),
      expect.objectContaining({ path: paths[1], status: 404, state: 'fresh' }),
      null,
    ]);
    expect(kept[0]?.tags).toContain(`article-${id}`);
    expect(kept[0]?.renderedAt).toBeGreaterThanOrEqual(begun);

    await purge(site, 'stale', `article-${id}`);
    expect((await ask({ paths })).kept[0]?.state).toBe('stale');
    await purge(site, 'expired', `article-${id}`);
    expect((await ask({ paths })).kept[0]?.state).toBe('expired');
  });

  it('answers nothing asked with an empty answer, and the same question twice', async () => {
    const question = { correlationId: 'twice' };
    expect(await ask(question)).toMatchObject({ pages: [], total: 0, kept: [], cold: [] });
    expect(await ask(question)).toMatchObject({ pages: [], total: 0, kept: [], cold: [] });
    expect(site.log()).not.toContain('"event":"inspect"');
  });

  it.each([
    [401, 'a signature that is wrong', {}, { [SIGNATURE_HEADER]: '0'.repeat(64) }],
    [401, 'another key', {}, { [IDEMPOTENCY_KEY_HEADER]: randomUUID() }],
    [401, 'an old time of signing', { signedAt: longAgo() }, {}],
    [400, 'a tag of no known form', { tags: ['*'] }, {}],
    [400, 'a path that is none', { paths: ['http://other.example/'] }, {}],
    [400, 'an unknown field', { purge: true }, {}],
    [415, 'another content type', {}, { 'Content-Type': 'text/plain' }],
  ])('answers %i to %s', async (status, _, question, headers) => {
    expect((await post({ ...question }, { ...headers })).status).toBe(status);
  });

  it('answers 405 to what is no POST', async () => {
    const answer = await fetch(`${site.url}/api/inspect`);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });
});

function longAgo(): string {
  return new Date(Date.now() - (TOLERANCE_SECONDS + 30) * 1000).toISOString();
}

describe('npm run explain', () => {
  /** Runs the command as the runner does. */
  async function explain(args: string[], settings: Record<string, string> = {}) {
    const child = spawn(process.execPath, [path.join(ROOT, 'scripts', 'explain.ts'), ...args], {
      cwd: ROOT,
      env: Object.assign(Object.create(null), systemEnvironment(), {
        SITE_URL: site.url,
        DIRECTUS_URL: cms.url,
        REVALIDATE_SECRET: site.secret,
        RELAY_TOKEN: cms.relayToken,
        ...settings,
      }),
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    for (const secret of [site.secret, cms.relayToken]) expect(out + err).not.toContain(secret);
    return { code: await ended, out, err };
  }

  /** Does what a relay does with the next delivery, but for the purge. */
  async function deliverWithoutPurge(tag: string): Promise<string> {
    const call = async (route: string, body: object) => {
      const answer = await fetch(`${cms.url}/publish${route}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [RELAY_TOKEN_HEADER]: cms.relayToken },
        body: JSON.stringify(body),
      });
      expect(answer.status, await answer.clone().text()).toBe(200);
      return answer.json();
    };
    const timing = { leaseMs: 60_000, quietMs: 0, longestMs: 0 };
    const settle = (id: string, lease: string) =>
      call('/settle', { id, lease, tags: [tag], outcome: { kind: 'live', pages: 1, seen: [] } });
    for (;;) {
      const { delivery } = claimAnswer.parse(await call('/claim', { relay: 'a test', ...timing }));
      if (!delivery) expect.fail('expected a delivery to be claimed');
      await settle(delivery.id, delivery.lease);
      if (
        delivery.changes.some(({ collection, id }) => collection === 'articles' && tag === `article-${id}`)
      ) {
        return delivery.id;
      }
    }
  }

  it('says that a page is behind the CMS, by which delivery, and that it is not once it was purged', async () => {
    const id = await createArticle(admin, 'explain-me');
    await deliverWithoutPurge(`article-${id}`);
    await readPage(`${site.url}/articles/explain-me`);
    await admin.update('articles', id, { title: 'Explained' });
    const delivery = await deliverWithoutPurge(`article-${id}`);

    const behind = await explain(['/articles/explain-me']);
    expect(behind.code).toBe(0);
    expect(behind.out).toContain('fresh: served at will');
    expect(behind.out).toContain(`BEHIND the CMS: it shows article-${id}`);
    expect(behind.out).toContain(`newest change of its own item: articles ${id} updated`);
    expect(behind.out).toContain(delivery);
    expect(behind.out).toContain('live on 1 page');

    await purge(site, 'expired', `article-${id}`);
    const current = await explain([`${site.url}/articles/explain-me?from=elsewhere`]);
    expect(current.out).toContain('expired: never served again');
    expect(current.out).toContain('up to date');
    expect(current.out).not.toContain('BEHIND');
  });

  it('says the same as JSON', async () => {
    await purge(site, 'expired', 'article-12');
    await readPage(`${site.url}/articles/the-lake-on-the-wall`);
    const { code, out } = await explain(['--json', '/articles/the-lake-on-the-wall']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      path: '/articles/the-lake-on-the-wall',
      visit: { status: 200 },
      kept: { page: { state: 'fresh', status: 200 } },
      cms: { known: true },
    });
  });

  it('says that nothing was kept, and what a visitor gets', async () => {
    const { code, out } = await explain(['/articles/explain-none']);
    expect(code).toBe(0);
    expect(out).toContain('nothing was, before this visit');
    expect(out).toContain('404, to a visitor just now');
  });

  it('tells of the page without the CMS, and what it does not know', async () => {
    const { code, out } = await explain(['/'], { DIRECTUS_URL: 'http://127.0.0.1:1' });
    expect(code).toBe(0);
    expect(out).toContain('not known. The CMS does not answer at http://127.0.0.1:1');
  });

  it.each([
    [
      'no site',
      ['/'],
      { SITE_URL: 'http://127.0.0.1:1' },
      /^The site does not answer at http:\/\/127.0.0.1:1/,
    ],
    ['another secret', ['/'], { REVALIDATE_SECRET: 'x'.repeat(64) }, /^The site refuses the signature/],
    ['another site’s page', ['https://other.example/a'], {}, /is not on this site/],
    ['no path', ['articles/a'], {}, /^Expected a path such as \/articles\/some-slug/],
    ['no argument', [], {}, /^Name one page of the site/],
    ['an unknown option', ['/', '--all'], {}, /--all/],
    ['no token', ['/'], { RELAY_TOKEN: '' }, /^The environment is incomplete: RELAY_TOKEN/],
  ])('says in one sentence what is wrong with %s', async (_, args, settings, sentence) => {
    const { code, out, err } = await explain([...args], { ...settings });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err).not.toContain('    at ');
  });
});
