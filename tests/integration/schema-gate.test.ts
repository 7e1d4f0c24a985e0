/** The drift gate at work: a running CMS is changed, on both databases, and the verdict is read (P9). */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Change } from '../../scripts/schema/change.ts';
import {
  compareCms,
  exitCodeOf,
  inspectRepository,
  type Report,
  type Repository,
} from '../../scripts/schema/check.ts';
import { connectCms } from '../../scripts/schema/cms-connection.ts';
import { githubAnnotations } from '../../scripts/schema/report-github.ts';
import { textReport } from '../../scripts/schema/report-text.ts';
import { change, configured, createField } from '../support/change-model.ts';
import { CmsApi } from '../support/cms-api.ts';
import { openEmptyCms } from '../support/empty-cms.ts';
import { ROOT } from '../support/project-root.ts';
import { copyRepository, editFile, takeModel, takeTypes } from '../support/repository-copy.ts';
import { openRewritingProxy } from '../support/rewriting-proxy.ts';
import { runScript } from '../support/run-script.ts';
import { type ExpectedUse, SCHEMA_CHANGES } from '../support/schema-changes.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

const SHOWN = { GRAPHQL_INTROSPECTION: 'true' };
const PARTNER = { file: 'lib/reads/partners.ts', document: 'Partner', page: '/partners/[slug]' };

let repository: Repository;

beforeAll(async () => {
  repository = await inspectRepository(ROOT);
});

/** A running CMS and what is to be ended with it. */
interface Running {
  cms: TestCms;
  stop: () => Promise<void>;
}

async function onSqlite(): Promise<Running> {
  const cms = await copyCms(inject('cms'), { settings: SHOWN });
  return { cms, stop: () => cms.stop() };
}

async function onPostgres(): Promise<Running> {
  return openEmptyCms('PostgreSQL', inject('emptyCmsFolder'), SHOWN);
}

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('on %s', (_vendor, start) => {
  let running: Running;
  let admin: CmsApi;
  /** What an earlier test has left. */
  let known = new Set<string>();

  beforeAll(async () => {
    running = await start();
    admin = await CmsApi.asAdmin(running.cms);
  });

  afterAll(() => running?.stop());

  async function compare(of: Repository = repository): Promise<Report> {
    const { url, email, password, siteToken } = running.cms;
    await setImmediate(); // so that connections that have ended while the repository was read are not used again
    return compareCms(of, { cms: await connectCms(url, { email, password }), siteToken });
  }

  /** What this comparison says that the one before did not. */
  async function news(): Promise<{ report: Report; changes: Change[] }> {
    const report = await compare();
    const changes = report.changes.filter((one) => !known.has(nameOf(one)));
    known = new Set(report.changes.map(nameOf));
    return { report, changes };
  }

  it('a CMS that was filled from the repository agrees with it', async () => {
    const { report } = await news();
    expect(textReport(report)).toContain('agree');
    expect(exitCodeOf(report)).toBe(0);
  });

  it('a renamed field breaks the documents that ask for it, until they, SDL and snapshot follow', async () => {
    await createField(admin, 'partners', 'homepage', 'string');
    await change(admin, 'DELETE', '/fields/partners/website');
    for (const policy of ['Site: published content', 'Preview: drafts']) {
      await configured(admin, { policy, action: 'read', collection: 'partners' }, (fields) => [
        ...fields.filter((field) => field !== 'website'),
        'homepage',
      ]);
    }
    const { report, changes } = await news();
    expect(exitCodeOf(report)).toBe(1);
    const removed = changes.find(({ kind }) => kind === 'field removed');
    expect(removed).toMatchObject({ severity: 'breaking', where: 'partners.website' });
    expect(removed?.text).toContain('homepage');
    expectUses(removed, [{ ...PARTNER, text: 'website' }]);

    const root = copyRepository();
    try {
      await takeModel(root, running.cms);
      const half = await compare(await inspectRepository(root));
      expect(exitCodeOf(half)).toBe(1);
      expect(half.changes).toContainEqual(
        expect.objectContaining({ part: 'documents', severity: 'breaking' }),
      );

      editFile(root, PARTNER.file, (text) => text.replace(/^ +website$/m, 'website: homepage'));
      editFile(root, 'directus/config/permissions.json', withHomepage);
      await takeTypes(root);
      const whole = await compare(await inspectRepository(root));
      expect(textReport(whole)).toContain('agree');
      expect(exitCodeOf(whole)).toBe(0);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it.each(SCHEMA_CHANGES)('$name: $severity', async ({ make, severity, found, breaks }) => {
    await make(admin);
    const { report, changes } = await news();
    expect(exitCodeOf(report)).toBe(1);
    const said = changes.find(({ kind, where }) => kind === found.kind && where === found.where);
    expect(said, textReport({ ...report, changes })).toMatchObject({ severity });
    expect(said?.text).toContain(found.text ?? '');
    expectUses(said, breaks);
    if (severity !== 'breaking') expect(changes.filter((one) => one.severity === 'breaking')).toEqual([]);
  });

  it('the command ends with 1, and annotates the line that breaks', async () => {
    const { code, output } = await runScript('scripts/schema-check.ts', ['--format', 'github'], {
      DIRECTUS_URL: running.cms.url,
      DIRECTUS_ADMIN_EMAIL: running.cms.email,
      DIRECTUS_ADMIN_PASSWORD: running.cms.password,
      DIRECTUS_SITE_TOKEN: running.cms.siteToken,
    });
    expect(code, output).toBe(1);
    const line = lineIn({ ...PARTNER, text: 'website' });
    expect(output).toContain(
      `::error file=${PARTNER.file},line=${line},title=Model::partners.website: field removed`,
    );
    const annotated = githubAnnotations(await compare(), repository.snapshotText);
    expect(output.split('\n').filter((one) => one.startsWith('::'))).toEqual(annotated);
  });
});

describe('it could not compare', () => {
  let running: Running;

  beforeAll(async () => {
    running = await onSqlite();
  });

  afterAll(() => running?.stop());

  const check = ({ url = running.cms.url, ...given }: Record<string, string>) =>
    runScript('scripts/schema-check.ts', ['--format', 'json'], {
      DIRECTUS_URL: url,
      DIRECTUS_ADMIN_EMAIL: running.cms.email,
      DIRECTUS_ADMIN_PASSWORD: running.cms.password,
      DIRECTUS_SITE_TOKEN: running.cms.siteToken,
      ...given,
    });

  it.each([
    ['nobody answers', { url: 'http://127.0.0.1:9' }, 'No CMS answers at http://127.0.0.1:9'],
    ["a token is not an administrator's", { DIRECTUS_TOKEN: 'nobody-has-this' }, 'DIRECTUS_TOKEN'],
    ["a token is not the site's", { DIRECTUS_SITE_TOKEN: 'nor-this' }, 'DIRECTUS_SITE_TOKEN'],
  ])('when %s: exit code 2 and a sentence', async (_why, given, sentence) => {
    const { code, output } = await check(given);
    expect(output).toContain(sentence);
    expect(output).not.toContain('    at ');
    expect(output).not.toMatch(/nobody-has-this|nor-this/);
    expect(code).toBe(2);
  });

  it.each([
    ['of another version of Directus', '"directus":"11.17.4"', '"directus":"12.0.0"', 'Directus 12.0.0'],
    ['of another database', '"vendor":"sqlite"', '"vendor":"mysql"', 'mysql'],
  ])('when the CMS is %s: exit code 2 and a sentence', async (_what, is, says, sentence) => {
    const proxy = await openRewritingProxy(running.cms.url, (text) => text.replace(is, says));
    try {
      const { code, output } = await check({ url: proxy.url });
      expect(output).toContain(sentence);
      expect(code).toBe(2);
    } finally {
      await proxy.stop();
    }
  });
});

const nameOf = ({ part, kind, where, text }: Change) => [part, kind, where, text].join(' ');

function expectUses(said: Change | undefined, wanted: readonly ExpectedUse[]): void {
  if (wanted.length === 0) expect(said?.breaks).toEqual([]);
  for (const use of wanted) {
    const { file, document, page } = use;
    expect(said?.breaks).toContainEqual({
      file,
      line: lineIn(use),
      document,
      pages: expect.arrayContaining([page]),
    });
  }
}

/** The line on which a text stands first after the name of the document. */
function lineIn({ file, document, text }: ExpectedUse): number {
  const lines = readFileSync(path.join(ROOT, file), 'utf8').split('\n');
  const begin = lines.findIndex((line) => new RegExp(`\\b(?:query|fragment) ${document}\\b`).test(line));
  const line = lines.findIndex((one, index) => index > begin && one.trim().startsWith(text));
  if (begin < 0 || line < 0) throw new Error(`Expected "${text}" below ${document} in ${file}`);
  return line + 1;
}

/** Only the rights of site and previews to read partners name the fields one by one. */
function withHomepage(text: string): string {
  return text.replace(/("country",\s+)"website"/g, '$1"homepage"');
}
