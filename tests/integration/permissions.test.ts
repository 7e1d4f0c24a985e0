/** Who may read what: strangers nothing, the site's token what is published (P10). */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { createHiddenContent, type HiddenContent, SECRET_WORD } from '../support/hidden-content.ts';
import { sitePermissions } from '../support/site-policy.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite } from '../support/start-site.ts';
import './cms-context.ts';

const READABLE = sitePermissions().map(({ collection }) => collection);
const CONTENT = READABLE.filter((name) => !name.startsWith('directus_'));
const SYSTEM = [
  'users',
  'revisions',
  'activity',
  'roles',
  'policies',
  'permissions',
  'settings',
  'versions',
  'shares',
  'flows',
  'folders',
  'presets',
];
const HIDDEN_ROWS = [
  ...(['projects', 'articles', 'pages', 'indicators', 'project_funding', 'project_updates'] as const),
  ...(['projects_themes', 'projects_partners', 'projects_people', 'projects_files'] as const),
  ...(['articles_people', 'articles_tags', 'articles_projects'] as const),
  ...(['projects_translations', 'articles_translations'] as const),
];

let cms: TestCms;
let stranger: CmsApi;
let site: CmsApi;
let admin: CmsApi;
let hidden: HiddenContent;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  stranger = new CmsApi(cms.url);
  site = new CmsApi(cms.url, cms.siteToken);
  hidden = await createHiddenContent(admin);
});

afterAll(() => cms?.stop());

describe('without a token', () => {
  it.each(CONTENT)('%s can be read neither by REST nor by GraphQL', async (collection) => {
    const rest = await stranger.ask('GET', `/items/${collection}`);
    expect(rest.status).toBe(403);
    expect(rest.data).toBeUndefined();
    const graphql = await stranger.graphql(`{ ${collection} { id } }`);
    expect(graphql.errors.length).toBeGreaterThan(0);
    expect(graphql.data ?? null).toBeNull();
  });

  it.each(SYSTEM)('/%s answers nothing', async (path) => {
    const { status, data } = await stranger.ask('GET', `/${path}`);
    // Directus answers a stranger's /settings with an empty object.
    if (status === 200) expect(JSON.stringify(data)).toMatch(/^(?:\{\}|\[\])$/);
    else expect([401, 403]).toContain(status);
  });

  it('no file is listed, described or served', async () => {
    const [cover] = await admin.items('projects', {
      fields: 'cover',
      filter: { cover: { _nnull: true } },
      limit: '1',
    });
    for (const path of [
      '/files',
      `/files/${cover?.cover}`,
      `/assets/${cover?.cover}`,
      `/assets/${cover?.cover}?key=w392`,
    ]) {
      expect((await stranger.ask('GET', path)).status, path).toBe(403);
    }
  });

  it('nothing can be written', async () => {
    for (const collection of CONTENT) {
      const method = collection === 'site_settings' ? 'PATCH' : 'POST';
      expect((await stranger.ask(method, `/items/${collection}`, {})).status, collection).toBe(403);
    }
    expect((await stranger.ask('POST', '/users', { email: 'a@example.org' })).status).toBe(403);
  });

  it('the model is not told: no introspection, no specification', async () => {
    const introspection = await stranger.graphql('{ __schema { types { name } } }');
    expect(introspection.data ?? null).toBeNull();
    expect((await stranger.ask('GET', '/server/specs/graphql')).status).toBe(404);
    expect((await stranger.ask('GET', '/server/specs/oas')).status).not.toBe(200);
  });
});

describe("the site's token", () => {
  it('reads what is published', async () => {
    const statuses = (await site.items('projects', { limit: '500', fields: 'id,slug' })).length;
    const published = await admin.items('projects', {
      limit: '500',
      fields: 'id',
      filter: { status: { _eq: 'published' } },
    });
    expect(statuses).toBe(published.length);
    expect(statuses).toBeGreaterThanOrEqual(24);
  });

  it.each(HIDDEN_ROWS)('sees none of the hidden %s by id', async (collection) => {
    expect(hidden[collection].length).toBeGreaterThan(0);
    for (const id of hidden[collection]) {
      expect((await site.ask('GET', `/items/${collection}/${id}`)).status, id).toBe(403);
      const byId = await site.graphql(`{ ${collection}_by_id(id: "${id}") { id } }`);
      expect(JSON.stringify(byId.data ?? null), id).not.toContain('"id"');
    }
  });

  it.each(HIDDEN_ROWS)('sees none of the hidden %s by filter, search or count', async (collection) => {
    const filter = { id: { _in: hidden[collection] } };
    expect(await site.items(collection, { filter, fields: 'id' })).toEqual([]);
    expect(await site.items(collection, { fields: 'id', search: SECRET_WORD })).toEqual([]);
    const [count] = await site.items(collection, { filter, aggregate: { count: 'id' } });
    expect(JSON.stringify(count)).toMatch(/"id":"?0"?/);
    const ids = JSON.stringify(hidden[collection]);
    const graphql = await site.graphql(
      `{ ${collection}_aggregated(filter: { id: { _in: ${ids} } }) { count { id } } ${collection}(filter: { id: { _in: ${ids} } }) { id } }`,
    );
    expect(graphql.errors).toEqual([]);
    expect(JSON.stringify(graphql.data)).toMatch(/"id":0\}/);
    expect(JSON.stringify(graphql.data)).toMatch(new RegExp(`"${collection}":\\[\\]`));
  });

  it('meets no hidden project or article at the other end of a relation', async () => {
    const everything = await site.graphql(`{
      articles(limit: 500) { id title related_projects(limit: 100) { projects_id { id title } } authors { people_id { id name } } tags { tags_id { name } } }
      projects(limit: 500) { id title team { role people_id { name } } indicators { name } updates { title body } partners { role } funding { amount } }
      indicators(limit: 500) { name project { id title } }
      project_funding(limit: 500) { amount }
      project_updates(limit: 500) { title project { title } }
      projects_people(limit: 500) { role }
      site_settings { featured_projects { projects_id { title } } }
      block_projects(limit: 100) { projects { projects_id { title } } }
    }`);
    expect(everything.errors).toEqual([]);
    expect(everything.text).not.toContain(SECRET_WORD);
    expect(everything.text).not.toContain('424242');
  });

  it('cannot ask from a theme, person, partner, tag or file for what belongs to it', async () => {
    for (const [collection, alias] of [
      ['themes', 'projects'],
      ['partners', 'projects'],
      ['people', 'projects'],
      ['people', 'articles'],
      ['tags', 'articles'],
    ] as const) {
      const filter = { [alias]: { id: { _nnull: true } } };
      const reply = await site.ask(
        'GET',
        `/items/${collection}?filter=${encodeURIComponent(JSON.stringify(filter))}`,
      );
      expect([400, 403], `${collection}.${alias}`).toContain(reply.status);
    }
  });

  it.each(SYSTEM.filter((name) => name !== 'settings'))('reads no %s', async (path) => {
    const { status, data } = await site.ask('GET', `/${path}`);
    if (status === 200) expect(data).toEqual([]);
    else expect(status).toBe(403);
  });

  it('reads of its own account nothing but the account', async () => {
    const { status, text } = await site.ask('GET', '/users/me?fields=*,role.*,policies.*');
    expect(text).not.toContain(cms.siteToken);
    expect([200, 403]).toContain(status);
  });

  it.each(CONTENT)('cannot create, change or delete %s', async (collection) => {
    const isSingleton = collection === 'site_settings';
    const key = collection === 'languages' ? 'code' : 'id';
    const id = isSingleton
      ? ''
      : `/${(await admin.items(collection, { limit: '1', fields: key }))[0]?.[key] ?? 1}`;
    expect((await site.ask('PATCH', `/items/${collection}${id}`, { [key]: 4711 })).status).toBe(403);
    if (isSingleton) return;
    expect((await site.ask('POST', `/items/${collection}`, {})).status).toBe(403);
    expect((await site.ask('DELETE', `/items/${collection}${id}`)).status).toBe(403);
  });

  it('has no mutations, and uploads no file', async () => {
    const mutation = await site.graphql(
      'mutation { create_tags_item(data: { slug: "x", name: "x" }) { id } }',
    );
    expect(mutation.errors.length).toBeGreaterThan(0);
    await expect(site.uploadPixel()).rejects.toThrow('403');
  });

  it.each([
    ['projects', 'owner'],
    ['projects', 'user_created'],
    ['projects', 'user_updated'],
    ['articles', 'user_created'],
    ['articles', 'user_updated'],
    ['directus_files', 'uploaded_by'],
    ['directus_files', 'filename_disk'],
  ])('cannot read, filter by or sort by %s.%s', async (collection, field) => {
    const base = collection === 'directus_files' ? '/files' : `/items/${collection}`;
    const filter = encodeURIComponent(JSON.stringify({ [field]: { _nnull: true } }));
    for (const query of [
      `fields=${field}`,
      `filter=${filter}`,
      `sort=${field}`,
      `aggregate[countDistinct]=${field}`,
      `groupBy[]=${field}`,
    ]) {
      expect((await site.ask('GET', `${base}?${query}`)).status, query).toBe(403);
    }
  });

  it('is refused what costs too much: depth, length, aliases', async () => {
    const deep = 'articles { related_projects { projects_id { themes { id } partners { id } } } }';
    expect((await site.graphql(`{ ${deep} }`)).errors).toEqual([]);
    const tooDeep =
      'articles { related_projects { projects_id { indicators { project { indicators { project { indicators { id } } } } } } } }';
    expect((await site.graphql(`{ ${tooDeep} }`)).errors.length).toBeGreaterThan(0);
    const aliases = Array.from({ length: 380 }, (_, index) => `a${index}: tags { id }`).join(' ');
    const many = await site.graphql(`{ ${aliases} }`);
    expect(many.errors.length).toBeGreaterThan(0);
    expect(many.data ?? null).toBeNull();
  });
});

describe('files outside the public folder', () => {
  it('are neither listed, described nor served to the site', async () => {
    expect((await site.ask('GET', `/files/${hidden.file}`)).status).toBe(403);
    expect((await site.ask('GET', `/assets/${hidden.file}`)).status).toBe(403);
    expect((await site.ask('GET', `/assets/${hidden.file}?key=w392`)).status).toBe(403);
    expect(await filesNamed(site, hidden.file)).toEqual([]);
    expect(await filesNamed(admin, hidden.file)).toHaveLength(1);
  });

  it('are not found on the site, where public ones are', async () => {
    const served = await serveSite({ build: inject('siteBuild'), cms });
    try {
      const [cover] = await admin.items('projects', {
        fields: 'cover',
        filter: { cover: { _nnull: true } },
        limit: '1',
      });
      const shown = await fetch(`${served.url}/media/${cover?.cover}/w392`);
      expect(shown.status).toBe(200);
      expect(shown.headers.get('content-type')).toMatch(/^image\//);
      expect((await fetch(`${served.url}/media/${hidden.file}/w392`)).status).toBe(404);
      expect((await fetch(`${served.url}/media/${cover?.cover}/full`)).status).toBe(404);
    } finally {
      await served.stop();
    }
  });
});

async function filesNamed(api: CmsApi, id: string): Promise<unknown> {
  return (await api.ask('GET', `/files?filter=${encodeURIComponent(JSON.stringify({ id: { _eq: id } }))}`))
    .data;
}
