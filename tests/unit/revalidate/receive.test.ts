import { mkdir, rm, rmdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../../contract/signature.ts';
import { toResponse } from '../../../lib/revalidate/answer.ts';
import { createSqliteStore } from '../../../lib/revalidate/idempotency-sqlite.ts';
import { formatLogLine } from '../../../lib/revalidate/log-line.ts';
import { receive } from '../../../lib/revalidate/receive.ts';
import {
  createSite,
  EVENT,
  NOW,
  PREVIOUS_SECRET,
  request,
  SECRET,
  type Site,
  signed,
  signedAt,
} from './deliveries.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

let site: Site;
beforeEach(async () => {
  site = await createSite();
});
afterEach(() => site.close());

async function send(delivery: Request) {
  const answer = await receive(delivery, site.ports);
  const response = toResponse(answer);
  return { status: response.status, body: await response.json(), headers: response.headers };
}

describe('a valid delivery', () => {
  it('is answered 200 with its tags, and purged', async () => {
    expect(await send(signed(EVENT))).toMatchObject({
      status: 200,
      body: { status: 'revalidated', tags: ['project-12', 'projects'] },
    });
    expect(site.purged).toEqual([EVENT.tags]);
  });

  it('is taken with the previous secret during a rotation', async () => {
    expect((await send(signed(EVENT, {}, PREVIOUS_SECRET))).status).toBe(200);
  });

  it('is answered with its correlation id, not to be cached', async () => {
    const { headers } = await send(signed(EVENT));
    expect(headers.get('X-Correlation-Id')).toBe('save-7f3a');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Type')).toMatch(/^application\/json/);
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
    'may call itself %s',
    async (type) => {
      expect((await send(signed(EVENT, { 'Content-Type': type }))).status).toBe(200);
    },
  );
});

describe('the same key again', () => {
  it('with the same body is a duplicate, and purges nothing', async () => {
    await send(signed(EVENT));
    expect(await send(signed(EVENT))).toMatchObject({ status: 200, body: { status: 'duplicate' } });
    expect(site.purged).toHaveLength(1);
  });

  it('with another body answers 409, and purges nothing', async () => {
    await send(signed(EVENT));
    const other = { ...EVENT, tags: [{ tag: 'articles', mode: 'stale' }] };
    expect(await send(signed(other))).toMatchObject({ status: 409, body: { status: 'conflict' } });
    expect(site.purged).toHaveLength(1);
  });

  it('signed anew is another body: 409', async () => {
    await send(signed(EVENT));
    expect((await send(signed({ ...EVENT, signedAt: signedAt(NOW + MINUTE) }))).status).toBe(409);
  });

  it('is remembered when the process starts again', async () => {
    await send(signed(EVENT));
    await site.ports.store.close();
    site.ports.store = createSqliteStore(site.file);
    expect((await send(signed(EVENT))).body.status).toBe('duplicate');
  });

  it('is remembered for 24 hours and no longer', async () => {
    await send(signed(EVENT));
    site.at = NOW + 24 * HOUR - 1;
    const later = { ...EVENT, signedAt: signedAt(site.at) };
    expect((await send(signed(later))).status).toBe(409);
    site.at = NOW + 24 * HOUR;
    expect((await send(signed(later))).body.status).toBe('revalidated');
  });

  it('arriving together is purged once: one answer revalidated, the others duplicate', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(signed(EVENT))));
    expect(answers.map(({ body }) => body.status).sort()).toEqual([
      ...Array(19).fill('duplicate'),
      'revalidated',
    ]);
    expect(site.purged).toHaveLength(1);
  });

  it('arriving together with another body: one purged, the other 409', async () => {
    const other = { ...EVENT, correlationId: 'save-other' };
    const answers = await Promise.all([send(signed(EVENT)), send(signed(other))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(site.purged).toHaveLength(1);
  });
});

describe('401', () => {
  const body = JSON.stringify(EVENT);
  const signature = sign(body, SECRET);

  it.each([
    ['missing', null],
    ['empty', ''],
    ['of odd length', signature.slice(1)],
    ['truncated', signature.slice(0, 62)],
    ['not hex', `${signature.slice(0, 63)}z`],
    ['of 65 characters', `${signature}0`],
    ['prefixed with another algorithm', `sha1=${signature.slice(0, 40)}`],
    ['prefixed with its own algorithm', `sha256=${signature}`],
    ['in upper case', signature.toUpperCase()],
    ['of another body', sign(`${body} `, SECRET)],
    ['made with a secret that is not live', sign(body, 'another-secret-of-at-least-32-characters')],
    ['made with the empty secret of nobody', '0'.repeat(64)],
  ])('for a signature that is %s', async (_, header) => {
    expect(await send(signed(EVENT, { 'X-Directus-Signature': header }))).toMatchObject({
      status: 401,
      body: { status: 'unauthorized' },
    });
    expect(site.purged).toEqual([]);
  });

  it.each([
    ['a new key', 'b7a0d1c2-3e4f-4a5b-8c6d-7e8f9a0b1c2d'],
    ['no key', null],
    ['an empty key', ''],
    ['its key in upper case', EVENT.id.toUpperCase()],
  ])('for a captured body with %s', async (_, key) => {
    expect((await send(signed(EVENT, { 'X-Idempotency-Key': key }))).status).toBe(401);
    expect(site.purged).toEqual([]);
  });

  it.each([
    ['older than five minutes', NOW - 5 * MINUTE - 1, 401],
    ['five minutes old', NOW - 5 * MINUTE, 200],
    ['five minutes ahead', NOW + 5 * MINUTE, 200],
    ['further ahead than five minutes', NOW + 5 * MINUTE + 1, 401],
  ])('only outside the tolerance: signed %s', async (_, ms, status) => {
    expect((await send(signed({ ...EVENT, signedAt: signedAt(ms) }))).status).toBe(status);
  });

  it('comes before anything is parsed', async () => {
    const garbage = request('{"id":', {
      'X-Directus-Signature': '0'.repeat(64),
      'X-Idempotency-Key': EVENT.id,
    });
    expect((await send(garbage)).status).toBe(401);
  });

  it('for a captured delivery sent again after five minutes, key or no key', async () => {
    await send(signed(EVENT));
    site.at = NOW + 6 * MINUTE;
    expect((await send(signed(EVENT))).status).toBe(401);
  });
});

describe('400', () => {
  const tag = (value: unknown) => ({ ...EVENT, tags: [EVENT.tags[0], { tag: value, mode: 'stale' }] });

  it.each([
    ['the tag *', tag('*'), 'tags.1.tag'],
    ['an empty tag', tag(''), 'tags.1.tag'],
    ['a tag of 300 characters', tag('p'.repeat(300)), 'tags.1.tag'],
    ['the tag that marks unavailable pages', tag('unavailable'), 'tags.1.tag'],
    ["Next's own tag of all pages", tag('_N_T_/layout'), 'tags.1.tag'],
    ['a tag that is a number', tag(12), 'tags.1.tag'],
    ['no tags', { ...EVENT, tags: [] }, 'tags'],
    [
      '1,001 tags',
      { ...EVENT, tags: Array.from({ length: 1001 }, (_, i) => ({ tag: `tag-${i + 1}`, mode: 'stale' })) },
      'tags',
    ],
    ['an unknown field', { ...EVENT, secret: 'x' }, 'secret'],
  ])('names the field for %s', async (_, event, field) => {
    const { status, body } = await send(signed(event));
    expect(status).toBe(400);
    expect(body.status).toBe('malformed');
    expect(body.message).toMatch(new RegExp(`^${field.replaceAll('.', '\\.')}: `));
    expect(site.purged).toEqual([]);
  });

  it('keeps the answer short when everything is wrong', async () => {
    const tags = Array.from({ length: 1000 }, () => ({ tag: '*', mode: 'stale' }));
    const { body } = await send(signed({ ...EVENT, tags }));
    expect(body.message).toMatch(/and \d+ more$/);
    expect(body.message.length).toBeLessThan(2000);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('tags=projects')],
    ['nothing', new Uint8Array()],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['nesting of 60,000 lists', new TextEncoder().encode('['.repeat(60_000) + ']'.repeat(60_000))],
  ])('for a signed body that is %s', async (_, bytes) => {
    const headers = { 'X-Directus-Signature': sign(bytes, SECRET), 'X-Idempotency-Key': EVENT.id };
    const { status, body } = await send(request(bytes, headers));
    expect(status).toBe(400);
    expect(body.message).toMatch(/^body: /);
  });
});

describe('before the signature', () => {
  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s answers 405 with Allow',
    async (method) => {
      const { status, headers } = await send(new Request('http://site.test/api/revalidate', { method }));
      expect(status).toBe(405);
      expect(headers.get('Allow')).toBe('POST');
    },
  );

  it.each([
    null,
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/jsonp',
    'application/json, text/plain',
  ])('the content type %s answers 415', async (type) => {
    const bytes = new TextEncoder().encode(JSON.stringify(EVENT));
    expect((await send(request(bytes, { 'Content-Type': type }))).status).toBe(415);
  });

  it('a signed body of 10,000 tags is too large: 413', async () => {
    const tags = Array.from({ length: 10_000 }, (_, i) => ({ tag: `project-${i + 1}`, mode: 'stale' }));
    expect(await send(signed({ ...EVENT, tags }))).toMatchObject({
      status: 413,
      body: { status: 'too-large' },
    });
  });
});

describe('503', () => {
  it('with Retry-After when the key store cannot be reached, and nothing is purged', async () => {
    site.ports.store = createSqliteStore(site.unusableFile);
    const { status, body, headers } = await send(signed(EVENT));
    expect([status, body.status]).toEqual([503, 'unavailable']);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(site.purged).toEqual([]);
  });

  it('when the page store cannot be purged; the key is free for the retry', async () => {
    const { apply } = site.ports;
    site.ports.apply = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:6379'));
    const refused = await send(signed(EVENT));
    expect(refused.status).toBe(503);
    expect(JSON.stringify(refused.body)).not.toContain('10.0.0.7');
    site.ports.apply = apply;
    expect((await send(signed(EVENT))).body.status).toBe('revalidated');
  });

  it('when the key store goes away during the purge; the retry purges again', async () => {
    const { store, apply } = site.ports;
    site.ports.apply = async (purges) => {
      await apply(purges);
      await store.close();
      await rm(site.file, { force: true });
      await mkdir(site.file);
    };
    expect((await send(signed(EVENT))).status).toBe(503);
    await rmdir(site.file);
    site.ports.apply = apply;
    expect((await send(signed(EVENT))).body.status).toBe('revalidated');
    expect(site.purged).toHaveLength(2);
  });

  it('does not hold up other requests with the same key for good', async () => {
    const { apply } = site.ports;
    let failures = 0;
    site.ports.apply = async (purges) => {
      if (failures++ === 0) throw new Error('down');
      return apply(purges);
    };
    const answers = await Promise.all([send(signed(EVENT)), send(signed(EVENT))]);
    expect(answers.map(({ status }) => status)).toEqual([503, 200]);
  });
});

describe('what is said to others', () => {
  it('holds no secret and no stack, in answers and in log lines', async () => {
    const deliveries = [
      signed(EVENT),
      signed(EVENT, { 'X-Directus-Signature': SECRET }),
      signed({ ...EVENT, id: 'x' }),
      signed({ ...EVENT, tags: 'x' }),
      request('x', { 'Content-Type': 'text/plain' }),
    ];
    const said: string[] = [];
    for (const delivery of deliveries) said.push(JSON.stringify((await send(delivery)).body));
    site.ports.apply = () => Promise.reject(new Error('down'));
    said.push(JSON.stringify((await send(signed({ ...EVENT, correlationId: 'other' }))).body));
    said.push(...site.logged.map((line) => formatLogLine(line, new Date(NOW))));
    for (const text of said) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toMatch(/\bat .*\.ts|node_modules/);
    }
  });

  it('follows a save by its correlation id through the log', async () => {
    await send(signed(EVENT));
    expect(
      JSON.parse(formatLogLine(site.logged[0] ?? expect.fail('nothing logged'), new Date(NOW))),
    ).toMatchObject({
      event: 'revalidate',
      status: 200,
      outcome: 'revalidated',
      deliveryId: EVENT.id,
      correlationId: 'save-7f3a',
      tags: 2,
    });
  });
});
