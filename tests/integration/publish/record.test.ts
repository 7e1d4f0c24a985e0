/** Every change of public content is recorded, however it is made, and nothing else is (P1). */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { AS_OF_HEADER, CORRELATION_ID_HEADER } from '../../../contract/headers.ts';
import { CmsApi, type Reply } from '../../support/cms-api.ts';
import { createArticle } from '../../support/create-article.ts';
import { waitFor } from '../../support/wait-for.ts';
import { type RecordingCms, startRecordingCms } from './recording-cms.ts';
import '../cms-context.ts';
import { redirectsSuite } from './redirects-suite.ts';

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (vendor) => {
  let recording: RecordingCms;
  let api: CmsApi;
  let count = 0;

  beforeAll(async () => {
    recording = await startRecordingCms(vendor, inject('emptyCmsFolder'));
    api = recording.api;
  });
  afterAll(() => recording?.stop());
  beforeEach(async () => {
    await recording.recorded();
  });

  const newSlug = (what: string) => `${what}-${++count}`;
  const project = (facts: Record<string, unknown> = {}) =>
    api.create('projects', { status: 'published', slug: newSlug('project'), title: 'A project', ...facts });
  const theme = () => api.create('themes', { name: 'A theme', slug: newSlug('theme') });
  /** Ids of the rows of a table that belong to an item. */
  const idsOf = async (table: string, column: string, id: string) =>
    (await api.items(table, { filter: { [column]: { _eq: id } }, sort: 'id' })).map((row) => String(row.id));
  /** Forgets what was needed to set the scene. */
  const from = async <T>(scene: Promise<T>): Promise<T> => {
    const made = await scene;
    await recording.recorded();
    return made;
  };

  describe('an item', () => {
    it('is recorded with its old and new address and status when it is created, changed and deleted', async () => {
      const id = await createArticle(api, 'first');
      const [created] = await recording.recorded();
      expect(created).toMatchObject({
        collection: 'articles',
        item: id,
        operation: 'create',
        fields: '',
        slug: 'first',
        previous_slug: null,
        status: 'published',
        previous_status: null,
      });
      expect(Math.abs((created?.at ?? 0) - Date.now())).toBeLessThan(10_000);

      await api.update('articles', id, { slug: 'second', status: 'archived' });
      const [updated, ...more] = await recording.recorded();
      expect(more).toEqual([]);
      expect(updated).toMatchObject({
        operation: 'update',
        slug: 'second',
        previous_slug: 'first',
        status: 'archived',
        previous_status: 'published',
      });
      expect(updated?.fields.split(',')).toEqual(expect.arrayContaining(['slug', 'status']));

      await api.update('articles', id, { status: 'published' });
      await recording.recorded();
      await api.remove('articles', id);
      expect(await recording.recorded()).toMatchObject([
        {
          operation: 'delete',
          slug: null,
          previous_slug: 'second',
          status: null,
          previous_status: 'published',
        },
      ]);
    });

    it('is recorded when a GraphQL mutation changes it', async () => {
      const id = await from(createArticle(api, newSlug('article')));
      const { errors } = await api.graphql(
        `mutation { update_articles_item(id: ${id}, data: { title: "Changed" }) { id } }`,
      );
      expect(errors).toEqual([]);
      expect(await recording.changes()).toEqual([`update articles ${id} title`]);
    });

    it('is recorded by none of a batch whose later item fails', async () => {
      const first = await from(createArticle(api, newSlug('article')));
      const second = await from(createArticle(api, newSlug('article')));
      const { slug } = (await api.items('articles', { filter: { id: { _eq: first } } }))[0] ?? {};
      const reply = await api.ask('PATCH', '/items/articles', [
        { id: Number(first), title: 'Changed with the other' },
        { id: Number(second), slug },
      ]);
      expect(reply.status).toBe(400);
      expect(await recording.changes()).toEqual([]);
    });

    it('is recorded for each item of a batch', async () => {
      const first = await from(createArticle(api, newSlug('article')));
      const second = await from(createArticle(api, newSlug('article')));
      await api.ask('PATCH', '/items/articles', { keys: [first, second], data: { excerpt: 'For both' } });
      expect(await recording.changes()).toEqual([
        `update articles ${first} excerpt`,
        `update articles ${second} excerpt`,
      ]);
    });

    it('is recorded when it is imported', async () => {
      const form = new FormData();
      const article = { title: 'Imported', slug: newSlug('imported'), status: 'published' };
      form.set('file', new Blob([JSON.stringify([article])], { type: 'application/json' }), 'articles.json');
      expect((await api.ask('POST', '/utils/import/articles', form)).status).toBe(200);
      expect(await recording.recorded()).toMatchObject([{ operation: 'create', slug: article.slug }]);
    });

    it('is recorded when a version of it is promoted, and not when one is saved', async () => {
      await api.ask('PATCH', '/collections/articles', { meta: { versioning: true } });
      const id = await from(createArticle(api, newSlug('article')));
      const version = await api.ask('POST', '/versions', {
        key: 'next',
        name: 'Next',
        collection: 'articles',
        item: id,
      });
      const versionId = idIn(version);
      await api.ask('POST', `/versions/${versionId}/save`, { title: 'From the version' });
      expect(await recording.changes()).toEqual([]);
      const compared = await api.ask('GET', `/versions/${versionId}/compare`);
      const { mainHash } = z.object({ mainHash: z.string() }).parse(compared.data);
      const promoted = await api.ask('POST', `/versions/${versionId}/promote`, { mainHash });
      expect(promoted.status).toBe(200);
      expect(await recording.changes()).toEqual([`update articles ${id} title`]);
    });

    it('is recorded when it is moved by hand', async () => {
      const ids = await from(
        Promise.all(
          ['One', 'Two', 'Three'].map((name, sort) =>
            api.create('themes', { name, slug: newSlug('theme'), sort: 100 + sort }),
          ),
        ),
      );
      const [first, , last] = ids;
      expect((await api.ask('POST', '/utils/sort/themes', { item: last, to: first })).status).toBe(200);
      const moved = await recording.changes();
      expect(moved.length).toBeGreaterThan(0);
      expect(moved).toContain(`update themes ${last} sort`);
    });

    it('is recorded when a flow changes it without events', async () => {
      const id = await from(createArticle(api, newSlug('article')));
      const flow = idIn(
        await api.ask('POST', '/flows', {
          name: 'Changes without events',
          status: 'active',
          trigger: 'webhook',
          accountability: null,
          options: { method: 'POST', async: false },
        }),
      );
      await api.ask('PATCH', `/flows/${flow}`, {
        operation: {
          flow,
          name: 'Change',
          key: 'change',
          type: 'item-update',
          position_x: 20,
          position_y: 1,
          options: {
            collection: 'articles',
            key: [id],
            payload: { title: 'By a flow' },
            permissions: '$full',
            emitEvents: false,
          },
        },
      });
      expect((await api.ask('POST', `/flows/trigger/${flow}`)).status).toBe(200);
      expect(await recording.changes()).toEqual([`update articles ${id} title`]);
    });

    it('is recorded when a statement is typed into the shell, unless it changes nothing or is rolled back', async () => {
      const slug = newSlug('article');
      const id = await from(createArticle(api, slug));
      await recording.shell.run(`UPDATE articles SET title = title WHERE id = ${id}`);
      await recording.shell.run(`BEGIN; UPDATE articles SET title = 'Never' WHERE id = ${id}; ROLLBACK`);
      expect(await recording.changes()).toEqual([]);
      await recording.shell.run(`UPDATE articles SET title = 'Typed in' WHERE id = ${id}`);
      expect(await recording.recorded()).toMatchObject([
        { item: id, fields: 'title', slug, correlation_id: null },
      ]);
      await recording.shell.run(`DELETE FROM articles WHERE id = ${id}`);
      expect(await recording.changes()).toEqual([`delete articles ${id}`]);
    });

    it.runIf(vendor === 'SQLite')('is recorded with text where SQL has put bytes', async () => {
      const id = await from(createArticle(api, newSlug('article')));
      await recording.shell.run(`UPDATE articles SET slug = x'6279746573' WHERE id = ${id}`);
      const rows = (await recording.recorded()).filter(({ collection }) => collection === 'articles');
      expect(rows).toMatchObject([{ item: id, fields: 'slug', slug: 'bytes' }]);
      await recording.shell.run(`DELETE FROM articles WHERE id = ${id}`);
    });

    it('is recorded under both keys when SQL gives it another one', async () => {
      const id = await from(createArticle(api, newSlug('article')));
      const other = Number(id) + 5000;
      await recording.shell.run(`UPDATE articles SET id = ${other} WHERE id = ${id}`);
      expect(await recording.changes()).toEqual([`delete articles ${id}`, `update articles ${other} id`]);
      await recording.shell.run(`DELETE FROM articles WHERE id = ${other}`);
    });

    it('is not recorded when a user leaves whom it names, for no page shows users', async () => {
      const account = { email: `${newSlug('editor')}@example.org`, password: 'A-long-passphrase-9' };
      const user = idIn(await api.ask('POST', '/users', account));
      const id = await createArticle(api, newSlug('article'));
      await recording.shell.run(`UPDATE articles SET user_created = '${user}' WHERE id = ${id}`);
      await recording.recorded();
      expect((await api.ask('DELETE', `/users/${user}`)).status).toBe(204);
      expect(await recording.recorded()).toEqual([]);
    });
  });

  describe('what belongs to an item', () => {
    it('is recorded with the item when its children change', async () => {
      const id = await from(project());
      await api.update('projects', id, {
        indicators: { create: [{ name: 'Wells', target: 3 }], update: [], delete: [] },
      });
      const [indicator = ''] = await idsOf('indicators', 'project', id);
      expect(await recording.changes()).toEqual([
        `create indicators ${indicator}`,
        `update projects ${id}`,
        `update projects ${id} indicators`,
      ]);
      await api.update('indicators', indicator, { actual: 2 });
      expect(await recording.changes()).toEqual([
        `update indicators ${indicator} actual`,
        `update projects ${id} indicators`,
      ]);
      await api.remove('indicators', indicator);
      expect(await recording.changes()).toEqual([
        `delete indicators ${indicator}`,
        `update projects ${id} indicators`,
      ]);
    });

    it('is recorded with both parents when a child moves from one to the other', async () => {
      const [first, second] = await from(
        Promise.all([project({ indicators: [{ name: 'Wells' }] }), project()]),
      );
      const [indicator = ''] = await idsOf('indicators', 'project', first);
      await api.update('indicators', indicator, { project: Number(second) });
      // As they are made at once, either may have the lower id.
      const parents = [`update projects ${first} indicators`, `update projects ${second} indicators`].sort();
      expect(await recording.changes()).toEqual([`update indicators ${indicator} project`, ...parents]);
    });

    it('is recorded on both ends of a link, from either side', async () => {
      const [id, themeId] = await from(Promise.all([project(), theme()]));
      const both = [`update projects ${id} themes`, `update themes ${themeId} projects_themes`];
      await api.update('projects', id, {
        themes: { create: [{ themes_id: themeId }], update: [], delete: [] },
      });
      expect(await recording.changes()).toEqual([`update projects ${id}`, ...both]);
      const [link = ''] = await idsOf('projects_themes', 'projects_id', id);
      await api.update('projects_themes', link, { sort: 7 });
      expect(await recording.changes()).toEqual(both);
      await api.remove('projects_themes', link);
      expect(await recording.changes()).toEqual(both);
      await api.create('projects_themes', { projects_id: id, themes_id: themeId });
      expect(await recording.changes()).toEqual(both);
    });

    it('is recorded of its translations, as a change of the item', async () => {
      await from(api.ask('POST', '/items/languages', { code: 'ar', name: 'العربية', direction: 'rtl' }));
      const id = await from(project());
      const texts = { languages_code: 'ar', title: 'عنوان' };
      await api.update('projects', id, { translations: { create: [texts], update: [], delete: [] } });
      const both = [`update projects ${id}`, `update projects ${id} translations`];
      expect(await recording.changes()).toEqual(both);
      const [translation = ''] = await idsOf('projects_translations', 'projects_id', id);
      await api.update('projects_translations', translation, { body: '<p>نص</p>' });
      expect(await recording.changes()).toEqual([`update projects ${id} translations`]);
      await api.remove('projects_translations', translation);
      expect(await recording.changes()).toEqual([`update projects ${id} translations`]);
    });

    it('is recorded of blocks, with the page that they stand on', async () => {
      const page = await api.create('pages', {
        status: 'published',
        slug: newSlug('page'),
        title: 'A page',
        blocks: [{ collection: 'block_text', item: { body: '<p>Old</p>' } }],
      });
      expect(await recording.changes()).toEqual([`create pages ${page}`, `update pages ${page} blocks`]);
      const [{ item: block } = {}] = await api.items('pages_blocks', { filter: { pages_id: { _eq: page } } });
      await api.update('block_text', String(block), { body: '<p>New</p>' });
      expect(await recording.changes()).toEqual([`update block_text ${block} body`]);
      await api.update('pages', page, { blocks: [] });
      expect(await recording.changes()).toEqual([`update pages ${page}`, `update pages ${page} blocks`]);
    });

    it('is recorded when it goes with what it belongs to', async () => {
      const themeId = await from(theme());
      const id = await from(project({ indicators: [{ name: 'Wells' }], themes: [{ themes_id: themeId }] }));
      const [indicator = ''] = await idsOf('indicators', 'project', id);
      await api.remove('projects', id);
      expect(await recording.changes()).toEqual([`delete indicators ${indicator}`, `delete projects ${id}`]);
    });

    it('is recorded when a file that it shows is deleted', async () => {
      const file = await api.uploadPixel();
      const id = await from(createArticle(api, newSlug('article'), { cover: file }));
      await api.ask('DELETE', `/files/${file}`);
      expect(await recording.changes()).toEqual([
        `delete directus_files ${file}`,
        `update articles ${id} cover`,
      ]);
    });
  });

  describe('a file', () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );

    it('is not recorded when it is uploaded, since nothing shows it yet, but once for the colour found then', async () => {
      const file = await api.uploadPixel();
      expect(await recording.changes()).toEqual([`update directus_files ${file} dominant_color`]);
    });

    it('is recorded when its words change, and when other content takes its place, with the id of the request', async () => {
      const file = await from(api.uploadPixel());
      await api.ask('PATCH', `/files/${file}`, { description: 'A pixel' });
      expect((await recording.changes())[0]).toMatch(`update directus_files ${file} description`);
      const form = new FormData();
      form.set('file', new Blob([pixel], { type: 'image/png' }), 'other.png');
      const reply = await api.ask('PATCH', `/files/${file}`, form);
      const rows = await recording.recorded();
      expect(rows.map(({ item, operation }) => `${operation} ${item}`)).toContain(`update ${file}`);
      expect(rows[0]?.correlation_id).toBe(reply.headers.get(CORRELATION_ID_HEADER));
    });

    it('is recorded when it changes, though its row was made without an upload', async () => {
      const facts = { storage: 'local', filename_disk: 'moved.png', filename_download: 'moved.png' };
      const file = idIn(await from(api.ask('POST', '/files', { ...facts, type: 'image/png' })));
      await api.ask('PATCH', `/files/${file}`, { alt: 'Other words' });
      expect((await recording.changes())[0]).toMatch(`update directus_files ${file} alt`);
    });
  });

  describe('what no visitor could see', () => {
    it('costs nothing: drafts with all that hangs on them', async () => {
      const [themeId, published] = await from(Promise.all([theme(), createArticle(api, newSlug('article'))]));
      const draft = await project({
        status: 'draft',
        indicators: [{ name: 'Wells' }],
        updates: [{ title: 'News', date: '2026-01-01' }],
        themes: [{ themes_id: themeId }],
      });
      await api.create('articles_projects', { articles_id: published, projects_id: draft });
      await api.update('projects', draft, { title: 'Still a draft', status: 'in_review' });
      const [indicator = ''] = await idsOf('indicators', 'project', draft);
      await api.update('indicators', indicator, { actual: 5 });
      const page = await api.create('pages', {
        status: 'draft',
        slug: newSlug('page'),
        title: 'A page',
        blocks: [{ collection: 'block_text', item: { body: '<p>Old</p>' } }],
      });
      const [{ item: block } = {}] = await api.items('pages_blocks', { filter: { pages_id: { _eq: page } } });
      await api.update('block_text', String(block), { body: '<p>New</p>' });
      await api.remove('pages', page);
      await api.remove('projects', draft);
      expect(await recording.changes()).toEqual([]);
    });

    it('is recorded as soon as it is published', async () => {
      const id = await from(project({ status: 'draft' }));
      await api.update('projects', id, { status: 'published' });
      expect(await recording.recorded()).toMatchObject([{ previous_status: 'draft', status: 'published' }]);
    });
  });

  describe('the id of the request', () => {
    const save = (headers: Record<string, string>, id: string) =>
      fetch(`${recording.cms.url}/items/projects/${id}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({
          title: `Saved ${++count}`,
          indicators: { create: [{ name: 'Wells' }], update: [], delete: [] },
        }),
      });
    let token = '';
    beforeAll(async () => {
      const { email, password } = recording.cms;
      const login = await new CmsApi(recording.cms.url).ask('POST', '/auth/login', { email, password });
      token = z.object({ access_token: z.string() }).parse(login.data).access_token;
    });

    it('stands in all that the request has changed, and in its answer', async () => {
      const id = await from(project());
      const answer = await save({ [CORRELATION_ID_HEADER]: 'save-7f3a' }, id);
      expect(answer.headers.get(CORRELATION_ID_HEADER)).toBe('save-7f3a');
      const rows = await recording.recorded();
      expect(rows.length).toBeGreaterThanOrEqual(3);
      expect(new Set(rows.map((row) => row.correlation_id))).toEqual(new Set(['save-7f3a']));
    });

    it('is a new one where the request brings none, or something else', async () => {
      const id = await from(project());
      const brought: Record<string, string>[] = [{}, { [CORRELATION_ID_HEADER]: 'two words' }];
      for (const headers of brought) {
        const answer = await save(headers, id);
        const given = answer.headers.get(CORRELATION_ID_HEADER);
        expect(given).toMatch(/^[0-9a-f-]{36}$/);
        expect((await recording.recorded())[0]?.correlation_id).toBe(given);
      }
    });

    it('is not mixed up between requests at the same time', async () => {
      const ids = await from(Promise.all(Array.from({ length: 8 }, () => project())));
      await Promise.all(ids.map((id) => save({ [CORRELATION_ID_HEADER]: `save-of-${id}` }, id)));
      const rows = (await recording.recorded()).filter(({ collection }) => collection === 'projects');
      expect(rows.length).toBeGreaterThanOrEqual(8);
      for (const { item, correlation_id } of rows) expect(correlation_id).toBe(`save-of-${item}`);
    });

    it('stays empty where no request was the cause', async () => {
      const id = await from(project());
      await recording.shell.run(`UPDATE projects SET title = 'Typed in' WHERE id = ${id}`);
      await api.update('projects', id, { title: 'Saved' });
      const rows = await recording.recorded();
      expect(rows.map((row) => row.correlation_id === null)).toEqual([true, false]);
    });
  });

  if (vendor === 'SQLite') {
    it('is saved with one wait for the disk', async () => {
      expect(await recording.shell.rows('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    });
  }

  it('says with each GraphQL answer as of when it is, and with no other', async () => {
    const before = Date.now();
    const { headers } = await api.graphql('{ themes { id } }');
    const asOf = Number(headers.get(AS_OF_HEADER));
    expect(asOf).toBeGreaterThanOrEqual(before);
    expect(asOf).toBeLessThanOrEqual(Date.now());
    expect((await api.ask('GET', '/items/themes')).headers.get(AS_OF_HEADER)).toBeNull();
  });

  redirectsSuite(() => recording);

  describe('a model that changes', () => {
    it('is recorded in a table that is added while the CMS runs', async () => {
      const id = await from(api.create('partners', { name: 'A partner', slug: newSlug('partner') }));
      await addTranslations(api);
      await waitFor(
        async () => {
          await api.create('partners_translations', {
            partners_id: id,
            language: 'nl',
            name: 'Een partner',
          });
          return (await recording.changes()).includes(`update partners ${id} translations`);
        },
        { what: 'changes of the new table to be recorded' },
      );
      const [translation = ''] = await idsOf('partners_translations', 'partners_id', id);
      await api.update('partners_translations', translation, { name: 'Een andere partner' });
      expect(await recording.changes()).toEqual([`update partners ${id} translations`]);
    });

    it('goes on being recorded after a column was altered', async () => {
      const id = await from(project({ summary: 'Before' }));
      const altered = await api.ask('PATCH', '/fields/projects/title', {
        type: 'string',
        schema: { is_nullable: true, max_length: 200 },
      });
      expect(altered.errors).toEqual([]);
      await waitFor(
        async () => {
          await api.update('projects', id, { summary: `Words ${++count}` });
          return (await recording.changes()).includes(`update projects ${id} summary`);
        },
        { what: 'changes of projects to be recorded again' },
      );
    });

    it('records a table as a whole that was without triggers for a while', async () => {
      const [id, draft] = await from(Promise.all([project(), project({ status: 'draft' })]));
      await recording.cms.halt();
      const on = vendor === 'SQLite' ? '' : ' ON projects';
      await recording.shell.run(`DROP TRIGGER vitrine_update_projects${on}`);
      await recording.shell.run(`UPDATE projects SET title = 'Unseen' WHERE id = ${id}`);
      expect(await recording.changes()).toEqual([]);
      await recording.cms.start();
      const rows = await recording.recorded();
      expect(rows.every((row) => row.collection === 'projects' && row.operation === 'update')).toBe(true);
      expect(rows.find((row) => row.item === id)).toMatchObject({
        status: 'published',
        previous_status: 'published',
      });
      expect(rows.find((row) => row.item === draft)).toMatchObject({
        status: 'draft',
        previous_status: 'published',
      });
    });

    it('records nothing when the CMS starts again with all in place', async () => {
      await recording.cms.halt();
      await recording.cms.start();
      expect(await recording.changes()).toEqual([]);
    });
  });

  if (vendor === 'PostgreSQL') {
    it('records all rows of a table that is emptied at once', async () => {
      const id = await from(project({ funding: [{ amount: 3 }] }));
      const [funding = ''] = await idsOf('project_funding', 'project', id);
      await recording.shell.run('TRUNCATE project_funding');
      const changes = await recording.changes();
      expect(changes).toContain(`delete project_funding ${funding}`);
      expect(changes).toContain(`update projects ${id} funding`);
    });

    /** A transaction that has done this and is still open for a second. */
    const openFor = async (statement: string) => {
      const done = recording.shell.run(`BEGIN; ${statement}; SELECT pg_sleep(1); COMMIT`);
      const asleep = "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
      await waitFor(async () => (await recording.shell.rows(asleep)).length > 0, { what: statement });
      return { done };
    };

    it.each<[string, (id: string, themeId: string) => string]>([
      [
        'links something to the draft',
        (id, other) => `INSERT INTO projects_themes (projects_id, themes_id) VALUES (${id}, ${other})`,
      ],
      ['unlinks something from it', (id) => `DELETE FROM projects_themes WHERE projects_id = ${id}`],
      ['changes a part of it', (id) => `UPDATE indicators SET name = 'New' WHERE project = ${id}`],
      ['deletes a part of it', (id) => `DELETE FROM indicators WHERE project = ${id}`],
    ])('makes publishing wait for whoever %s', async (_, statement) => {
      const [linked, other] = await Promise.all([theme(), theme()]);
      const parts = { themes: [{ themes_id: Number(linked) }], indicators: [{ name: 'Wells' }] };
      const id = await from(project({ status: 'draft', ...parts }));
      const order: string[] = [];
      const { done } = await openFor(statement(id, other));
      const changing = done.then(() => order.push('changed'));
      await api.update('projects', id, { status: 'published' }).then(() => order.push('published'));
      await changing;
      expect(order).toEqual(['changed', 'published']);
    });

    it('makes whoever unlinks something from an item wait for who takes that back, and records nothing more', async () => {
      const tag = await api.create('tags', { name: 'A tag', slug: newSlug('tag') });
      const id = await from(createArticle(api, newSlug('article'), { tags: [{ tags_id: Number(tag) }] }));
      const { done } = await openFor(`UPDATE articles SET status = 'draft' WHERE id = ${id}`);
      await recording.shell.run(`DELETE FROM articles_tags WHERE articles_id = ${id}`);
      await done;
      const rows = (await recording.recorded()).filter(({ collection }) => collection === 'articles');
      expect(rows).toMatchObject([{ item: id, fields: 'status', status: 'draft' }]);
    });
  }
});

function idIn({ data }: Reply): string {
  return z.object({ id: z.string() }).parse(data).id;
}

/** Adds what Directus's admin app makes of a "translations" field. */
async function addTranslations(api: CmsApi): Promise<void> {
  const steps: [string, unknown][] = [
    [
      '/collections',
      {
        collection: 'partners_translations',
        schema: {},
        meta: { hidden: true },
        fields: [
          { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } },
          { field: 'partners_id', type: 'integer', schema: {} },
          { field: 'language', type: 'string', schema: {} },
          { field: 'name', type: 'string', schema: {} },
        ],
      },
    ],
    ['/fields/partners', { field: 'translations', type: 'alias', meta: { special: ['translations'] } }],
    [
      '/relations',
      {
        collection: 'partners_translations',
        field: 'partners_id',
        related_collection: 'partners',
        schema: { on_delete: 'CASCADE' },
        meta: { one_field: 'translations', junction_field: 'language' },
      },
    ],
  ];
  for (const [path, body] of steps) {
    const { errors } = await api.ask('POST', path, body);
    if (errors.length > 0) throw new Error(`POST ${path}: ${errors.join(', ')}`);
  }
}
