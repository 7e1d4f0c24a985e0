/** The repository and the running CMS agree (P9), and bringing a CMS up to date twice changes nothing. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { configure, prepare } from '../../directus/provision.mjs';
import { sortedSdl } from '../../scripts/sorted-sdl.ts';
import { CmsApi } from '../support/cms-api.ts';
import { ROOT } from '../support/project-root.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

let cms: TestCms;

beforeAll(async () => {
  cms = await copyCms(inject('cms'), { settings: { GRAPHQL_INTROSPECTION: 'true' } });
});

afterAll(() => cms?.stop());

describe('a CMS filled from the repository', () => {
  it('has the schema of schema.yaml: nothing to add, change or remove', async () => {
    const form = new FormData();
    form.set(
      'file',
      new Blob([readFileSync(path.join(ROOT, 'schema.yaml'))], { type: 'text/yaml' }),
      'schema.yaml',
    );
    const reply = await (await CmsApi.asAdmin(cms)).ask('POST', '/schema/diff', form);
    expect(reply.text).toBe('');
    expect(reply.status).toBe(204);
  });

  it("serves the committed SDL to the site's role", async () => {
    const { status, text } = await new CmsApi(cms.url, cms.siteToken).ask('GET', '/server/specs/graphql');
    expect(status).toBe(200);
    expect(sortedSdl(text)).toBe(readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8').trimEnd());
  });

  it('is not changed by a second start, whether it remembers the first or that of another database', async () => {
    await cms.halt();
    const before = contentOf(cms.dataDir);
    expect(before.get('projects')?.length).toBeGreaterThanOrEqual(24);

    const said: string[] = [];
    const task = { env: cms.env, log: (line: string) => void said.push(line) };
    await prepare(task);
    await cms.start();
    await configure(task);
    await cms.halt();
    expect(said).toEqual([]);
    expect(contentOf(cms.dataDir)).toEqual(before);

    const remembered: unknown = JSON.parse(readFileSync(stateFile(), 'utf8'));
    writeFileSync(
      stateFile(),
      JSON.stringify({ ...z.looseObject({}).parse(remembered), database: 'another' }),
    );
    await prepare(task);
    await cms.start();
    await configure(task);
    await cms.halt();
    expect(said.length).toBeGreaterThan(0);
    expect(contentOf(cms.dataDir)).toEqual(before);
  });

  it('is not started where that would delete what was added to it, although it remembers no start', async () => {
    await cms.start();
    const added = await (await CmsApi.asAdmin(cms)).ask('POST', '/fields/articles', {
      field: 'editors_note',
      type: 'text',
      meta: { interface: 'input-multiline' },
    });
    expect(added.status, added.text).toBe(200);
    await cms.halt();
    rmSync(stateFile());
    await expect(prepare({ env: cms.env })).rejects.toThrow(/would delete data.*editors_note/);
  });
});

const stateFile = () => path.join(cms.dataDir, 'cms-state.json');

/** What is logged or renewed at every start. */
const PASSING = new Set([
  'directus_activity',
  'directus_revisions',
  'directus_sessions',
  'directus_sync_id_map',
  'sqlite_sequence',
  'sqlite_stat1', // of the planner
  'sqlite_stat4',
]);
const PASSING_COLUMNS = new Set(['last_access', 'last_page', 'date_updated', 'user_updated']);

/** All rows of all tables, as text. */
function contentOf(dataDir: string): Map<string, string[]> {
  const database = new DatabaseSync(path.join(dataDir, 'cms.sqlite'), { readOnly: true, timeout: 5_000 });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return new Map(
      tables
        .map(({ name }) => String(name))
        .filter((name) => !PASSING.has(name))
        .sort()
        .map((name) => [name, rowsOf(database, name)]),
    );
  } finally {
    database.close();
  }
}

function rowsOf(database: DatabaseSync, table: string): string[] {
  return database
    .prepare(`SELECT * FROM "${table}"`)
    .all()
    .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !PASSING_COLUMNS.has(column))))
    .sort();
}
