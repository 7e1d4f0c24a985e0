/** The front before a real Next: what readers get from it while content changes and things go wrong. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ASK_EACH_TIME } from '../../../contract/cache-control.ts';
import { createSqliteStore } from '../../../front/store/sqlite-store.ts';
import { ask, textOf } from './ask.ts';
import { exchange, statusesIn } from './exchange.ts';
import { FixtureSite, type RunningSite } from './fixture-site.ts';
import { Origin } from './origin.ts';
import { expectSameAsNext } from './same-as-next.ts';

/** How long something that happens behind the reader's back may take on a busy machine. */
const PATIENCE = { timeout: 30_000 };

/** How long a test that builds may take, in milliseconds, on a busy machine; a build takes 10 s on a quiet one. */
const BUILD_MS = 300_000;

const origin = new Origin();
const address = origin.listen();
let fixture: FixtureSite;
/** The front, and beside it a Next without one, over the same build and store. */
let front: RunningSite;
let next: RunningSite;

function publish(slug: string, text: string): void {
  origin.content.set(`/items/${slug}`, text);
}

const storeFile = () => join(fixture.dataDir, 'pages.sqlite');

const countIn = (text: string, part: string) => text.split(part).length - 1;

beforeAll(async () => {
  origin.content.set('/menu', 'first');
  for (let slug = 1; slug <= 60; slug += 1) publish(String(slug), 'v1');
  publish('streamed', 'came late');
  fixture = new FixtureSite(await address);
  await fixture.build();
  front = await fixture.start({ by: 'front' });
  next = await fixture.start();
});

beforeEach(() => {
  origin.isDown = false;
});

afterAll(async () => {
  await Promise.all([front?.stop(), next?.stop()]);
  fixture?.remove();
  await origin.close();
});

/* What a reader gets */

test.each([
  ['of the build', '/items/1', 200],
  ['on demand', '/items/3', 200],
  ['that does not exist', '/items/nowhere', 404],
  ['at the root', '/', 200],
  ['with a part that Next streams', '/streamed', 200],
])('a page %s is as Next makes it, without a script and under a strict policy', async (_, path, status) => {
  for (let visit = 0; visit < 2; visit += 1) {
    const page = await front.read(path);
    expect(page.status).toBe(status);
    expect(page.html).not.toMatch(/<script|\/_next\//);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  }
  await expectSameAsNext(front, next, path);
});

test('a page that Next streams in parts has them in their places', async () => {
  const { main } = await front.read('/streamed');
  expect(main).toContain('came late');
  expect(main).not.toContain('Waiting');
});

test('a page is sent in the encoding that the reader takes, and is the same in each', async () => {
  const encoded = (encoding: string) =>
    ask(front.url, '/items/1', { headers: { 'accept-encoding': encoding } });
  await expect.poll(async () => (await encoded('br')).headers['content-encoding'], PATIENCE).toBe('br');
  const answers = [
    await ask(front.url, '/items/1'),
    await encoded('gzip, deflate'),
    await encoded('gzip, deflate, br, zstd'),
  ];
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
  expect(new Set(answers.map(textOf)).size).toBe(1);
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
  for (const { headers, body } of answers) {
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.vary).toContain('Accept-Encoding');
  }
});

test('a page names the tags by which a cache before the front can be purged', async () => {
  const { headers } = await front.read('/items/1');
  expect(headers.get('cache-tag')).toBe('navigation,projects,project-1');
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test('who has the page is told so, and gets it when it has changed', async () => {
  const first = await ask(front.url, '/items/21');
  const headers = { 'if-none-match': String(first.headers.etag) };
  const same = await ask(front.url, '/items/21', { headers });
  expect(same).toMatchObject({ status: 304, headers: { etag: first.headers.etag } });
  expect(same.body).toHaveLength(0);
  publish('21', 'v2');
  await front.purge('expired', 'project-21');
  expect(await ask(front.url, '/items/21', { headers })).toMatchObject({ status: 200 });
});

test.each(['/items/1', '/items/nowhere'])('HEAD of %s has the headers of GET and no body', async (path) => {
  const { status, headers } = await ask(front.url, path);
  const head = await ask(front.url, path, { method: 'HEAD' });
  expect({ status: head.status, ...head.headers, date: '' }).toEqual({ status, ...headers, date: '' });
  expect(head.body).toHaveLength(0);
});

test('a part of a page is not sent alone, as Next does not', async () => {
  const headers = { range: 'bytes=0-9' };
  expect((await front.read('/items/1', headers)).status).toBe((await next.read('/items/1', headers)).status);
  await expect(front.read('/items/1', headers)).resolves.toMatchObject({ status: 200, main: 'item 1: v1' });
});

test('a query that only says where the reader came from costs no render', async () => {
  const { html } = await front.read('/items/1');
  const renders = await front.renders('1');
  expect((await front.read('/items/1?utm_source=letter&fbclid=1')).html).toBe(html);
  expect(await front.renders('1')).toBe(renders);
});

test('Next’s router is answered by Next, with its own data', async () => {
  expect(await front.readFlight('/items/1')).toContain('item 1: v1');
  const [byFront, byNext] = await Promise.all(
    [front, next].map(({ url }) => ask(url, '/items/1', { headers: { rsc: '1' } })),
  );
  expect(byFront?.status).toBe(byNext?.status);
  expect(byFront?.headers['content-type']).toBe(byNext?.headers['content-type']);
  const query = await Promise.all([front, next].map(({ url }) => ask(url, '/items/1?_rsc=1a2b3')));
  expect(query.map(({ headers }) => headers['content-type'])).toEqual(
    Array(2).fill(query[1]?.headers['content-type']),
  );
});

test.each([
  ['POST', '/items/1'],
  ['PUT', '/items/1'],
  ['OPTIONS', '/items/1'],
  ['POST', '/items/nowhere'],
])('%s %s is answered as Next does', async (method, path) => {
  const [byFront, byNext] = await Promise.all([front, next].map(({ url }) => ask(url, path, { method })));
  expect(byFront?.status).toBe(byNext?.status);
});

test.each(['__prerender_bypass=1', '__Host-vitrine-session=1', 'theme=dark; __Host-vitrine-preview=1'])(
  'a reader with the cookie %s is answered by Next',
  async (cookie) => {
    const page = await front.read('/items/1', { cookie });
    expect(page).toMatchObject({ status: 200, main: 'item 1: v1' });
    expect(page.html).toContain('<script');
  },
);

test('a cookie of another kind makes nobody somebody', async () => {
  expect((await front.read('/items/1', { cookie: 'theme=dark; _ga=1' })).html).not.toContain('<script');
});

test('a slash too many leads to the address without', async () => {
  const [byFront, byNext] = await Promise.all([front, next].map((site) => site.read('/items/1/')));
  expect(byFront).toMatchObject({ status: 308 });
  expect(byFront?.headers.get('location')).toBe(byNext?.headers.get('location'));
});

test('a name beyond ASCII is one page, however it is written', async () => {
  publish('%C5%BC%C3%B3%C5%82%C4%87', 'v1');
  const { html } = await front.read('/items/%C5%BC%C3%B3%C5%82%C4%87');
  expect(html).toContain('v1');
  const asked = await front.renders('%C5%BC%C3%B3%C5%82%C4%87');
  expect((await front.read('/items/%c5%bc%c3%b3%c5%82%c4%87')).html).toBe(html);
  expect(await front.renders('%C5%BC%C3%B3%C5%82%C4%87')).toBe(asked);
  await expectSameAsNext(front, next, '/items/%C5%BC%C3%B3%C5%82%C4%87');
});

test.each([
  [
    'malformed escapes',
    ['/%', '/%E0%A4%A', '/items/%', '/items/%E0%A4%A', '/items/%C3%28', '/items/%ZZ', '/items/1?%'],
  ],
  [
    'malformed escapes elsewhere',
    ['/feed.xml%', '/purge/%', '/items/file.txt%', '/_next/%', '/_next/static/%E0%A4%A'],
  ],
  [
    'slashes in a wrong place',
    ['/items/a%2Fb', '/items/a%5Cb', '//items/1', '/items//1', '/items\\1', '/items/1//'],
  ],
  ['dots', ['/items/..', '/items/../..', '/items/%2e%2e', '/items/%2E%2E%2F%2E%2E', '/.']],
  ['control characters', ['/items/%00', '/items/%0d%0aSet-Cookie:a', '/items/%7f']],
  [
    'names that mean something to programs',
    ['/items/index', '/index', '/items/__proto__', '/items/%5Bslug%5D', '*'],
  ],
  [
    'many characters',
    ['a'.repeat(1_500), '%C5%BC'.repeat(1_000), 'a'.repeat(12_000)].map((slug) => `/items/${slug}`),
  ],
])('addresses with %s are no fault of the site', async (_, paths) => {
  for (const path of paths) {
    const { status } = await ask(front.url, path);
    expect({ path, isFault: status < 200 || status >= 500 }).toEqual({ path, isFault: false });
  }
  expect(await front.read('/items/1')).toMatchObject({ status: 200, main: 'item 1: v1' });
});

test.each([
  '//evil.example',
  '//evil.example/',
  '/\\evil.example/',
  '/%2F/evil.example/',
  '/%5Cevil.example/',
  '///a/b/',
])('the address %s leads nowhere else', async (path) => {
  const { headers } = await ask(front.url, path);
  expect(new URL(headers.location ?? '/', 'http://here').origin).toBe('http://here');
});

test('a request that names the whole address gets the page of its path', async () => {
  const answer = await ask(front.url, 'http://evil.example/items/1');
  expect(answer).toMatchObject({ status: 200 });
  expect(textOf(answer)).toContain('item 1: v1');
  const { headers } = await ask(front.url, 'http://evil.example//items/1');
  expect(headers.location).toBe('/items/1');
});

/** A request with these lines of its head. */
const requestFor = (path: string, ...lines: string[]) =>
  `${[`GET ${path} HTTP/1.1`, 'Host: here', ...lines].join('\r\n')}\r\n\r\n`;

test.each([
  ['two lengths', requestFor('/items/1', 'Content-Length: 5', 'Content-Length: 6')],
  ['a length and chunks', requestFor('/items/1', 'Content-Length: 5', 'Transfer-Encoding: chunked')],
  ['an unknown transfer', requestFor('/items/1', 'Transfer-Encoding: xchunked')],
  ['a folded header', requestFor('/items/1', 'X: a', ' b')],
  ['a space before a colon', requestFor('/items/1', 'X : a')],
  ['a NUL', requestFor('/items/1', 'X: a\0b')],
  ['line feeds alone', requestFor('/items/1').replaceAll('\r', '')],
])(
  'a request with %s, which two servers may read in two ways, is refused with all that follows',
  async (_, request) => {
    const received = await exchange(front.url, `${request}0\r\n\r\n${requestFor('/items/2')}`);
    expect(statusesIn(received)).toEqual([400]);
  },
);

test('a head of 20 KB is refused', async () => {
  expect(statusesIn(await exchange(front.url, requestFor('/items/1', `X: ${'a'.repeat(20_000)}`)))).toEqual([
    431,
  ]);
});

test('requests in one piece are answered in their order, whoever answers and however', async () => {
  const { etag } = (await ask(front.url, '/items/1')).headers;
  const received = await exchange(
    front.url,
    [
      `${requestFor('/items/1', 'Content-Length: 5')}hello`,
      `${requestFor('/items/1', 'Transfer-Encoding: chunked')}5\r\nhello\r\n0\r\n\r\n`,
      requestFor('/items/nowhere'),
      requestFor('/items/1', `If-None-Match: ${etag}`),
      requestFor('/items/file.txt'),
      requestFor('/items/1').replace('GET', 'HEAD'),
      requestFor('/items/1/'),
      requestFor('/items/3'),
      requestFor('/items/1', 'Connection: close'),
    ].join(''),
  );
  expect(statusesIn(received)).toEqual([200, 200, 404, 304, 200, 200, 308, 200, 200]);
  expect(countIn(received, 'item 1: v1')).toBe(3);
  expect(received.indexOf('a file, not a page')).toBeLessThan(received.indexOf('item 3'));
});

test('a file is served before a page of the same address', async () => {
  expect((await ask(front.url, '/items/file.txt')).body.toString()).toBe('a file, not a page\n');
});

test('a page that now leads elsewhere, and one that leads there no more, are renewed behind their readers', async () => {
  publish('23', 'v1');
  await front.read('/items/23');
  for (const text of ['moved to /items/1', 'moved to /items/2', 'v2']) {
    publish('23', text);
    await front.purge('stale', 'project-23');
    const expected = text.startsWith('moved to ') ? text.slice('moved to '.length) : null;
    await vi.waitFor(async () => {
      const { headers, status } = await front.read('/items/23');
      expect([status, headers.get('location')]).toEqual(expected === null ? [200, null] : [308, expected]);
    }, PATIENCE);
  }
  expect(await front.read('/items/23')).toMatchObject({ status: 200, main: 'item 23: v2' });
});

test('a page that leads elsewhere leads there from the store, without a script', async () => {
  publish('22', 'moved to /items/1');
  await front.read('/items/22');
  const renders = await front.renders('22');
  const [byFront, byNext] = await Promise.all([front, next].map((site) => site.read('/items/22')));
  expect(byFront?.status).toBe(byNext?.status);
  expect(byFront?.headers.get('location')).toBe('/items/1');
  expect(byFront?.html).not.toContain('<script');
  expect(byFront?.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await front.renders('22')).toBe(renders);
  publish('22', 'v2');
  await front.purge('expired', 'project-22');
  expect(await front.read('/items/22')).toMatchObject({ status: 200, main: 'item 22: v2' });
});

/* What changes */

test('after a purge that expires, the next reader gets the new page', async () => {
  for (const slug of ['2', '4']) {
    await front.read(`/items/${slug}`);
    publish(slug, 'v2');
    expect(await front.purge('expired', `project-${slug}`)).toBe(200);
    expect((await front.read(`/items/${slug}`)).main).toBe(`item ${slug}: v2`);
    expect(await front.readFlight(`/items/${slug}`)).toContain(`item ${slug}: v2`);
    await expectSameAsNext(front, next, `/items/${slug}`);
  }
});

test('who would rather wait than have the old page gets the new one, while others get the old', async () => {
  await front.read('/items/58');
  publish('58', 'v2');
  await front.purge('stale', 'project-58');
  const gate = origin.hold('/items/58');
  const patient = front.read('/items/58', { prefer: 'wait=10' });
  await gate.arrived;
  expect((await front.read('/items/58')).main).toBe('item 58: v1');
  gate.open();
  expect((await patient).main).toBe('item 58: v2');
});

test('who would rather wait gets the old page all the same where no new one can be made', async () => {
  await front.read('/items/59');
  await front.purge('stale', 'project-59');
  origin.isDown = true;
  for (let visit = 0; visit < 3; visit += 1) {
    const page = await front.read('/items/59', { prefer: 'wait=10' });
    expect(page).toMatchObject({ status: 200, main: 'item 59: v1' });
  }
});

test('after a purge that makes stale, the old page is served once, and then the new one', async () => {
  await front.read('/items/5');
  publish('5', 'v2');
  await front.purge('stale', 'project-5');
  const gate = origin.hold('/items/5');
  expect((await front.read('/items/5')).main).toBe('item 5: v1');
  await gate.arrived;
  gate.open();
  await expect.poll(async () => (await front.read('/items/5')).main, PATIENCE).toBe('item 5: v2');
  await expectSameAsNext(front, next, '/items/5');
});

test('an address that did not exist is there once something is published', async () => {
  expect((await front.read('/items/later')).status).toBe(404);
  publish('later', 'v1');
  await front.purge('expired', 'projects');
  expect(await front.read('/items/later')).toMatchObject({ status: 200, main: 'item later: v1' });
});

test('a purge through one process is seen by every other at once', async () => {
  const second = await fixture.start({ by: 'front' });
  for (const [index, purger] of [front, second, next].entries()) {
    const text = `v${index + 2}`;
    for (const site of [front, second, next]) await site.read('/items/8');
    publish('8', text);
    await purger.purge('expired', 'project-8');
    for (const site of [front, second, next])
      expect((await site.read('/items/8')).main).toBe(`item 8: ${text}`);
    await expectSameAsNext(second, next, '/items/8');
  }
  await second.stop();
});

test('a page that another process has rendered is not rendered again', async () => {
  await next.read('/items/9');
  const asked = origin.timesAsked('/items/9');
  const page = await front.read('/items/9');
  expect(page).toMatchObject({ status: 200, main: 'item 9: v1' });
  expect(page.html).not.toContain('<script');
  expect(origin.timesAsked('/items/9')).toBe(asked);
  expect(await front.renders('9')).toBe(0);
});

test('a purge that arrives while the old content renders is not lost', async () => {
  const gate = origin.hold('/items/10');
  const slow = front.read('/items/10');
  await gate.arrived;
  publish('10', 'v2');
  await front.purge('expired', 'project-10');
  const during = front.read('/items/10');
  gate.open();
  await slow;
  expect((await during).main).toBe('item 10: v2');
  expect((await front.read('/items/10')).main).toBe('item 10: v2');
});

test('a purge from another process that arrives while the page is renewed is not lost', async () => {
  await front.read('/items/11');
  publish('11', 'v2');
  await front.purge('stale', 'project-11');
  const gate = origin.hold('/items/11');
  expect((await front.read('/items/11')).main).toBe('item 11: v1');
  await gate.arrived;
  publish('11', 'v3');
  await next.purge('expired', 'project-11');
  const during = front.read('/items/11');
  gate.open();
  expect((await during).main).toBe('item 11: v3');
  await expectSameAsNext(front, next, '/items/11');
});

test('a reader whom Next answers gets nothing that expired before he asked', async () => {
  const asMember = { cookie: '__Host-vitrine-session=1' };
  const gate = origin.hold('/items/51');
  const first = front.read('/items/51', asMember);
  await gate.arrived;
  publish('51', 'v2');
  await front.purge('expired', 'project-51');
  const second = front.read('/items/51', asMember);
  await pause(100);
  gate.open();
  await first;
  expect((await second).main).toBe('item 51: v2');
});

test('a feed that expires while Next renews it is not sent again', async () => {
  onTestFinished(() => void origin.content.set('/menu', 'first'));
  await front.read('/feed.xml');
  origin.content.set('/menu', 'second');
  await front.purge('stale', 'navigation');
  const gate = origin.hold('/menu');
  expect((await front.read('/feed.xml')).html).toContain('first');
  await gate.arrived;
  origin.content.set('/menu', 'third');
  await front.purge('expired', 'navigation');
  const during = front.read('/feed.xml');
  await pause(100);
  gate.open();
  expect((await during).html).toContain('third');
});

test('a page that Next answers is kept by no cache on the way', async () => {
  publish('52', 'styled and so with a style that the policy refuses');
  await front.purge('expired', 'project-52');
  const answers = [
    await front.read('/items/52'),
    await front.read('/items/1', { cookie: '__Host-vitrine-session=1' }),
    await front.read('/items/1?_rsc=1'),
  ];
  for (const { status, headers } of answers) {
    expect([status, headers.get('cache-control')]).toEqual([200, ASK_EACH_TIME]);
  }
});

test.each([
  ['a reader whom the front had nothing for', '36', () => front.read('/items/36')],
  ['Next’s router', '37', () => front.readFlight('/items/37')],
])('a page that expires while it is renewed for %s is not shown again', async (_, slug, renew) => {
  await (slug === '36' ? next : front).read(`/items/${slug}`);
  publish(slug, 'v2');
  await front.purge('stale', `project-${slug}`);
  const gate = origin.hold(`/items/${slug}`);
  await renew();
  await gate.arrived;
  publish(slug, 'v3');
  await front.purge('expired', `project-${slug}`);
  const during = front.read(`/items/${slug}`);
  const byMember = front.read(`/items/${slug}`, { cookie: '__Host-vitrine-session=1' });
  const byRouter = front.readFlight(`/items/${slug}`);
  await pause(100);
  gate.open();
  expect((await during).main).toBe(`item ${slug}: v3`);
  expect((await byMember).main).toBe(`item ${slug}: v3`);
  expect(await byRouter).toContain(`item ${slug}: v3`);
  await expectSameAsNext(front, next, `/items/${slug}`);
});

test('a hundred readers of an expired page cost one render', async () => {
  await front.read('/items/12');
  const one = await rendersFor('12', 1);
  expect(one).toBeGreaterThan(0);
  expect(await rendersFor('12', 100)).toBe(one);
});

/** How often the page began to render for so many readers at once after a purge. */
async function rendersFor(slug: string, readers: number): Promise<number> {
  const before = await front.renders(slug);
  publish(slug, `for ${readers}`);
  await front.purge('expired', `project-${slug}`);
  const pages = await Promise.all(Array.from({ length: readers }, () => front.read(`/items/${slug}`)));
  expect(new Set(pages.map(({ main }) => main))).toEqual(new Set([`item ${slug}: for ${readers}`]));
  return (await front.renders(slug)) - before;
}

/* What goes wrong */

test('with the CMS down, what was published is served, and what was not says so for nobody to keep', async () => {
  await front.read('/items/14');
  publish('14', 'v2');
  origin.isDown = true;
  await front.purge('stale', 'project-14');
  const asked = origin.timesAsked('/items/14');
  for (let visit = 0; visit < 20; visit += 1)
    expect(await front.read('/items/14')).toMatchObject({ status: 200, main: 'item 14: v1' });
  expect(origin.timesAsked('/items/14') - asked).toBeLessThanOrEqual(3);
  const missing = await front.read('/items/15');
  expect(missing).toMatchObject({ status: 503, main: expect.stringContaining('can’t be reached') });
  expect(missing.headers.get('retry-after')).toBe('30');
  expect(missing.headers.get('cache-control')).toBe('no-store');
  expect(missing.headers.get('content-security-policy')).toContain("default-src 'none'");
  origin.isDown = false;
  expect(await front.read('/items/15')).toMatchObject({ status: 200, main: 'item 15: v1' });
  await expect.poll(async () => (await front.read('/items/14')).main, PATIENCE).toBe('item 14: v2');
});

test('a page that throws is a page that says so, and is there again when it does not', async () => {
  publish('16', 'faulty');
  for (let visit = 0; visit < 2; visit += 1) {
    const page = await front.read('/items/16');
    expect(page.status).toBe(500);
    expect(page.html).toContain('This page failed');
    expect(page.html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  }
  publish('16', 'v2');
  await front.purge('expired', 'project-16');
  expect(await front.read('/items/16')).toMatchObject({ status: 200, main: 'item 16: v2' });
  await expectSameAsNext(front, next, '/items/16');
});

test('a published page that begins to throw is served as it was while it is only stale', async () => {
  await front.read('/items/17');
  publish('17', 'faulty');
  await front.purge('stale', 'project-17');
  for (let visit = 0; visit < 5; visit += 1)
    expect(await front.read('/items/17')).toMatchObject({ status: 200, main: 'item 17: v1' });
  publish('17', 'v2');
  await front.purge('stale', 'project-17');
  await expect.poll(async () => (await front.read('/items/17')).main, PATIENCE).toBe('item 17: v2');
});

test.each([
  ['of 5 MB', '18', 'x'.repeat(5_000_000)],
  ['with a style attribute', '19', 'styled v1'],
])('a page %s is served as Next made it, and the operator is told once', async (_, slug, text) => {
  publish(slug, text);
  for (let visit = 0; visit < 3; visit += 1) {
    const page = await front.read(`/items/${slug}`);
    expect(page.status).toBe(200);
    expect(page.main === `item ${slug}: ${text}`).toBe(true);
    expect(page.html).toContain('<script');
  }
  expect(origin.timesAsked(`/items/${slug}`)).toBe(1);
  expect(countIn(front.log, `Page /items/${slug} is served as Next made it`)).toBe(1);
  await expectSameAsNext(front, next, `/items/${slug}`);
  publish(slug, 'v2');
  await front.purge('expired', `project-${slug}`);
  expect((await front.read(`/items/${slug}`)).main).toBe(`item ${slug}: v2`);
  expect((await front.read(`/items/${slug}`)).html).not.toContain('<script');
});

test('a page with a part that waits for the request is none of the front’s, and answered by Next', async () => {
  const page = await front.read('/awaiting');
  expect(page.status).toBe(200);
  expect(page.html).toContain('Here at last');
  expect(page.html).toContain('<script');
  expect(front.log).not.toContain('/awaiting');
});

test('a slow reader of a large page holds nobody up, and gets all of it', async () => {
  const text = Array.from({ length: 100_000 }, (_, index) => index.toString(36).padStart(15, '-')).join('');
  publish('23', text);
  const whole = textOf(await ask(front.url, '/items/23'));
  expect(whole).toContain(text);
  const { hostname, port } = new URL(front.url);
  const slow = Array.from({ length: 20 }, () => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.write(`GET /items/23 HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    socket.pause();
    return socket;
  });
  for (let visit = 0; visit < 50; visit += 1)
    expect(await front.read('/items/1')).toMatchObject({ status: 200, main: 'item 1: v1' });
  for (const socket of slow) {
    const received = Buffer.concat(await Array.fromAsync<Buffer>(socket)).toString();
    expect(received.slice(received.indexOf('\r\n\r\n') + 4) === whole).toBe(true);
  }
});

test.skipIf(!existsSync('/proc/self/fd'))(
  'readers who leave before the answer leave nothing behind',
  async () => {
    const open = () => readdirSync(`/proc/${front.pid}/fd`).length;
    await front.read('/items/24');
    publish('24', 'v2');
    await front.purge('expired', 'project-24');
    const before = open();
    const gate = origin.hold('/items/24');
    const { hostname, port } = new URL(front.url);
    const readers = Array.from({ length: 50 }, () => {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.write(`GET /items/24 HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
      return socket;
    });
    await gate.arrived;
    await expect.poll(open, PATIENCE).toBeGreaterThanOrEqual(before + readers.length);
    for (const socket of readers) socket.destroy();
    gate.open();
    expect(await front.read('/items/24')).toMatchObject({ status: 200, main: 'item 24: v2' });
    await expect.poll(open, PATIENCE).toBeLessThan(before + readers.length / 2);
    await expectSameAsNext(front, next, '/items/24');
  },
);

test('after a restart the first answer comes without a render, and without Next', async () => {
  const before = await front.read('/items/26');
  const asked = origin.timesAsked('/items/26');
  await front.stop();
  const gate = origin.hold('/next-may-load');
  const begun = performance.now();
  front = await fixture.start({
    by: 'front',
    environment: { NEXT_WAITS_FOR: `${await address}/next-may-load` },
  });
  const listening = performance.now();
  const first = await ask(front.url, '/items/26');
  const answered = performance.now();
  console.info(
    `Listens after ${Math.round(listening - begun)} ms, first answer ${Math.round(answered - listening)} ms later`,
  );
  expect(textOf(first)).toBe(before.html);
  expect(origin.timesAsked('/items/26')).toBe(asked);
  const waiting = front.read('/items/27');
  await gate.arrived;
  expect((await front.read('/items/26')).html).toBe(before.html);
  gate.open();
  expect(await waiting).toMatchObject({ status: 200, main: 'item 27: v1' });
  await expectSameAsNext(front, next, '/items/26');
});

test('while another process keeps the store locked, pages are answered, and kept afterwards', async () => {
  await front.read('/items/29');
  const file = new DatabaseSync(storeFile(), { timeout: 5_000 });
  file.exec('BEGIN EXCLUSIVE');
  const begun = performance.now();
  const rendering = front.read('/items/30');
  let longest = 0;
  let isOver = false;
  rendering.finally(() => (isOver = true));
  while (!isOver) {
    const asked = performance.now();
    expect(await front.read('/items/29')).toMatchObject({ status: 200, main: 'item 29: v1' });
    longest = Math.max(longest, performance.now() - asked);
  }
  expect(await rendering).toMatchObject({ status: 200, main: 'item 30: v1' });
  console.info(
    `With the store locked: a new page ${Math.round(performance.now() - begun)} ms, a published one meanwhile ${Math.round(longest)} ms at most`,
  );
  expect(longest).toBeLessThan(1_000);
  expect(await front.purge('expired', 'project-29')).toBe(503);
  file.exec('ROLLBACK');
  file.close();
  await isKeptAgain('30');
  publish('29', 'v2');
  expect(await front.purge('expired', 'project-29')).toBe(200);
  expect((await front.read('/items/29')).main).toBe('item 29: v2');
  await expectSameAsNext(front, next, '/items/29');
});

/** Makes the front's writes fail beyond so many bytes of a file, as on a full disk; `unlimited` ends it. */
function limitFiles(bytes: string): void {
  execFileSync('prlimit', [`--pid=${front.pid}`, `--fsize=${bytes}:`]);
}

test.skipIf(!existsSync('/usr/bin/prlimit'))(
  'while nothing more can be written, pages are answered, and kept afterwards',
  async () => {
    await isKeptAgain('31');
    const renders = await front.renders('31');
    onTestFinished(() => limitFiles('unlimited'));
    limitFiles('4096');
    expect(await front.read('/items/31')).toMatchObject({ status: 200, main: 'item 31: v1' });
    for (let visit = 0; visit < 3; visit += 1)
      expect(await front.read('/items/32')).toMatchObject({ status: 200, main: 'item 32: v1' });
    expect(await front.purge('expired', 'project-31')).toBe(503);
    expect(await front.read('/items/31')).toMatchObject({ status: 200, main: 'item 31: v1' });
    expect(await front.renders('31')).toBe(renders);
    limitFiles('unlimited');
    publish('31', 'v2');
    await expect.poll(() => front.purge('expired', 'project-31'), PATIENCE).toBe(200);
    expect((await front.read('/items/31')).main).toBe('item 31: v2');
    await isKeptAgain('32');
    await expectSameAsNext(front, next, '/items/31');
  },
);

/** Waits until the page is answered without a render. */
async function isKeptAgain(slug: string): Promise<void> {
  const isRendered = async () => {
    await front.read(`/items/${slug}`);
    const renders = await front.renders(slug);
    await front.read(`/items/${slug}`);
    return (await front.renders(slug)) !== renders;
  };
  await expect.poll(isRendered, PATIENCE).toBe(false);
}

test.each([
  ['removed', () => rmSync(fixture.dataDir, { recursive: true })],
  [
    'damaged',
    () => {
      for (const name of readdirSync(fixture.dataDir)) {
        const file = join(fixture.dataDir, name);
        const { size } = statSync(file);
        truncateSync(file, 0);
        writeFileSync(file, 'no database '.repeat(size / 12));
      }
    },
  ],
  [
    'replaced by something that is none',
    () => {
      rmSync(fixture.dataDir, { recursive: true });
      writeFileSync(fixture.dataDir, 'a file where the folder should be');
    },
  ],
])('a store that is %s under the front costs renders, not the site', async (_, harm) => {
  await front.read('/items/33');
  harm();
  for (let visit = 0; visit < 3; visit += 1) {
    for (const slug of ['33', '34'])
      expect(await front.read(`/items/${slug}`)).toMatchObject({
        status: 200,
        main: expect.stringContaining('item'),
      });
  }
  if (statSync(fixture.dataDir, { throwIfNoEntry: false })?.isFile()) {
    rmSync(fixture.dataDir);
    mkdirSync(fixture.dataDir);
  }
  const text = `v${performance.now()}`;
  publish('33', text);
  await expect.poll(() => front.purge('expired', 'project-33'), PATIENCE).toBe(200);
  expect((await front.read('/items/33')).main).toBe(`item 33: ${text}`);
  await isKeptAgain('33');
  // Every process looks once a second whether its file is still the one.
  await vi.waitFor(() => expectSameAsNext(front, next, '/items/33'), PATIENCE);
});

test(
  'after a deploy neither a page of the build before is served nor one that was purged while it was built',
  async () => {
    await front.read('/items/35');
    await Promise.all([front.stop(), next.stop()]);
    publish('35', 'v2');
    publish('2', 'of the second build');
    const gate = origin.hold('/items/1');
    const building = fixture.build();
    await gate.arrived;
    publish('1', 'of after it was read');
    const elsewhere = createSqliteStore({ path: storeFile() });
    await elsewhere.purge(['project-1'], 'expired', Date.now());
    await elsewhere.close();
    gate.open();
    await building;
    front = await fixture.start({ by: 'front' });
    next = await fixture.start();
    expect((await front.read('/items/35')).main).toBe('item 35: v2');
    expect((await front.read('/items/2')).main).toBe('item 2: of the second build');
    expect((await front.read('/items/1')).main).toBe('item 1: of after it was read');
    for (const path of ['/', '/items/1', '/items/2', '/items/35', '/items/nowhere'])
      await expectSameAsNext(front, next, path);
  },
  BUILD_MS,
);
