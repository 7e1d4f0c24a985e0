import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectionAnswer, type KeptPageFacts } from '../../../contract/inspect.ts';
import { toResponse } from '../../../lib/revalidate/answer.ts';
import { type InspectPorts, inspect } from '../../../lib/revalidate/inspect.ts';
import { formatLogLine } from '../../../lib/revalidate/log-line.ts';
import { createSite, EVENT, NOW, request, SECRET, type Site, signed, signedAt } from './deliveries.ts';
import { keptPages } from './kept-pages.ts';

const { id, correlationId } = EVENT;
const QUESTION = { id, correlationId, signedAt: EVENT.signedAt };

const ARTICLE: KeptPageFacts = {
  path: '/articles/a-year',
  status: 200,
  tags: ['article-12', 'person-3', 'settings'],
  renderedAt: NOW - 1000,
  state: 'fresh',
};
const HOME: KeptPageFacts = { ...ARTICLE, path: '/', tags: ['article-12', 'articles'], state: 'stale' };

let site: Site;
let ports: InspectPorts;
beforeEach(async () => {
  site = await createSite();
  const { now, secrets, log } = site.ports;
  ports = {
    now,
    secrets,
    log,
    pages: () => keptPages([HOME, ARTICLE], ['/old']),
    probeKeys: async () => undefined,
  };
});
afterEach(() => site.close());

async function ask(question: Request) {
  const response = toResponse(await inspect(question, ports));
  return { status: response.status, body: await response.json(), headers: response.headers };
}

describe('an inspection', () => {
  it('names the pages that carry a tag, and how many there are', async () => {
    const { status, body } = await ask(signed({ ...QUESTION, tags: ['person-3', 'project-1'] }));
    expect(status).toBe(200);
    expect(inspectionAnswer.parse(body)).toEqual({
      build: 'build-1',
      pages: ['/articles/a-year'],
      total: 1,
      kept: [],
      cold: [],
    });
  });

  it('tells of each path what is kept there, in their order', async () => {
    const { body } = await ask(signed({ ...QUESTION, paths: ['/nowhere', '/'] }));
    expect(inspectionAnswer.parse(body).kept).toEqual([null, HOME]);
  });

  it('tells of pages that the build before kept only when asked', async () => {
    const { body } = await ask(signed({ ...QUESTION, cold: true }));
    expect(inspectionAnswer.parse(body).cold).toEqual(['/old']);
  });

  it('that asks for nothing says that the site is there', async () => {
    const { status, body, headers } = await ask(signed(QUESTION));
    expect([status, body.status]).toEqual([200, 'inspected']);
    expect(headers.get('X-Correlation-Id')).toBe(correlationId);
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('may be asked again under the same key', async () => {
    await ask(signed(QUESTION));
    expect((await ask(signed(QUESTION))).body.status).toBe('inspected');
  });

  it('stands in the log with its correlation id only when it could not be answered', async () => {
    await ask(signed({ ...QUESTION, tags: ['articles'], paths: ['/'] }));
    expect(site.logged).toEqual([]);
    ports.pages = () => ({ ...keptPages([]), pagesWith: () => Promise.reject(new Error('gone')) });
    await ask(signed({ ...QUESTION, tags: ['articles'], paths: ['/'] }));
    const line = site.logged[0] ?? expect.fail('nothing logged');
    expect(JSON.parse(formatLogLine(line, new Date(NOW)))).toMatchObject({
      event: 'inspect',
      status: 503,
      outcome: 'unavailable',
      deliveryId: id,
      correlationId,
      tags: 1,
      paths: 1,
    });
  });
});

describe('an inspection is refused', () => {
  it.each([
    ['with a wrong signature', () => signed(QUESTION, { 'X-Directus-Signature': '0'.repeat(64) }), 401],
    ['under another key', () => signed(QUESTION, { 'X-Idempotency-Key': crypto.randomUUID() }), 401],
    [
      'six minutes after it was signed',
      () => signed({ ...QUESTION, signedAt: signedAt(NOW - 360_000) }),
      401,
    ],
    ['with another content type', () => signed(QUESTION, { 'Content-Type': 'text/plain' }), 415],
    ['when it is larger than 256 KB', () => request(new Uint8Array(256 * 1024 + 1)), 413],
    ['by GET', () => new Request('http://site.test/api/inspect'), 405],
  ])('%s', async (_, question, status) => {
    expect((await ask(question())).status).toBe(status);
  });

  it.each([
    ['tags.0', { tags: ['*'] }],
    ['paths.0', { paths: ['articles'] }],
    ['paths', { paths: Array.from({ length: 101 }, () => '/') }],
    ['cold', { cold: 'yes' }],
    ['page', { page: '/' }],
  ])('with 400 that names %s', async (field, part) => {
    const { status, body } = await ask(signed({ ...QUESTION, ...part }));
    expect(status).toBe(400);
    expect(body.message).toContain(`${field}: `);
  });
});

it('of a full store still says what is kept, for reading takes no room', async () => {
  const full = () => Promise.reject(new Error('OOM command not allowed'));
  ports = { ...ports, pages: () => ({ ...keptPages([HOME]), probe: full }), probeKeys: full };
  const { status, body } = await ask(signed({ ...QUESTION, tags: ['articles'] }));
  expect(status).toBe(200);
  expect(inspectionAnswer.parse(body).pages).toEqual(['/']);
});

describe('503 with Retry-After', () => {
  it.each([
    ['the page store is out of order', { pages: () => ({ ...keptPages([]), probe: fails }) }],
    ['the page store cannot be read', { pages: () => ({ ...keptPages([]), build: fails }) }],
    ['no page store was offered', { pages: () => throwing() }],
    ['keys cannot be stored, so that no purge would be taken', { probeKeys: fails }],
  ])('when %s', async (_, broken) => {
    ports = { ...ports, ...broken };
    const { status, body, headers } = await ask(signed(QUESTION));
    expect([status, body.status]).toEqual([503, 'unavailable']);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain('10.0.0.7');
    expect(JSON.stringify(site.logged)).not.toContain(SECRET);
  });
});

const fails = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:6379'));

function throwing(): never {
  throw new Error('none did');
}
