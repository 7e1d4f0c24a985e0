/** What the content model promises an editor. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

const WITH_SLUG = [
  ['projects', 'title'],
  ['articles', 'title'],
  ['people', 'name'],
  ['partners', 'name'],
  ['themes', 'name'],
  ['tags', 'name'],
  ['pages', 'title'],
] as const;

let cms: TestCms;
let admin: CmsApi;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
});

afterAll(() => cms?.stop());

describe('a slug', () => {
  it.each(WITH_SLUG)('of %s is taken once', async (collection, name) => {
    await admin.create(collection, { slug: 'model-once', [name]: 'Once' });
    const again = await admin.ask('POST', `/items/${collection}`, { slug: 'model-once', [name]: 'Twice' });
    expect(again.status).toBe(400);
    expect(again.errors.join()).toMatch(/unique/i);
  });

  it.each(WITH_SLUG)(
    'of %s has small letters, digits and single hyphens, and is never missing',
    async (collection, name) => {
      for (const slug of [
        'With Space',
        'dots.in.it',
        'Ünïcode',
        '-edge',
        'edge-',
        'two--hyphens',
        '..%2f',
        '',
        null,
      ]) {
        const reply = await admin.ask('POST', `/items/${collection}`, { slug, [name]: 'Wrong' });
        expect(reply.status, JSON.stringify(slug)).toBe(400);
      }
      expect((await admin.ask('POST', `/items/${collection}`, { [name]: 'None' })).status).toBe(400);
    },
  );

  it('of a page may be a path', async () => {
    await admin.create('pages', { slug: 'model/deep/path', title: 'Deep' });
    for (const slug of ['/model', 'model/', 'model//deep', 'model/../deep']) {
      expect((await admin.ask('POST', '/items/pages', { slug, title: 'Wrong' })).status, slug).toBe(400);
    }
  });
});

describe('what is new', () => {
  it.each(['projects', 'articles', 'pages'])('is a draft in %s', async (collection) => {
    const id = await admin.create(collection, { slug: 'model-new', title: 'New' });
    const [item] = await admin.items(collection, { filter: { id: { _eq: id } } });
    expect(item?.status).toBe('draft');
    expect(
      await new CmsApi(cms.url, cms.siteToken).items(collection, {
        filter: { id: { _eq: id } },
        fields: 'id',
      }),
    ).toEqual([]);
  });

  it('must have a title', async () => {
    expect((await admin.ask('POST', '/items/articles', { slug: 'model-untitled' })).status).toBe(400);
    expect((await admin.ask('POST', '/items/projects', { slug: 'model-untitled' })).status).toBe(400);
  });

  it('notes who made it and when', async () => {
    const id = await admin.create('articles', { slug: 'model-noted', title: 'Noted' });
    const [item] = await admin.items('articles', { filter: { id: { _eq: id } } });
    expect(item?.user_created).toEqual(expect.any(String));
    expect(Date.parse(String(item?.date_created))).toBeGreaterThan(0);
  });
});

describe('a project that is deleted', () => {
  it('takes what belongs to it along, and nothing else', async () => {
    const theme = await admin.create('themes', { slug: 'model-theme', name: 'Theme' });
    const partner = await admin.create('partners', { slug: 'model-partner', name: 'Partner' });
    const person = await admin.create('people', { slug: 'model-person', name: 'Person' });
    const article = await admin.create('articles', { slug: 'model-article', title: 'Article' });
    const project = await admin.create('projects', {
      slug: 'model-deleted',
      title: 'Deleted',
      themes: [{ themes_id: theme }],
      partners: [{ partners_id: partner }],
      team: [{ people_id: person }],
      indicators: [{ name: 'Indicator' }],
      funding: [{ donor: partner, amount: 1 }],
      updates: [{ title: 'Update', date: '2026-01-01' }],
    });
    await admin.create('articles_projects', { articles_id: article, projects_id: project });
    const owned = [
      ...(['indicators', 'project_funding', 'project_updates'] as const).map(
        (name) => [name, 'project'] as const,
      ),
      ...(['projects_themes', 'projects_partners', 'projects_people', 'articles_projects'] as const).map(
        (name) => [name, 'projects_id'] as const,
      ),
    ];
    for (const [collection, field] of owned) {
      expect(
        await admin.items(collection, { filter: { [field]: { _eq: project } } }),
        collection,
      ).toHaveLength(1);
    }
    const counts = () => Promise.all(owned.map(([collection]) => count(collection)));
    const before = await counts();

    await admin.remove('projects', project);

    expect(await counts()).toEqual(before.map((rows) => rows - 1));
    for (const [collection, id] of [
      ['themes', theme],
      ['partners', partner],
      ['people', person],
      ['articles', article],
    ] as const) {
      expect(await admin.items(collection, { filter: { id: { _eq: id } } }), collection).toHaveLength(1);
    }
  });
});

describe('a cover that is deleted', () => {
  it('leaves the article', async () => {
    const file = await admin.uploadPixel();
    const id = await admin.create('articles', { slug: 'model-cover', title: 'Cover', cover: file });
    expect((await admin.ask('DELETE', `/files/${file}`)).status).toBe(204);
    expect((await admin.items('articles', { filter: { id: { _eq: id } } }))[0]?.cover).toBeNull();
  });
});

describe('what is archived', () => {
  it.each(['projects', 'articles', 'pages'])(
    'in %s leaves the site and stays in the CMS',
    async (collection) => {
      const fields: unknown = (await admin.ask('GET', `/collections/${collection}`)).data;
      expect(fields).toMatchObject({
        meta: { archive_field: 'status', archive_value: 'archived', unarchive_value: 'draft' },
      });
      const published_at = collection === 'articles' ? { published_at: '2026-01-01T00:00:00Z' } : {};
      const id = await admin.create(collection, {
        slug: 'model-archived',
        title: 'Archived',
        status: 'published',
        ...published_at,
      });
      const site = new CmsApi(cms.url, cms.siteToken);
      const filter = { id: { _eq: id } };
      expect(await site.items(collection, { filter, fields: 'id' })).toHaveLength(1);
      await admin.update(collection, id, { status: 'archived' });
      expect(await site.items(collection, { filter, fields: 'id' })).toEqual([]);
      expect(await admin.items(collection, { filter })).toHaveLength(1);
    },
  );
});

async function count(collection: string): Promise<number> {
  return (await admin.items(collection, { fields: 'id', limit: '500' })).length;
}
