/**
 * What strangers, and holders of captured messages, may try on the two signed addresses of the site: nothing is
 * purged, nothing answers 5xx, nothing tells a secret, and readers notice nothing. The answers to well-meant
 * mistakes stand in revalidate.test.ts, attacks on the outbox of the CMS in outbox-attacks.test.ts.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CORRELATION_ID_HEADER, IDEMPOTENCY_KEY_HEADER, SIGNATURE_HEADER } from '../../contract/headers.ts';
import { BODY_READ_TIMEOUT_MS, MAX_BODY_BYTES, MAX_TAGS_PER_EVENT } from '../../contract/limits.ts';
import { sign } from '../../contract/signature.ts';
import { type FloodResult, flood } from '../support/flood.ts';
import { postHead, sendRaw } from '../support/raw-http.ts';
import { readPage } from '../support/read-page.ts';
import { residentBytes } from '../support/resident-bytes.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

const REVALIDATE = '/api/revalidate';
const INSPECT = '/api/inspect';
const MEBIBYTE = 1024 * 1024;
/** What up to 16,000 requests may add to the memory in use: less than 6 KB each, more than a garbage collector's noise. */
const GROWTH_BYTES = 96 * MEBIBYTE;

let site: TestSite;
/** Every text that any attack got back. */
const answers: string[] = [];

beforeAll(async () => {
  site = await serveSite({ build: inject('siteBuild'), cms: inject('cms') });
});

afterAll(async () => {
  await site?.stop();
});

/** A body that would be taken, for either address. */
function bodyFor(path: string, facts: Record<string, unknown> = {}): string {
  const tags = path === INSPECT ? ['article-1'] : [{ tag: 'article-1', mode: 'stale' }];
  const signed = { id: randomUUID(), signedAt: new Date().toISOString(), correlationId: 'attack', tags };
  return JSON.stringify({ ...signed, ...facts });
}

function headersFor(body: string, facts: Record<string, string> = {}): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    [SIGNATURE_HEADER]: sign(body, site.secret),
    [IDEMPOTENCY_KEY_HEADER]: /"id":"([^"]*)"/.exec(body)?.[1] ?? '',
    ...facts,
  };
}

/** Posts a body as its signer would, but for `facts`. */
async function post(path: string, body: string, facts: Record<string, string> = {}) {
  const response = await fetch(site.url + path, { method: 'POST', headers: headersFor(body, facts), body });
  const text = await response.text();
  answers.push(text, JSON.stringify([...response.headers]));
  return { status: response.status, text };
}

async function attackRaw(parts: Iterable<string | Uint8Array>, options: { pauseMs?: number } = {}) {
  const answer = await sendRaw(site.url, parts, options);
  answers.push(answer.text);
  return answer;
}

/** Spaces as a chunk of a body whose length is not told. */
/** Reads a page again and again while the flood goes on. */
async function readDuring(flooding: Promise<FloodResult>): Promise<FloodResult & { pages: number }> {
  let isDone = false;
  const flooded = flooding.finally(() => {
    isDone = true;
  });
  let pages = 0;
  while (!isDone) {
    expect((await readPage(`${site.url}/articles`)).status).toBe(200);
    pages += 1;
  }
  return { ...(await flooded), pages };
}

function chunkOf(bytes: number): Buffer {
  return Buffer.from(`${bytes.toString(16)}\r\n${' '.repeat(bytes)}\r\n`);
}

/** Forgeries of a signature, by what they are. */
const forgeries: [string, (body: string) => string][] = [
  ['of odd length', (body) => sign(body, site.secret).slice(0, 33)],
  ['of 65 characters', (body) => `${sign(body, site.secret)}0`],
  ['that is right, twice', (body) => `${sign(body, site.secret)}${sign(body, site.secret)}`],
  ['that is one of two', (body) => `${'0'.repeat(64)}, ${sign(body, site.secret)}`],
  ['of 64 characters that are not hex', () => 'g'.repeat(64)],
  ['with a hex prefix', (body) => `0x${sign(body, site.secret).slice(2)}`],
  ['in base64', (body) => createHmac('sha256', site.secret).update(body).digest('base64')],
  ['by SHA-512', (body) => createHmac('sha512', site.secret).update(body).digest('hex')],
  [
    'by SHA-512, cut to length',
    (body) => createHmac('sha512', site.secret).update(body).digest('hex').slice(0, 64),
  ],
  ['by SHA-1', (body) => createHmac('sha1', site.secret).update(body).digest('hex')],
  ['by SHA-1, named', (body) => `sha1=${createHmac('sha1', site.secret).update(body).digest('hex')}`],
  ['with an empty secret', (body) => createHmac('sha256', '').update(body).digest('hex')],
  ['of nothing', () => sign('', site.secret)],
  ['of 8,000 characters', () => '0'.repeat(8000)],
];

describe.each([REVALIDATE, INSPECT])('POST %s', (path) => {
  it.each(forgeries)('answers 401 to a signature %s', async (_, forge) => {
    const body = bodyFor(path);
    expect((await post(path, body, { [SIGNATURE_HEADER]: forge(body) })).status).toBe(401);
  });

  it('answers 401 to a captured body under a new key, and the key of its own is still good', async () => {
    const body = bodyFor(path);
    for (const key of [randomUUID(), '', 'a', '../../etc/passwd', "' OR 1=1 --", '0'.repeat(8000)]) {
      expect((await post(path, body, { [IDEMPOTENCY_KEY_HEADER]: key })).status, key).toBe(401);
    }
    const genuine = await post(path, body);
    expect(genuine.status).toBe(200);
    expect(genuine.text).not.toContain('duplicate');
  });

  it.each([IDEMPOTENCY_KEY_HEADER, CORRELATION_ID_HEADER])('lets no header in through %s', async (name) => {
    for (const injection of [
      'x\r\nX-Injected: yes',
      'x\nX-Injected: yes',
      'x\rX-Injected: yes',
      'x\r\n\r\nHTTP/1.1 200 OK\r\nX-Injected: yes',
      'x\0X-Injected: yes',
      'x%0d%0aX-Injected: yes',
    ]) {
      const body = bodyFor(path);
      const signature = sign(body, site.secret);
      const head = postHead(site.url, path, [
        `${SIGNATURE_HEADER}: ${signature}`,
        `${name}: ${injection}`,
        `Content-Length: ${Buffer.byteLength(body)}`,
      ]);
      const answer = await attackRaw([head, body]);
      expect([400, 401], JSON.stringify(injection)).toContain(answer.status);
      expect(answer.text).not.toMatch(/^x-injected/im);
    }
  });

  it('takes no line break into its log or its answer from a signed correlation id', async () => {
    const answer = await post(
      path,
      bodyFor(path, { correlationId: 'a\r\nX-Injected: yes\n{"event":"forged"}' }),
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('correlationId');
    expect(site.log()).not.toMatch(/^(?:X-Injected|\{"event":"forged")/m);
  });

  it.each([
    ['an array nested 100,000 deep', '['.repeat(100_000)],
    ['a closed array nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['null', 'null'],
    ['a number', '1e999'],
    ['nothing', ''],
    ['a byte order mark and nothing', '\uFEFF'],
    ['a prototype', '{"__proto__":{"id":"x"},"constructor":{"prototype":{}}}'],
    ['half of JSON', '{"id":"'],
  ])('answers 400 to %s, even signed', async (_, body) => {
    expect((await post(path, body)).status).toBe(400);
  });

  it('answers 400 to signed bytes that are no UTF-8', async () => {
    const body = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('"}')]);
    const head = postHead(site.url, path, [
      `${SIGNATURE_HEADER}: ${sign(body, site.secret)}`,
      `${IDEMPOTENCY_KEY_HEADER}: x`,
      `Content-Length: ${body.length}`,
    ]);
    expect((await attackRaw([head, body])).status).toBe(400);
  });

  it('answers 413 to 10 MB as soon as it is told of them, or has too much of them', async () => {
    const told = await attackRaw([postHead(site.url, path, ['Content-Length: 10000000'])]);
    expect(told.status).toBe(413);
    const head = postHead(site.url, path, ['Transfer-Encoding: chunked']);
    const untold = await attackRaw([head, chunkOf(MAX_BODY_BYTES + 1)]);
    expect(untold.status).toBe(413);
    // Who does not stop to listen may be cut off before the answer arrives; 10 MB are not taken from anybody.
    const pushed = await attackRaw([head, ...Array(10).fill(chunkOf(1_000_000)), '0\r\n\r\n']);
    expect([413, 0]).toContain(pushed.status);
    expect((await readPage(`${site.url}/articles`)).status).toBe(200);
  });

  it('answers 408 to twenty bodies that come at one byte a second, and pages go on meanwhile', async () => {
    function* slowly() {
      yield postHead(site.url, path, ['Content-Length: 1000']);
      for (;;) yield ' ';
    }
    let areDone = false;
    const attacks = Promise.all(
      Array.from({ length: 20 }, () => attackRaw(slowly(), { pauseMs: 1000 })),
    ).finally(() => {
      areDone = true;
    });
    while (!areDone) expect((await readPage(`${site.url}/articles`)).status).toBe(200);
    for (const { status, tookMs } of await attacks) {
      expect(status).toBe(408);
      expect(tookMs).toBeGreaterThan(BODY_READ_TIMEOUT_MS - 1000);
      expect(tookMs).toBeLessThan(BODY_READ_TIMEOUT_MS + 5000);
    }
  });

  it('answers 401 to 2,000 unsigned requests a second; memory stays flat and pages are served', async () => {
    const body = bodyFor(path);
    const request =
      postHead(site.url, path, [
        `${SIGNATURE_HEADER}: ${'0'.repeat(64)}`,
        `${IDEMPOTENCY_KEY_HEADER}: ${randomUUID()}`,
        `Content-Length: ${Buffer.byteLength(body)}`,
      ]).replace('Connection: close\r\n', '') + body;
    const attack = (seconds: number) => flood({ url: site.url, request, perSecond: 2000, seconds });
    await attack(5); // what the process takes once, for code, pools and young objects, is no growth
    let growth = Number.POSITIVE_INFINITY;
    // The heap may settle at a higher level once or twice; what leaks grows in every round.
    for (let round = 0; round < 3 && growth >= GROWTH_BYTES; round += 1) {
      const before = residentBytes(site.pid);
      const { sent, statuses, pages } = await readDuring(attack(8));
      expect(sent).toBeGreaterThan(1000);
      expect(statuses).toEqual({ 401: sent });
      expect(pages).toBeGreaterThan(0);
      growth = residentBytes(site.pid) - before;
    }
    expect(growth).toBeLessThan(GROWTH_BYTES);
  });

  it('answers 400 naming the field to tags that it does not know, are too long or too many', async () => {
    const tagged = (tags: string[]) =>
      bodyFor(path, { tags: path === INSPECT ? tags : tags.map((tag) => ({ tag, mode: 'expired' })) });
    const field = path === INSPECT ? 'tags.0' : 'tags.0.tag';
    for (const tag of ['*', '', 'a'.repeat(300), `article-${'1'.repeat(300)}`, 'articles*', 'article-1\n']) {
      const answer = await post(path, tagged([tag]));
      expect(answer.status, tag).toBe(400);
      expect(answer.text).toContain(field);
    }
    const many = (count: number) => tagged(Array.from({ length: count }, (_, index) => `tag-${index + 1}`));
    const tooMany = await post(path, many(MAX_TAGS_PER_EVENT + 1));
    expect(tooMany.status).toBe(400);
    expect(tooMany.text).toContain('tags');
    const tenThousand = many(10_000);
    const expected = Buffer.byteLength(tenThousand) > MAX_BODY_BYTES ? 413 : 400;
    expect((await post(path, tenThousand)).status).toBe(expected);
  });
});

describe(`POST ${INSPECT}`, () => {
  it('answers 400 naming the field to paths of another form, too long or too many', async () => {
    for (const path of ['articles', '', 'https://example.org/', `/${'a'.repeat(2048)}`]) {
      const answer = await post(INSPECT, bodyFor(INSPECT, { paths: [path] }));
      expect(answer.status, path).toBe(400);
      expect(answer.text).toContain('paths.0');
    }
    const many = Array.from({ length: 101 }, (_, index) => `/articles/${index}`);
    expect((await post(INSPECT, bodyFor(INSPECT, { paths: many }))).status).toBe(400);
  });

  it('finds nothing under paths that reach for files, other pages or the store itself', async () => {
    const paths = [
      '/../../.env',
      '/%2e%2e/.env',
      "/' OR 1=1 --",
      '/_next/../x',
      '/a\0b',
      '/*',
      '/%',
      '//evil',
    ];
    const answer = await post(INSPECT, bodyFor(INSPECT, { tags: [], paths }));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).kept).toEqual(paths.map(() => null));
  });
});

describe('after all attacks', () => {
  it('no answer and no line of the log has told a secret, a token or a genuine signature', () => {
    expect(answers.length).toBeGreaterThan(100);
    const told = answers.join('\n') + site.log();
    const { siteToken, relayToken, password } = inject('cms');
    for (const secret of [site.secret, site.previousSecret, siteToken, relayToken, password]) {
      expect(secret.length).toBeGreaterThan(30);
      expect(told.includes(secret)).toBe(false);
    }
    expect(told).not.toMatch(/at .*\.(?:ts|js):\d+/); // no stack of ours
  });

  it('the site is ready for more', async () => {
    expect((await fetch(`${site.url}/api/ready`)).status).toBe(200);
    expect((await post(REVALIDATE, bodyFor(REVALIDATE))).status).toBe(200);
  });
});
