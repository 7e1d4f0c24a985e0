/** The way of a model from the admin app into the repository, and from the repository to another CMS (P9). */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connectCms } from '../../scripts/schema/cms-connection.ts';
import { compareConfiguration } from '../../scripts/schema/compare-configuration.ts';
import { compareModel } from '../../scripts/schema/compare-model.ts';
import { pullSchema } from '../../scripts/schema/pull-schema.ts';
import { readConfiguration, readSnapshot } from '../../scripts/schema/read-cms.ts';
import { readRepository } from '../../scripts/schema/read-repository.ts';
import { replaceFiles } from '../../scripts/schema/replace-files.ts';
import { change, configured, createField, idOf } from '../support/change-model.ts';
import { CmsApi } from '../support/cms-api.ts';
import { ROOT } from '../support/project-root.ts';
import { copyRepository } from '../support/repository-copy.ts';
import { runScript } from '../support/run-script.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

const SHOWN = { GRAPHQL_INTROSPECTION: 'true' };
const SITE = { policy: 'Site: published content', action: 'read', collection: 'articles' };
const FLOW = { name: 'Remind the editors', trigger: 'manual', status: 'active' };

describe('the model', () => {
  let cms: TestCms;
  let admin: CmsApi;

  beforeAll(async () => {
    cms = await copyCms(inject('cms'), { settings: SHOWN });
    admin = await CmsApi.asAdmin(cms);
  });

  afterAll(() => cms?.stop());

  const environment = () => ({
    DIRECTUS_URL: cms.url,
    DIRECTUS_ADMIN_EMAIL: cms.email,
    DIRECTUS_ADMIN_PASSWORD: cms.password,
    DIRECTUS_SITE_TOKEN: cms.siteToken,
  });
  const connect = () => connectCms(cms.url, { email: cms.email, password: cms.password });
  const apply = (...args: string[]) => runScript('scripts/schema-apply.ts', args, environment());

  it('a pull from a CMS that was filled from the repository changes no file', async () => {
    await inCopy(async (root) => {
      const { contents, differences, misfit } = await pull(root);
      expect([differences, misfit]).toEqual([[], null]);
      expect(replaceFiles(root, contents)).toEqual([]);
    });
  });

  it('an equal CMS is left alone', async () => {
    expect(await apply()).toMatchObject({ code: 0, output: expect.stringContaining('is as committed') });
  });

  describe('after changes in the admin app', () => {
    let article: string;

    beforeAll(async () => {
      await createField(admin, 'articles', 'subtitle', 'string');
      await createField(admin, 'articles', 'empty_field', 'integer');
      article = await admin.create('articles', { title: 'A title', slug: 'a-title', subtitle: 'Kept words' });
      await change(admin, 'PATCH', '/fields/projects/currency', { schema: { default_value: 'USD' } });
      await change(admin, 'DELETE', '/fields/people/role_title');
      await change(admin, 'DELETE', '/collections/block_facts');
      await configured(admin, SITE, (fields) => [
        ...fields.filter((field) => field !== 'excerpt'),
        'subtitle',
      ]);
      const policy = await idOf(admin, 'policies', SITE.policy);
      await change(admin, 'POST', '/permissions', {
        policy,
        collection: 'messages',
        action: 'read',
        fields: ['*'],
      });
      const confirm = await idOf(admin, 'flows', 'A message has come in');
      await change(admin, 'PATCH', `/flows/${confirm}`, { status: 'inactive' });
      await change(admin, 'POST', '/flows', FLOW);
      await change(admin, 'POST', '/folders', { name: 'Press' });
    });

    it('a pull tells them in words, writes all or nothing, and a second one writes nothing', async () => {
      await inCopy(async (root) => {
        const first = await pull(root);
        expect(first.differences.map(({ kind, where }) => `${kind}: ${where}`)).toEqual(
          expect.arrayContaining([
            'field added: articles.subtitle',
            'default changed: projects.currency',
            'field removed: people.role_title',
            'collection removed: block_facts',
            'permission withdrawn: Site: published content: read articles',
            'permission widened: Site: published content: read articles',
            'permission widened: Site: published content: read messages',
            'flow changed: flow A message has come in',
            'flow added: flow Remind the editors',
            'folder added: folder Press',
          ]),
        );
        // The types would not fit: documents ask for the excerpt.
        expect(first.misfit).toContain('excerpt');
        const before = filesBelow(root);
        const inTheWay = path.join(root, 'schema.graphql.new');
        mkdirSync(inTheWay);
        expect(() => replaceFiles(root, first.contents)).toThrow();
        rmSync(inTheWay, { recursive: true });
        expect(filesBelow(root)).toEqual(before);
        expect(replaceFiles(root, first.contents).sort()).toEqual([
          'directus/config/flows.json',
          'directus/config/folders.json',
          'directus/config/permissions.json',
          'schema.graphql',
          'schema.yaml',
        ]);
        const committed = new Set(linesOf(ROOT, 'schema.yaml'));
        const added = linesOf(root, 'schema.yaml').filter((line) => !committed.has(line));
        expect(added.join('\n')).toContain('field: subtitle');
        expect(replaceFiles(root, (await pull(root)).contents)).toEqual([]);
      });
    });

    it('a build against it is stopped, with the document that breaks', async () => {
      const { code, output } = await runScript('scripts/schema-gate.ts', [], environment());
      expect(output).toMatch(/lib\/reads\/\w+\.ts:\d+ ArticleCardFields/);
      expect(output).toContain('SCHEMA_GATE=off');
      expect(code).toBe(1);
    });

    it('applying without a terminal says what it would do, refuses to lose data, and does nothing', async () => {
      const before = await stateOf();
      const { code, output } = await apply();
      expect(code).toBe(1);
      expect(output).toContain('Would be deleted: articles.subtitle (one row holds data)');
      expect(output).toContain('Would be deleted: articles.empty_field (empty)');
      expect(output).toContain('--delete articles.subtitle\n');
      expect((await apply('--yes')).code).toBe(1);
      const named = await apply('--delete', 'articles.subtitle');
      expect(named).toMatchObject({ code: 1, output: expect.stringContaining('--yes') });
      const mistyped = await apply('--yes', '--delete', 'articles.subtitle,articles.sutbitle');
      expect(mistyped).toMatchObject({ code: 1, output: expect.stringContaining('articles.sutbitle') });
      expect(await stateOf()).toEqual(before);
    });

    it('applying with the name brings back model, permissions and flows, and leaves what others have made', async () => {
      // Made after the pull, so that directus-sync has never seen it.
      const policy = await idOf(admin, 'policies', SITE.policy);
      await change(admin, 'POST', '/permissions', {
        policy,
        collection: 'subscriptions',
        action: 'read',
        fields: ['*'],
      });
      const { code, output } = await apply('--yes', '--delete', 'articles.subtitle');
      expect(output).toContain('Compared again');
      expect(code).toBe(0);
      expect((await differences()).sort()).toEqual([
        'flow added: flow Remind the editors',
        'folder added: folder Press',
      ]);
      expect((await admin.items('articles', { filter: { id: { _eq: article } } }))[0]).toMatchObject({
        title: 'A title',
      });
    });

    it('applying again has nothing to do but to name what stays, and to remove what is named', async () => {
      const again = await apply('--yes');
      expect(again).toMatchObject({ code: 0, output: expect.stringContaining('is as committed') });
      expect(again.output).toContain('--delete "flow Remind the editors"');
      const named = await apply('--yes', '--delete', 'flow Remind the editors,folder Press');
      expect(named).toMatchObject({ code: 0, output: expect.stringContaining('Compared again') });
      expect(await differences()).toEqual([]);
    });

    it('a build against it passes', async () => {
      expect(await runScript('scripts/schema-gate.ts', [], environment())).toMatchObject({ code: 0 });
    });
  });

  it('what it cannot reach or may not enter, it says in a sentence, and shows no secret', async () => {
    const password = 'not-the-password-of-anybody';
    const refused = await runScript('scripts/schema-apply.ts', ['--yes'], {
      ...environment(),
      DIRECTUS_ADMIN_PASSWORD: password,
    });
    expect(refused.code).toBe(2);
    const nowhere = { ...environment(), DIRECTUS_URL: 'http://127.0.0.1:9' };
    const gate = await runScript('scripts/schema-gate.ts', [], nowhere);
    expect(gate).toMatchObject({ code: 2, output: expect.stringContaining('SCHEMA_GATE=off') });
    const pulled = await runScript('scripts/schema-pull.ts', [], nowhere);
    expect(pulled).toMatchObject({ code: 2, output: expect.stringContaining('Nothing was written') });
    for (const { output } of [refused, gate, pulled]) {
      expect(output).not.toContain(password);
      expect(output).not.toContain(cms.siteToken);
      expect(output).not.toContain('    at ');
    }
  });

  async function pull(root: string) {
    return pullSchema({ root, cms: await connect(), siteToken: cms.siteToken }, readRepository(root));
  }

  async function differences(): Promise<string[]> {
    const { snapshot, configuration } = readRepository(ROOT);
    const at = await connect();
    return [
      ...compareModel(snapshot, await readSnapshot(at)),
      ...compareConfiguration(configuration, await readConfiguration(at)),
    ].map(({ kind, where }) => `${kind}: ${where}`);
  }

  async function stateOf() {
    const at = await connect();
    return { snapshot: await readSnapshot(at), configuration: await readConfiguration(at) };
  }
});

/** With a copy of what a pull reads and writes. */
async function inCopy(work: (root: string) => Promise<void>): Promise<void> {
  const root = copyRepository();
  try {
    await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Where a pull writes. */
const WRITTEN = ['*', 'directus/**/*', 'lib/generated/*'];

function filesBelow(root: string): Record<string, string> {
  return Object.fromEntries(
    globSync(WRITTEN, { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]),
  );
}

function linesOf(root: string, file: string): string[] {
  return readFileSync(path.join(root, file), 'utf8').split('\n');
}
