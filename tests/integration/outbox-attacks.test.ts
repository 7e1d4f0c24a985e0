/**
 * What strangers, accounts without the right, and holders of the relay's token may try on the outbox of the CMS:
 * it is refused in words, nothing answers 5xx, and the token stands in no answer and in no log, whatever is logged.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { RELAY_TOKEN_HEADER } from '../../contract/headers.ts';
import { statusAnswer } from '../../contract/outbox.ts';
import { CmsApi } from '../support/cms-api.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

/** A good body for each route of the relay. */
const RELAY_ROUTES: Record<string, Record<string, unknown>> = {
  watch: { waitMs: 0, quietMs: 0, longestMs: 0 },
  claim: { relay: 'attacker', leaseMs: 1000, quietMs: 60_000, longestMs: 60_000 },
  renew: { id: randomUUID(), lease: 'none', leaseMs: 1000 },
  settle: {
    id: randomUUID(),
    lease: 'none',
    tags: [],
    outcome: { kind: 'retry', failure: 'stale', reason: 'none' },
  },
  touching: { tags: ['article-1'], limit: 1 },
};
const SQL = [
  "1' OR '1'='1",
  '1; DROP TABLE articles',
  "'; DELETE FROM vitrine_outbox; --",
  '1) UNION SELECT 1',
];
const FORBIDDEN = 403;

let cms: TestCms;
let admin: CmsApi;
/** Every text that any attack got back. */
const answers: string[] = [];

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

beforeAll(async () => {
  // Whole requests are logged, with their headers. (At "trace" Directus logs every value that it asks its database for.)
  cms = await copyCms(inject('cms'), { settings: { LOG_LEVEL: 'info', LOG_STYLE: 'raw' } });
  admin = await CmsApi.asAdmin(cms);
});

afterAll(async () => {
  await cms?.stop();
});

interface Request {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function ask(path: string, { method = 'GET', headers, body }: Request = {}) {
  const response = await fetch(cms.url + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  answers.push(text, JSON.stringify([...response.headers]));
  return { status: response.status, text };
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

const asRelay = () => ({ [RELAY_TOKEN_HEADER]: cms.relayToken });

/** Headers that carry no right to be the relay. */
const pretenders = (): Record<string, string>[] => [
  {},
  { [RELAY_TOKEN_HEADER]: '' },
  { [RELAY_TOKEN_HEADER]: randomBytes(32).toString('hex') },
  { [RELAY_TOKEN_HEADER]: cms.relayToken.slice(0, -1) },
  { [RELAY_TOKEN_HEADER]: `${cms.relayToken}0` },
  { [RELAY_TOKEN_HEADER]: cms.relayToken.toUpperCase() },
  { [RELAY_TOKEN_HEADER]: `${cms.relayToken}, ${cms.relayToken}` },
  { [RELAY_TOKEN_HEADER]: '0'.repeat(8000) },
  { [RELAY_TOKEN_HEADER]: cms.siteToken },
  { Authorization: `Bearer ${cms.siteToken}` },
];

describe.each(Object.entries(RELAY_ROUTES))('POST /publish/%s', (route, body) => {
  const path = `/publish/${route}`;

  it('answers 401 to whoever has not the token', async () => {
    for (const headers of pretenders()) {
      const answer = await post(path, body, headers);
      expect(answer.status, JSON.stringify(headers)).toBe(401);
    }
  });

  it('answers 401 to an administrator of the CMS, who is not the relay', async () => {
    expect((await admin.ask('POST', path, body)).status).toBe(401);
  });

  it('answers 400 to malformed JSON, and names fields that are missing, unknown or wrong', async () => {
    expect((await post(path, '{"relay":', asRelay())).status).toBe(400);
    for (const wrong of [null, [], {}, 7, { ...body, __proto__: null, unknown: 1 }]) {
      const answer = await post(path, wrong, asRelay());
      expect(answer.status, JSON.stringify(wrong)).toBe(400);
      expect(refusal.parse(JSON.parse(answer.text)).errors[0]?.message).not.toBe('');
    }
    for (const [field, value] of Object.entries(body)) {
      const nonsense = typeof value === 'number' ? 1e308 : { $ne: null };
      const answer = await post(path, { ...body, [field]: nonsense }, asRelay());
      expect(answer.status, field).toBe(400);
      expect(answer.text).toContain(field);
    }
  });

  it('takes no body that is too large, whoever sends it', async () => {
    const large = JSON.stringify({ ...body, relay: 'x'.repeat(10_000_000) });
    for (const headers of [{}, asRelay()]) {
      const answer = await post(path, large, headers);
      expect(answer.status).toBe(400); // as Directus answers it everywhere
      expect(answer.text).toContain('too large');
    }
  });

  it('does not exist for other methods', async () => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      expect((await ask(path, { method, headers: asRelay() })).status, method).toBe(404);
    }
  });
});

describe('an id that is SQL', () => {
  it.each(SQL)('is refused by every route that takes one: %s', async (id) => {
    const { renew, settle } = RELAY_ROUTES;
    expect((await post('/publish/renew', { ...renew, id }, asRelay())).status).toBe(400);
    expect((await post('/publish/settle', { ...settle, id }, asRelay())).status).toBe(400);
    expect((await post('/publish/replay', { ids: [id] }, asRelay())).status).toBe(400);
    const place = encodeURIComponent(id);
    for (const path of [`/publish/receipt/articles/${place}`, `/publish/receipt/${place}/1`]) {
      const { status } = await admin.ask('GET', path);
      expect([400, FORBIDDEN, 404], path).toContain(status);
    }
    for (const query of [`state=${place}`, `limit=${place}`]) {
      expect((await ask(`/publish/deliveries?${query}`, { headers: asRelay() })).status, query).toBe(400);
    }
  });

  it('as a lease or a tag finds nothing and changes nothing', async () => {
    for (const text of SQL) {
      const renewed = await post('/publish/renew', { ...RELAY_ROUTES.renew, lease: text }, asRelay());
      expect(renewed.status).toBe(409);
      const touching = await post('/publish/touching', { tags: [text], limit: 50 }, asRelay());
      expect(touching).toMatchObject({ status: 200, text: '{"deliveries":[]}' });
    }
    expect(await admin.items('articles', { limit: '1' })).toHaveLength(1);
    const { text } = await ask('/publish/status', { headers: asRelay() });
    expect(statusAnswer.safeParse(JSON.parse(text)).success).toBe(true);
  });
});

describe('what editors may see', () => {
  const routes: [string, string, unknown][] = [
    ['GET', '/publish/deliveries', undefined],
    ['GET', '/publish/status', undefined],
    ['POST', '/publish/replay', { all: true }],
  ];

  it.each(routes)('%s %s is for them, the administrator and the relay alone', async (method, path, body) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    for (const headers of pretenders()) {
      const answer = await ask(path, { method, headers, body: text });
      expect([401, FORBIDDEN], JSON.stringify(headers)).toContain(answer.status);
    }
    expect((await ask(path, { method, headers: asRelay(), body: text })).status).toBe(200);
    expect((await admin.ask(method, path, body)).status).toBe(200);
  });

  it('no receipt is shown to whoever may not read the item, and none of what is no content', async () => {
    const draft = await admin.create('articles', { slug: 'receipt-draft', title: 'D', status: 'draft' });
    const visitor = new CmsApi(cms.url, cms.siteToken);
    const nobody = new CmsApi(cms.url);
    for (const path of [`articles/${draft}`, 'articles/999999', 'directus_users/1', 'vitrine_outbox/1']) {
      expect((await visitor.ask('GET', `/publish/receipt/${path}`)).status, path).toBe(FORBIDDEN);
      expect((await nobody.ask('GET', `/publish/receipt/${path}`)).status, path).toBe(FORBIDDEN);
    }
    expect((await admin.ask('GET', '/publish/receipt/vitrine_outbox/1')).status).toBe(FORBIDDEN);
    expect((await admin.ask('GET', `/publish/receipt/articles/${draft}`)).status).toBe(200);
  });

  it('lists are bounded, and queries of another form are refused', async () => {
    for (const query of ['limit=0', 'limit=-1', 'limit=100000', 'limit[]=1', 'state[]=dead', 'state=other']) {
      expect((await ask(`/publish/deliveries?${query}`, { headers: asRelay() })).status, query).toBe(400);
    }
    const ids = Array.from({ length: 501 }, () => randomUUID());
    expect((await post('/publish/replay', { ids }, asRelay())).status).toBe(400);
    expect((await post('/publish/replay', { all: true, recovered: true }, asRelay())).status).toBe(400);
    expect((await post('/publish/replay', { ids: [randomUUID()] }, asRelay())).text).toBe('{"replayed":0}');
  });
});

describe('after all attacks', () => {
  it('no answer and no line of the log has told the token, though whole requests are logged', () => {
    expect(answers.length).toBeGreaterThan(100);
    const log = cms.log();
    expect(log).toContain('/publish/claim');
    for (const secret of [cms.relayToken, cms.siteToken, cms.password]) {
      expect(answers.some((text) => text.includes(secret))).toBe(false);
      expect(log.includes(secret)).toBe(false);
    }
  });

  it('no attack was answered with an error of the server', () => {
    expect(cms.log()).not.toMatch(/"statusCode":5\d\d/);
  });
});
