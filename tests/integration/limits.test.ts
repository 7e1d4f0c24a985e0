/** What the CMS refuses before it becomes SQL, and whom it lets pass (P8). */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { RELAY_TOKEN_HEADER } from '../../contract/headers.ts';
import { MANIFEST_FILE } from '../../scripts/schema/operations-manifest.ts';
import { bombs, doubling } from '../support/bombs.ts';
import { CmsApi, type Reply } from '../support/cms-api.ts';
import { ROOT } from '../support/project-root.ts';
import { SITE_QUERIES } from '../support/site-documents.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

const EDITOR_ROLE = '2f7b8d14-7c55-4d8e-9a3c-6e1d3c5b2a12';
const refused = z.object({
  errors: z.tuple([
    z.object({
      message: z.string(),
      extensions: z.object({ code: z.string(), limit: z.number().optional(), was: z.number().optional() }),
    }),
  ]),
});

/** More levels than are allowed, with something to see if it were answered. */
const DEEP =
  '{ projects { id themes { themes_id { id } } ...F } } fragment F on projects { themes { projects_id { themes { projects_id { id } } } } }';

function json(body: unknown): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

const tokenOf = (name: string) => `${name}-${'0'.repeat(32)}`;

/** What a refusal says; fails for any other answer. */
function refusalIn({ status, text }: Reply) {
  expect(status, text).toBe(400);
  return refused.parse(JSON.parse(text)).errors[0].extensions;
}

const asAddress = (query: string, variables = {}) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;

describe('a CMS that takes any document', () => {
  let cms: TestCms;
  let admin: CmsApi;
  let editor: CmsApi;
  let reader: CmsApi;
  let site: CmsApi;
  let stranger: CmsApi;

  beforeAll(async () => {
    cms = await copyCms(inject('cms'));
    admin = await CmsApi.asAdmin(cms);
    stranger = new CmsApi(cms.url);
    site = new CmsApi(cms.url, cms.siteToken);
    editor = await account('editor', EDITOR_ROLE);
    reader = await account('reader', await readersRole());
  });
  afterAll(() => cms?.stop());

  async function created(route: string, item: Record<string, unknown>): Promise<string> {
    const reply = await admin.ask('POST', route, item);
    expect(reply.status, reply.text).toBe(200);
    return z.object({ id: z.string() }).parse(reply.data).id;
  }

  async function account(name: string, role: string): Promise<CmsApi> {
    const token = tokenOf(name);
    await created('/users', { email: `${name}@example.org`, role, token, status: 'active' });
    return new CmsApi(cms.url, token);
  }

  /** Somebody who may read everything that the site shows, and not use the admin app. */
  async function readersRole(): Promise<string> {
    const policy = await created('/policies', { name: 'Reader', admin_access: false, app_access: false });
    for (const collection of ['projects', 'projects_themes', 'themes', 'indicators']) {
      const reply = await admin.ask('POST', '/permissions', {
        policy,
        collection,
        action: 'read',
        fields: ['*'],
      });
      expect(reply.status, reply.text).toBe(200);
    }
    return created('/roles', { name: 'Reader', policies: { create: [{ policy }], update: [], delete: [] } });
  }

  it.each(bombs(1))('refuses $name, by POST, by GET and by SEARCH', async ({ send, code }) => {
    for (const api of [reader, site, stranger]) {
      for (const reply of await Promise.all(
        send.map(([method, route, body]) => api.ask(method, route, body)),
      )) {
        const facts = refusalIn(reply);
        expect(facts.code).toBe(code);
        expect(facts.limit).toEqual(expect.any(Number));
      }
    }
  });

  it.each<[string, string, RequestInit]>([
    ['capitals', '/GraphQL', json({ query: DEEP })],
    ['a slash at the end', '/graphql/', json({ query: DEEP })],
    ['more of an address', '/graphql/anything', json({ query: DEEP })],
    ['an encoded address', '/%67raphql', json({ query: DEEP })],
    ['an address of two slashes', '//graphql', json({ query: DEEP })],
    ['the query in the address of a POST', asAddress(DEEP), json({})],
    [
      'the query in the body of a SEARCH',
      asAddress('{ __typename }'),
      { ...json({ query: DEEP }), method: 'SEARCH' },
    ],
    ['two queries in an address', `${asAddress('{ __typename }')}&${asAddress(DEEP).split('?')[1]}`, {}],
    ['a list in an address', asAddress(DEEP).replace('query=', 'query[]='), {}],
    ['a list', '/graphql', json([{ query: DEEP }])],
    ['a list as the query', '/graphql', json({ query: [DEEP] })],
    ['a form', '/graphql', { method: 'POST', body: new URLSearchParams({ query: DEEP }) }],
    [
      'its own type',
      '/graphql',
      { ...json({}), body: DEEP, headers: { 'content-type': 'application/graphql' } },
    ],
    [
      'the cheap one of two operations',
      '/graphql',
      json({ query: `query A { __typename } query B ${DEEP}`, operationName: 'A' }),
    ],
    [
      'a hash for a text',
      '/graphql',
      json({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
    ],
    [
      'a fragment that spreads itself',
      '/graphql',
      json({ query: '{ projects { ...F } } fragment F on projects { id ...F }' }),
    ],
    ['an encoded collection', '/items/%70rojects?fields=*.*', {}],
    ['capitals of REST', '/ITEMS/projects?fields=*.*', {}],
    ['fields as a map', '/items/projects?fields[a]=*.*', {}],
    ['a hundred fields', `/items/projects?${'fields[]=*.*&'.repeat(100)}`, {}],
    ['one item with all around it', '/items/projects/1?fields=*.*', {}],
    ['an export', '/utils/export/projects', json({ format: 'json', query: { fields: ['*.*'] } })],
  ])('gives nothing to a query that comes by %s', async (_way, route, init) => {
    for (const known of [[['authorization', `Bearer ${tokenOf('reader')}`]], []]) {
      const answer = await fetch(cms.url + route, {
        method: 'GET',
        ...init,
        headers: {
          ...Object.fromEntries(known),
          ...Object.fromEntries(new Headers(init.headers)),
        },
      });
      const text = await answer.text();
      expect(answer.status, text).toBeGreaterThanOrEqual(400);
      expect(answer.status, text).toBeLessThan(500);
      expect(text).not.toContain('"id"');
    }
  });

  it('refuses what costs too much, and counts the variables', async () => {
    const query = 'query X($n: Int) { projects(limit: $n) { indicators(limit: 100) { id } } }';
    expect(refusalIn(await reader.graphql(query, { n: 25 }))).toEqual({
      code: 'QUERY_TOO_COSTLY',
      limit: 2_500,
      was: 2_525,
    });
    expect((await reader.graphql(query, { n: 24 })).status).toBe(200);
    expect(refusalIn(await reader.graphql(query)).was).toBe(10_100);
    expect(refusalIn(await reader.ask('GET', asAddress('{ projects { indicators { id } } }'))).was).toBe(
      10_100,
    );
    expect(refusalIn(await reader.graphql(query, { n: 'many' })).code).toBe('QUERY_TOO_COSTLY');
    expect(refusalIn(await reader.graphql(doubling(20, 'id'))).code).toBe('QUERY_TOO_COSTLY');
  });

  it('refuses a filter that comes in a variable and is too deep', async () => {
    let filter: object = { id: { _gt: 0 } };
    for (let level = 0; level < 20; level += 1) filter = { _and: [filter] };
    const reply = await reader.graphql('query X($f: projects_filter) { projects(filter: $f) { id } }', {
      f: filter,
    });
    expect(refusalIn(reply).code).toBe('FILTER_TOO_DEEP');
  });

  it.each([
    ['an administrator', () => admin],
    ['an editor', () => editor],
  ])('lets %s ask for more', async (_who, api) => {
    expect((await api().ask('GET', '/items/projects?fields=*.*.*&limit=-1')).status).toBe(200);
    const aliases = Array.from({ length: 20 }, (_, index) => `a${index}: projects(limit: 1) { id }`);
    const reply = await api().graphql(`{ ${aliases.join(' ')} projects { indicators { id } } }`);
    expect(reply.errors).toEqual([]);
  });

  it('answers what is within the limits', async () => {
    const reply = await reader.graphql(
      '{ projects(limit: 5) { id themes(limit: 3) { themes_id { name } } } }',
    );
    expect(reply.errors).toEqual([]);
    expect(reply.data).toMatchObject({ projects: expect.any(Array) });
    const rest = await reader.ask('GET', '/items/projects?fields=id,themes.themes_id.name&limit=5');
    expect(rest.status, rest.text).toBe(200);
    const search = await reader.ask('SEARCH', '/items/projects', { query: { fields: ['id'], limit: 5 } });
    expect(search.status, search.text).toBe(200);
  });

  it('lets the relay and the forms do their work', async () => {
    const relay = await fetch(`${cms.url}/publish/status`, {
      headers: { [RELAY_TOKEN_HEADER]: cms.relayToken },
    });
    expect(relay.status).toBe(200);
    const forms = new CmsApi(cms.url, cms.formsToken);
    const filled = { name: 'A', email: 'a@example.org', message: 'Hello', query: { fields: '*.*.*' } };
    const reply = await forms.ask('POST', '/items/messages', filled);
    expect(reply.text).not.toContain('WILDCARD_TOO_DEEP');
  });

  it('tells operators how often it has refused, and nobody else', async () => {
    await stranger.ask('GET', '/items/projects?fields=*.*');
    const counted = await fetch(`${cms.url}/limits/metrics`, {
      headers: { [RELAY_TOKEN_HEADER]: cms.relayToken },
    });
    expect(counted.status).toBe(200);
    expect(await counted.text()).toMatch(
      /^vitrine_cms_refusals_total\{limit="wildcards",role="none"\} [1-9]/m,
    );
    for (const api of [stranger, site, editor])
      expect((await api.ask('GET', '/limits/metrics')).status).toBe(401);
    const said = cms
      .log()
      .split('\n')
      .filter((line) => line.includes('A request was refused'));
    expect(said.length).toBeGreaterThan(0);
    expect(said.join('\n')).not.toContain('*.*');
  });
});

describe('a CMS that trusts the documents of the site only', () => {
  let folder: string;
  let cms: TestCms;
  let site: CmsApi;
  const inEnglish = { language: 'en' };
  const known = SITE_QUERIES.find((text) => text.includes('query Site(')) ?? '';

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'vitrine-trusted-'));
    cpSync(path.join(ROOT, MANIFEST_FILE), path.join(folder, 'site.json'));
    const settings = { TRUSTED_DOCUMENTS: 'on', TRUSTED_DOCUMENTS_PATH: folder };
    cms = await copyCms(inject('cms'), { settings });
    site = new CmsApi(cms.url, cms.siteToken);
  });
  afterAll(async () => {
    await cms?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('knows every operation of the site', async () => {
    for (const text of SITE_QUERIES) {
      const { status, text: answer } = await site.graphql(text, { limit: 1, page: 1, slug: 'x' });
      expect(answer, `${status} for ${text}`).not.toContain('OPERATION_UNKNOWN');
    }
    expect((await site.graphql(known, inEnglish)).errors).toEqual([]);
    expect((await site.ask('GET', asAddress(known, inEnglish))).errors).toEqual([]);
  });

  it('refuses a changed one, a new one, and one in a list of them', async () => {
    const others: [string, string, unknown?][] = [
      ['POST', '/graphql', { query: `${known} ` }],
      ['POST', '/graphql', { query: '{ projects { id } }' }],
      ['POST', '/GraphQL/', { query: '{ projects { id } }' }],
      ['POST', '/graphql/system', { query: '{ users_me { id } }' }],
      ['POST', '/graphql', {}],
      ['GET', asAddress('{ projects { id } }')],
    ];
    for (const [method, route, body] of others)
      expect(refusalIn(await site.ask(method, route, body)).code, route).toBe('OPERATION_UNKNOWN');
    expect(refusalIn(await site.ask('POST', '/graphql', [{ query: known }])).code).toBe(
      'TOO_MANY_OPERATIONS',
    );
  });

  it('refuses more rows than a document declares', async () => {
    const list = SITE_QUERIES.find((text) => text.includes('query Addresses')) ?? '';
    const facts = refusalIn(await site.graphql(list, { limit: 501, page: 1 }));
    expect(facts).toEqual({ code: 'VARIABLE_TOO_LARGE', limit: 500, was: 501 });
    const cards = SITE_QUERIES.find((text) => text.includes('query ProjectCards')) ?? '';
    const slugs = Array.from({ length: 2_000 }, (_, index) => `project-${index}`);
    expect(refusalIn(await site.graphql(cards, { slugs, limit: 48, language: 'en' })).code).toBe(
      'TOO_MANY_VALUES',
    );
  });

  it('refuses all other ways for this token, but files and its own state', async () => {
    for (const route of ['/items/projects', '/files', '/ITEMS/projects', '/users', '/publish/status'])
      expect(refusalIn(await site.ask('GET', route)).code, route).toBe('PATH_REFUSED');
    expect(refusalIn(await site.ask('SEARCH', '/items/projects', {})).code).toBe('PATH_REFUSED');
    for (const route of ['/server/info', '/users/me'])
      expect((await site.ask('GET', route)).status, route).toBe(200);
    expect(refusalIn(await site.ask('GET', '/users/me?fields=*.*')).code).toBe('WILDCARD_TOO_DEEP');
    const [file] = await (await CmsApi.asAdmin(cms)).items('projects', {
      fields: 'cover',
      filter: { status: { _eq: 'published' }, cover: { _nnull: true } },
      limit: '1',
    });
    expect((await site.ask('GET', `/assets/${file?.cover}?key=w392`)).status).toBe(200);
  });

  it('takes the documents of another release as soon as they are told', async () => {
    const query = 'query Another { themes(limit: 1) { id } }';
    expect(refusalIn(await site.graphql(query)).code).toBe('OPERATION_UNKNOWN');
    const sha256 = createHash('sha256').update(query).digest('hex');
    const operation = { name: 'Another', sha256, depth: 1, cost: 1, most: {}, collections: [], usedBy: [] };
    writeFileSync(path.join(folder, 'next.json'), JSON.stringify({ operations: [operation] }));
    await waitFor(async () => (await site.graphql(query)).status === 200 || undefined, {
      what: 'the new document to be known',
    });
    expect((await site.graphql(known, inEnglish)).errors).toEqual([]);
  });
});
