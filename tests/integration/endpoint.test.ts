/** The endpoint `/publish` of a real Directus: who may do what, and what it answers. */

import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { RELAY_TOKEN_HEADER } from '../../contract/headers.ts';
import {
  type ClaimedDelivery,
  claimAnswer,
  deliveriesAnswer,
  type Outcome,
  type Receipt,
  receiptAnswer,
  replayAnswer,
  settleAnswer,
  statusAnswer,
  watchAnswer,
} from '../../contract/outbox.ts';
import { CmsApi, type Reply } from '../support/cms-api.ts';
import { openEmptyCms } from '../support/empty-cms.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

const EDITOR_ROLE = '2f7b8d14-7c55-4d8e-9a3c-6e1d3c5b2a12';
const ONCE_QUIET = { quietMs: 0, longestMs: 0 };
const CLAIM = { relay: 'test:1', leaseMs: 30_000, ...ONCE_QUIET };
const LEASE = { id: '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e', lease: 'none' };
const LIVE: Outcome = { kind: 'live', pages: 0, seen: [] };

/** A Directus with the outbox, and a shell of its database. */
interface Place {
  cms: TestCms;
  sql(statement: string): Promise<unknown>;
  stop(): Promise<void>;
}

async function onSqlite(): Promise<Place> {
  const cms = await copyCms(inject('cms'));
  return {
    cms,
    async sql(statement) {
      const shell = new DatabaseSync(path.join(cms.dataDir, 'cms.sqlite'), { timeout: 5000 });
      shell.exec(statement);
      shell.close();
    },
    stop: () => cms.stop(),
  };
}

async function onPostgres(): Promise<Place> {
  const { cms, postgres, stop } = await openEmptyCms('PostgreSQL', inject('emptyCmsFolder'));
  if (!postgres) throw new Error('Expected a PostgreSQL');
  return { cms, sql: postgres.sql, stop };
}

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
] as const)('the endpoint of a CMS on %s', (vendor, open) => {
  let place: Place;
  let admin: CmsApi;
  let editor: CmsApi;
  let stranger: CmsApi;
  let nobody: CmsApi;
  let site: CmsApi;
  let relay: (method: string, route: string, body?: unknown) => Promise<Reply>;

  beforeAll(async () => {
    place = await open();
    const { cms } = place;
    admin = await CmsApi.asAdmin(cms);
    editor = await account('editor', EDITOR_ROLE);
    stranger = await account('stranger', null);
    nobody = new CmsApi(cms.url);
    site = new CmsApi(cms.url, cms.siteToken);
    relay = (method, route, body) => asRelay(cms.url, cms.relayToken, method, route, body);
  });
  afterAll(() => place?.stop());
  beforeEach(drain);

  async function account(name: string, role: string | null): Promise<CmsApi> {
    const token = `${name}-${'0'.repeat(32)}`;
    const email = `${name}@example.org`;
    const reply = await admin.ask('POST', '/users', { email, role, token, status: 'active' });
    expect(reply.status, reply.text).toBe(200);
    return new CmsApi(place.cms.url, token);
  }

  async function claimed(): Promise<ClaimedDelivery | null> {
    const reply = await relay('POST', '/claim', CLAIM);
    return claimAnswer.parse(JSON.parse(reply.text)).delivery;
  }
  async function settled({ id, lease }: ClaimedDelivery, outcome: Outcome) {
    const reply = await relay('POST', '/settle', { id, lease, tags: ['articles'], outcome });
    return settleAnswer.parse(JSON.parse(reply.text));
  }
  async function drain(): Promise<void> {
    for (let delivery = await claimed(); delivery; delivery = await claimed()) await settled(delivery, LIVE);
  }
  async function receiptFor(api: CmsApi, collection: string, id: string): Promise<Receipt> {
    return receiptAnswer.parse(
      JSON.parse((await api.ask('GET', `/publish/receipt/${collection}/${id}`)).text),
    );
  }
  let articles = 0;
  function createArticle(item: Record<string, unknown> = {}): Promise<string> {
    const published = { status: 'published', published_at: '2026-01-01T00:00:00Z' };
    return admin.create('articles', { ...published, slug: `tested-${++articles}`, title: 'Tested', ...item });
  }

  describe('lets in', () => {
    const forRelays = [
      ['POST', '/watch', { waitMs: 0, ...ONCE_QUIET }],
      ['POST', '/claim', CLAIM],
      ['POST', '/renew', { ...LEASE, leaseMs: 1000 }],
      ['POST', '/settle', { ...LEASE, tags: [], outcome: LIVE }],
      ['POST', '/touching', { tags: ['articles'], limit: 5 }],
    ] as const;
    const forEditors = [
      ['GET', '/deliveries', undefined],
      ['GET', '/status', undefined],
      ['POST', '/replay', { recovered: true }],
    ] as const;

    it.each(forRelays)('only the relay: %s %s', async (method, route, body) => {
      expect([200, 409]).toContain((await relay(method, route, body)).status);
      for (const wrong of [undefined, '', 'x', place.cms.relayToken.slice(1), place.cms.siteToken]) {
        const reply = await asRelay(place.cms.url, wrong, method, route, body);
        expect(reply.status, String(wrong)).toBe(401);
        expect(reply.text).not.toContain(place.cms.relayToken);
      }
      for (const api of [admin, editor, stranger, site, nobody]) {
        expect((await api.ask(method, `/publish${route}`, body)).status).toBe(401);
      }
    });

    it.each(forEditors)('the relay, administrators and editors: %s %s', async (method, route, body) => {
      expect((await relay(method, route, body)).status).toBe(200);
      for (const api of [admin, editor]) {
        expect((await api.ask(method, `/publish${route}`, body)).status).toBe(200);
      }
      for (const api of [stranger, site, nobody]) {
        const reply = await api.ask(method, `/publish${route}`, body);
        expect(reply.status).toBe(403);
        expect(reply.errors).toHaveLength(1);
      }
      expect((await asRelay(place.cms.url, 'wrong', method, route, body)).status).toBe(401);
    });

    it('to a receipt whoever may read the item', async () => {
      const id = await createArticle();
      const hidden = await createArticle({ status: 'draft' });
      for (const api of [admin, editor, site]) {
        expect((await api.ask('GET', `/publish/receipt/articles/${id}`)).status).toBe(200);
      }
      expect((await editor.ask('GET', `/publish/receipt/articles/${hidden}`)).status).toBe(200);
      expect((await site.ask('GET', `/publish/receipt/articles/${hidden}`)).status).toBe(403);
      for (const api of [stranger, nobody]) {
        expect((await api.ask('GET', `/publish/receipt/articles/${id}`)).status).toBe(403);
      }
    });

    it.each([
      'articles/999999',
      'articles/x',
      'directus_users/1',
      'vitrine_outbox/1',
      'constructor/1',
      'nothing/1',
    ])('nobody to a receipt of what is not there or not public: %s', async (item) => {
      expect((await admin.ask('GET', `/publish/receipt/${item}`)).status).toBe(403);
    });
  });

  describe('answers', () => {
    it.each([
      ['/claim', { ...CLAIM, leaseMs: 1 }, 'leaseMs'],
      ['/watch', { waitMs: 60_000, ...ONCE_QUIET }, 'waitMs'],
      ['/renew', { ...LEASE, id: 'x', leaseMs: 1000 }, 'id'],
      ['/settle', { ...LEASE, tags: [], outcome: { kind: 'lost' } }, 'outcome'],
      ['/touching', { tags: [], limit: 5 }, 'tags'],
      ['/replay', { ids: ['x'] }, 'ids'],
      ['/claim', undefined, 'relay'],
    ])('400 and the name of the wrong field: %s %j', async (route, body, field) => {
      const reply = await relay('POST', route, body);
      expect(reply.status).toBe(400);
      expect(reply.errors[0]).toContain(`${field}`);
    });

    it('409 to whoever has lost the lease', async () => {
      expect((await relay('POST', '/renew', { ...LEASE, leaseMs: 1000 })).status).toBe(409);
      expect((await relay('POST', '/settle', { ...LEASE, tags: [], outcome: LIVE })).status).toBe(409);
    });

    it.runIf(vendor === 'SQLite')('503 when the CMS has no token worth the name', async () => {
      const relayToken = 'too-short';
      const { cms } = place;
      await cms.halt();
      const { RELAY_TOKEN } = cms.env;
      Object.assign(cms.env, { RELAY_TOKEN: relayToken });
      try {
        await cms.start();
        const reply = await asRelay(cms.url, relayToken, 'POST', '/claim', CLAIM);
        expect(reply.status).toBe(503);
        expect(reply.errors[0]).toContain('RELAY_TOKEN');
        expect((await editor.ask('GET', '/publish/status')).status).toBe(200);
      } finally {
        await cms.halt();
        Object.assign(cms.env, { RELAY_TOKEN });
        await cms.start();
      }
    });
  });

  describe('tells an editor', () => {
    it('what becomes of a save, from the button to the page', async () => {
      const id = await createArticle();
      expect(await receiptFor(editor, 'articles', id)).toMatchObject({ state: 'on-its-way' });
      const delivery = await claimed();
      if (!delivery) throw new Error('Expected the article to be due, got nothing');
      expect(delivery.changes).toMatchObject([{ collection: 'articles', id, operation: 'create' }]);
      expect(await receiptFor(editor, 'articles', id)).toMatchObject({ state: 'on-its-way' });
      const seen = [{ collection: 'articles', id, pages: 2, paths: ['/articles'] }];
      expect(await settled(delivery, { kind: 'live', pages: 2, seen })).toEqual({
        state: 'live',
        nextAt: null,
      });
      const receipt = await receiptFor(editor, 'articles', id);
      expect(receipt).toMatchObject({ state: 'live', pages: 2, paths: ['/articles'] });
      expect(Math.abs(receipt.now - (receipt.liveAt ?? 0))).toBeLessThan(60_000);

      await admin.update('articles', id, { status: 'draft' });
      expect(await receiptFor(editor, 'articles', id)).toMatchObject({ state: 'on-its-way' });
      await drain();
      expect(await receiptFor(editor, 'articles', id)).toMatchObject({ state: 'hidden' });
    });

    it('that a draft is hidden, and an article of tomorrow too', async () => {
      const draft = await createArticle({ status: 'draft' });
      expect(await receiptFor(editor, 'articles', draft)).toMatchObject({ state: 'hidden' });
      const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
      const ahead = await createArticle({ published_at: tomorrow });
      await drain();
      expect(await receiptFor(editor, 'articles', ahead)).toMatchObject({ state: 'hidden' });
    });

    it('what has failed, and replays it for them', async () => {
      const id = await createArticle();
      const delivery = await claimed();
      if (!delivery) throw new Error('Expected the article to be due, got nothing');
      const failed = { failure: 'unavailable', reason: 'The site answered 503.' } as const;
      expect(await settled(delivery, { kind: 'dead', ...failed })).toEqual({ state: 'dead', nextAt: null });
      expect(await receiptFor(editor, 'articles', id)).toMatchObject({
        state: 'dead',
        replayable: delivery.id,
        ...failed,
      });
      expect(await receiptFor(site, 'articles', id)).toMatchObject({ state: 'dead', replayable: null });
      const dead = await editor.ask('GET', '/publish/deliveries?state=dead&limit=10');
      expect(deliveriesAnswer.parse(JSON.parse(dead.text)).deliveries).toMatchObject([
        { id: delivery.id, state: 'dead', attempts: 1, tags: ['articles'] },
      ]);
      const status = statusAnswer.parse(JSON.parse((await editor.ask('GET', '/publish/status')).text));
      expect(status).toMatchObject({ pending: 0, dead: 1, recoverable: 1 });
      const replayed = await editor.ask('POST', '/publish/replay', { ids: [delivery.id] });
      expect(replayAnswer.parse(JSON.parse(replayed.text))).toEqual({ replayed: 1 });
      expect((await claimed())?.id).toBe(delivery.id);
    });
  });

  describe('a watch', () => {
    const watch = async (waitMs: number) => {
      const reply = await relay('POST', '/watch', { waitMs, ...ONCE_QUIET });
      return watchAnswer.parse(JSON.parse(reply.text)).due;
    };

    it('says no when the time is up', async () => {
      expect(await watch(300)).toBe(false);
    });

    it('answers within 300 ms of a change that was typed into the shell of the database', async () => {
      const id = await createArticle();
      await drain();
      const answer = watch(20_000);
      await watch(0); // by now the first one waits as well
      await place.sql(`update articles set title = 'Typed in' where id = ${id}`);
      const committed = performance.now();
      expect(await answer).toBe(true);
      expect(performance.now() - committed).toBeLessThan(300);
      expect((await claimed())?.changes).toMatchObject([{ collection: 'articles', id, fields: ['title'] }]);
    });

    it('answers many at once, and the CMS goes on answering others', async () => {
      const watches = Array.from({ length: 20 }, () => watch(20_000));
      expect((await admin.ask('GET', '/items/articles?limit=1')).status).toBe(200);
      await createArticle();
      expect(await Promise.all(watches)).toEqual(Array(20).fill(true));
    });
  });

  describe('with nobody editing', () => {
    const soon = () => new Date(Date.now() + 2000).toISOString();
    const changesOf = async (collection: string, id: string) => {
      const delivery = await claimed();
      if (delivery) await settled(delivery, LIVE);
      return delivery?.changes.find((change) => change.collection === collection && change.id === id);
    };

    it('delivers an article when its date of publication comes', async () => {
      const id = await createArticle({ published_at: soon() });
      await drain();
      const change = await waitFor(() => changesOf('articles', id), { what: 'the article of soon' });
      expect(change).toMatchObject({ fields: ['published_at'], previousStatus: 'scheduled' });
    });

    it('publishes a scheduled project when its time comes', async () => {
      const slug = 'scheduled-for-soon';
      const item = { status: 'scheduled', publish_at: soon(), slug, title: 'Soon', summary: 'Soon' };
      const id = await admin.create('projects', item);
      expect(await receiptFor(editor, 'projects', id)).toMatchObject({ state: 'hidden' });
      const change = await waitFor(() => changesOf('projects', id), { what: 'the project of soon' });
      expect(change).toMatchObject({ slug, status: 'published', previousStatus: 'scheduled' });
      const [project] = await admin.items('projects', { filter: { id: { _eq: id } }, fields: 'status' });
      expect(project).toEqual({ status: 'published' });
    });

    it('leaves a scheduled project alone that was withdrawn while others were being published', async () => {
      const at = Date.now() + 4000;
      const projects = Array.from({ length: 30 }, (_, index) => ({
        status: 'scheduled',
        publish_at: new Date(at + index).toISOString(),
        slug: `one-of-many-${index}`,
        title: 'One of many',
        summary: 'One of many',
      }));
      const created = await admin.ask('POST', '/items/projects?fields=id', projects);
      const ids = z
        .array(z.object({ id: z.number() }))
        .parse(created.data)
        .map(({ id }) => id);
      const isPublished = async (id: number | undefined) => {
        await claimed();
        const [row] = await admin.items('projects', { filter: { id: { _eq: id } }, fields: 'status' });
        return row?.status === 'published';
      };
      await waitFor(() => isPublished(ids[0]), { what: 'the first of them' });
      const withdrawn = ids.slice(20, 29);
      await admin.ask('PATCH', '/items/projects', { keys: withdrawn, data: { status: 'draft' } });
      await waitFor(() => isPublished(ids[29]), { what: 'the last of them' });
      const rows = await admin.items('projects', { filter: { id: { _in: withdrawn } }, fields: 'status' });
      expect(rows.map(({ status }) => status)).toEqual(withdrawn.map(() => 'draft'));
    });
  });
});

/** A call with the relay's token, or with whatever stands for it. */
async function asRelay(
  url: string,
  token: string | undefined,
  method: string,
  route: string,
  body?: unknown,
): Promise<Reply> {
  const answer = await fetch(`${url}/publish${route}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { [RELAY_TOKEN_HEADER]: token }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const { status, headers } = answer;
  return { status, headers, data: undefined, errors: status < 400 ? [] : messagesOf(text), text };
}

function messagesOf(text: string): string[] {
  const { errors }: { errors: { message: string }[] } = JSON.parse(text);
  return errors.map(({ message }) => message);
}
