/** The import against a real CMS: what is taken, what is named, and what a second run leaves alone. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { sendBisecting } from '../../scripts/import/batches.ts';
import { type Cms, openCms } from '../../scripts/import/cms.ts';
import { pictureId, readPictures } from '../../scripts/import/pictures.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REAL_DATA = path.resolve(ROOT, '../shared/data');
const folder = mkdtempSync(path.join(tmpdir(), 'import-test-'));

/** A grey picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

const article = {
  slug: 'import-test.first--article',
  title: 'Wells &ldquo;that stay&rdquo; clean',
  published_at: '2024-12-5-',
  authors: ['import-test-ada-obi', 'Import Test 18F'],
  tags: ['Import test: water', 'import test water'],
  excerpt: 'A <em>short</em> opening.',
  image: { file: 'pixel.png', alt: 'A well' },
  body_markdown:
    '# Head\n\nText[^1] <script>alert(1)</script>[bad](javascript:alert(1)) ![Well](/img/pixel.png) ![Gone](gone.png)\n\n[^1]: Note.',
};
const second = { ...article, slug: 'import-test-second', published_at: '2024-02-29', image: null };
const project = {
  slug: 'import-test-project',
  name: 'Import test project',
  description: 'One sentence. Another.',
  website: 'ftp://example.org',
  sdgs: [{ number: 6, evidence: 'Wells.' }],
  sectors: ['Import test sector'],
  organizations: [
    { name: 'Import test partner', website: 'https://example.org', role: 'owner' },
    { name: 'Import test partner', website: null, role: 'funder' },
  ],
  deployment_countries: ['VietNam', 'Atlantis'],
};
const bad = [
  { ...article, slug: 'import-test-impossible-day', published_at: '2023-02-30' },
  { ...article, slug: 'Import test first article' },
  { ...article, slug: 'import-test-no-title', title: 7 },
  { ...article, slug: '…' },
  'no record at all',
];

let account: TestCms;
let cms: Cms;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'images'));
  writeFileSync(path.join(folder, 'images', 'pixel.png'), PIXEL);
  writeFileSync(path.join(folder, 'images', 'no-picture.png'), 'text');
  account = await copyCms(inject('cms'));
  cms = await openCms(account);
});

afterAll(async () => {
  await cms?.close();
  await account?.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the command as a person does; `state` is the ledger's folder, `killAt` ends it hard once it prints that. */
async function run(args: string[], state = 'state', env: Record<string, string> = {}, killAt?: string) {
  const child = spawn(process.execPath, ['scripts/import.ts', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      DIRECTUS_URL: account.url,
      DIRECTUS_ADMIN_EMAIL: account.email,
      DIRECTUS_ADMIN_PASSWORD: account.password,
      DATA_DIR: path.join(folder, state),
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      if (killAt && output.includes(killAt)) child.kill('SIGKILL');
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}

function files(articles: unknown[], projects: unknown[]) {
  writeFileSync(path.join(folder, 'articles.json'), JSON.stringify(articles));
  writeFileSync(path.join(folder, 'projects.json'), JSON.stringify(projects));
  const images = path.join(folder, 'images');
  return [
    '--articles',
    path.join(folder, 'articles.json'),
    '--images',
    images,
    '--projects',
    path.join(folder, 'projects.json'),
  ];
}

async function find<T>(collection: string, slug: string, fields: string[], shape: z.ZodType<T>) {
  const params = { fields, filter: { slug: { _eq: slug } }, limit: 10 };
  return cms.send({ path: `/items/${collection}`, params }, z.array(shape));
}

const stored = z.object({
  id: z.number(),
  title: z.string(),
  excerpt: z.string().nullable(),
  body: z.string(),
  published_at: z.string(),
  cover: z.object({ id: z.string(), alt: z.string(), folder: z.string() }).nullable(),
  date_updated: z.string().nullable(),
  authors: z.array(z.object({ people_id: z.object({ name: z.string() }) })),
  tags: z.array(z.object({ tags_id: z.object({ name: z.string() }) })),
});
const FIELDS = [
  ...[
    'id',
    'title',
    'excerpt',
    'body',
    'published_at',
    'date_updated',
    'cover.id',
    'cover.alt',
    'cover.folder',
  ],
  ...['authors.people_id.name', 'tags.tags_id.name'],
];

async function getArticle(slug: string) {
  const found = await find('articles', slug, FIELDS, stored);
  expect(found).toHaveLength(1);
  return stored.parse(found[0]);
}

/** The newest revision: it moves with every write to content. */
async function newestRevision() {
  const shape = z.array(z.object({ max: z.object({ id: z.number().nullable() }) }));
  return (await cms.send({ path: '/revisions', params: { aggregate: { max: ['id'] } } }, shape))[0]?.max.id;
}

async function edit(slug: string, change: Record<string, unknown>) {
  const { id } = await getArticle(slug);
  await cms.send({ path: `/items/articles/${id}`, method: 'PATCH', body: change }, z.unknown());
}

async function remove(collection: string, filter: Record<string, unknown>) {
  const shape = z.object({ id: z.number() });
  for (const { id } of await cms.listAll(`/items/${collection}`, { fields: ['id'], filter }, shape)) {
    await cms.send({ path: `/items/${collection}/${id}`, method: 'DELETE' }, z.unknown());
  }
}

describe('small records', () => {
  afterAll(async () => {
    const ours = { slug: { _starts_with: 'import-test' } };
    for (const collection of ['articles', 'projects', 'people', 'tags', 'themes', 'partners'])
      await remove(collection, ours);
    await cms.send({ path: `/files/${pictureId(PIXEL)}`, method: 'DELETE' }, z.unknown());
  });

  test('takes the good records, names each bad one, and says so with exit code 1', async () => {
    const { code, output } = await run(
      files([article, second, ...bad], [project, { slug: 'import-test-empty' }]),
    );
    expect(code, output).toBe(1);
    expect(output).toContain('articles: 7 read, 2 created');
    expect(output).toContain('projects: 2 read, 1 created');
    expect(output).toContain('import-test-impossible-day: published_at: "2023-02-30" is no date');
    expect(output).toContain('becomes "import-test-first-article" like that of "import-test.first--article"');
    expect(output).toContain('import-test-no-title: title:');
    expect(output).toContain('articles …: slug:');
    expect(output).toContain('articles record 7:');
    expect(output).toContain('projects import-test-empty:');
    expect(output).toContain('unknown country "Atlantis"');
    expect(output).toContain('date "2024-12-5-" read as 2024-12-05');
  });

  test('makes of an article a safe text with its cover, people and tags', async () => {
    const one = await getArticle('import-test-first-article');
    expect(one.title).toBe('Wells “that stay” clean');
    expect(one.excerpt).toBe('A short opening.');
    expect(new Date(one.published_at).toISOString()).toBe('2024-12-05T12:00:00.000Z');
    expect(one.authors.map((row) => row.people_id.name).sort()).toEqual([
      'Import Test 18F',
      'Import Test Ada Obi',
    ]);
    expect(one.tags.map((row) => row.tags_id.name)).toEqual(['Import test: water']);
    expect(one.cover?.alt).toBe('A well');
    expect(one.body).toContain('<h2>Head</h2>');
    expect(one.body).toContain(`<img src="/assets/${one.cover?.id}" alt="Well" />`);
    expect(one.body).toContain('<a href="#note-ref-1">');
    expect(one.body).not.toMatch(/script|Gone/);
  });

  test('makes of a project its countries, goals, themes and partners by role', async () => {
    const shape = z.object({
      website: z.null(),
      summary: z.string(),
      countries: z.array(z.string()),
      sdgs: z.array(z.number()),
      themes: z.array(z.unknown()),
      partners: z.array(z.object({ role: z.string(), partners_id: z.object({ website: z.string() }) })),
    });
    const fields = [
      'website',
      'summary',
      'countries',
      'sdgs',
      'themes.id',
      'partners.role',
      'partners.partners_id.website',
    ];
    const [one] = await find('projects', 'import-test-project', fields, shape);
    expect(one).toMatchObject({ countries: ['VN'], sdgs: [6], summary: 'One sentence. Another.' });
    expect(one?.themes).toHaveLength(1);
    expect(one?.partners.map((row) => row.role).sort()).toEqual(['funder', 'owner']);
    expect(one?.partners[0]?.partners_id.website).toBe('https://example.org');
  });

  test('run again, writes nothing at all, with its ledger or without, with the pictures or without', async () => {
    const before = await newestRevision();
    const all = files([article, second], [project]);
    const withoutImages = all.filter((_, index) => index !== 2 && index !== 3);
    for (const [state, args] of [
      ['state', all],
      ['another-machine', all],
      ['another-machine', withoutImages],
    ] as const) {
      const { code, output } = await run([...args], state);
      expect(code, output).toBe(0);
      expect(output).toContain('articles: 2 read, 0 created, 0 updated, 2 unchanged');
    }
    expect(await newestRevision()).toBe(before);
    expect((await getArticle('import-test-second')).date_updated).toBeNull();
  });

  test('updates no more than a changed record', async () => {
    const { output } = await run(files([article, { ...second, tags: [], title: 'New' }], [project]));
    expect(output).toContain('1 updated, 1 unchanged');
    expect(await getArticle('import-test-second')).toMatchObject({ title: 'New', tags: [] });
    expect((await getArticle('import-test-first-article')).date_updated).toBeNull();
  });

  test("keeps an editor's change where the record is the same, and names a conflict where both changed", async () => {
    await edit('import-test-second', { title: 'By an editor' });
    const same = await run(files([{ ...second, tags: [], title: 'New' }], []));
    expect(same.code, same.output).toBe(0);
    expect(same.output).toContain('import-test-second: edited in the CMS');

    const changed = [{ ...second, tags: [], title: 'Newer' }];
    const both = await run(files(changed, []));
    expect(both.code).toBe(1);
    expect(both.output).toContain('import-test-second: the record changed, and was edited in the CMS');
    expect((await getArticle('import-test-second')).title).toBe('By an editor');

    expect((await run([...files(changed, []), '--dry-run', '--overwrite'])).output).toContain(
      '1 would be updated',
    );
    expect((await getArticle('import-test-second')).title).toBe('By an editor');
    expect((await run([...files(changed, []), '--overwrite'])).code).toBe(0);
    expect((await getArticle('import-test-second')).title).toBe('Newer');
  });

  test('knows a person again to whom an editor gave another name and slug', async () => {
    const [person] = await find('people', 'import-test-ada-obi', ['id'], z.object({ id: z.number() }));
    const renamed = { name: 'Ada Obi', slug: 'import-test-renamed' };
    await cms.send({ path: `/items/people/${person?.id}`, method: 'PATCH', body: renamed }, z.unknown());
    const { code, output } = await run(files([{ ...article, title: 'Third title' }], []));
    expect(code, output).toBe(0);
    expect(await find('people', 'import-test-ada-obi', ['id'], z.unknown())).toEqual([]);
    expect(JSON.stringify((await getArticle('import-test-first-article')).authors)).toContain('Ada Obi');
  });

  test('does not bring back what an editor deleted', async () => {
    await remove('articles', { slug: { _eq: 'import-test-second' } });
    const { code, output } = await run(files([{ ...second, tags: [], title: 'Newer' }], []));
    expect(code, output).toBe(0);
    expect(output).toContain('import-test-second: deleted in the CMS');
  });

  test('names an item of the same slug that it did not make, and leaves it', async () => {
    const foreign = { slug: 'import-test-foreign', title: 'Ours', status: 'draft' };
    await cms.send({ path: '/items/articles', method: 'POST', body: foreign }, z.unknown());
    const { code, output } = await run(files([{ ...second, slug: 'import-test-foreign' }], []));
    expect(code).toBe(1);
    expect(output).toContain('import-test-foreign: the CMS has another item under this slug');
  });

  test('one item that the CMS rejects does not sink the rest of its batch', async () => {
    const records = Array.from({ length: 7 }, (_, index) => ({
      ...project,
      slug: `import-test-batch-${index}`,
    }));
    const wrong = { ...project, slug: 'import-test-batch-refused' };
    const items = [...records, wrong].map(({ slug, name }) => ({
      slug,
      title: name,
      status: slug.endsWith('refused') ? null : 'draft',
    }));
    const rejected = await sendBisecting(items, async (part) => {
      await cms.send({ path: '/items/projects', method: 'POST', body: part }, z.unknown());
    });
    expect(rejected.map(({ item }) => item.slug)).toEqual(['import-test-batch-refused']);
    expect(rejected[0]?.reason).toMatch(/status/i);
    expect(await find('projects', 'import-test-batch-6', ['id'], z.unknown())).toHaveLength(1);
  });
});

describe('what stops an import is one sentence and exit code 2', () => {
  test.each([
    ['an unknown option', ['--nope'], {}, /--nope.*--help/],
    ['nothing to import', [], {}, /Say what to import/],
    ['a file that is not there', ['--articles', 'nowhere.json'], {}, /nowhere\.json does not exist/],
    ['a file that is no list', ['--articles', 'package.json'], {}, /must hold a JSON list/],
    [
      'a CMS that does not answer',
      ['--projects', 'LIST'],
      { DIRECTUS_URL: 'http://127.0.0.1:9' },
      /does not answer/,
    ],
    [
      'a sign-in that is refused',
      ['--projects', 'LIST'],
      { DIRECTUS_ADMIN_PASSWORD: 'wrong' },
      /refused the sign-in/,
    ],
    [
      'a missing credential',
      ['--projects', 'LIST'],
      { DIRECTUS_ADMIN_EMAIL: '' },
      /Set DIRECTUS_ADMIN_EMAIL/,
    ],
  ])('%s', async (_, args, env, sentence) => {
    const list = path.join(folder, 'list.json');
    writeFileSync(list, '[]');
    const { code, output } = await run(
      args.map((arg) => (arg === 'LIST' ? list : arg)),
      'state',
      env,
    );
    expect(code, output).toBe(2);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toMatch(sentence);
  });
});

describe.skipIf(!existsSync(REAL_DATA))('the real records (skipped where ../shared/data is missing)', () => {
  const args = [
    ...[
      '--articles',
      path.join(REAL_DATA, 'articles.json'),
      '--images',
      path.join(REAL_DATA, 'article-images'),
    ],
    ...['--projects', path.join(REAL_DATA, 'projects.json')],
  ];
  const collections = ['articles', 'projects', 'people', 'tags', 'themes', 'partners'];
  const newest = new Map<string, number>();

  beforeAll(async () => {
    const shape = z.array(z.object({ id: z.number() }));
    for (const collection of collections) {
      const params = { fields: ['id'], sort: ['-id'], limit: 1 };
      newest.set(collection, (await cms.send({ path: `/items/${collection}`, params }, shape))[0]?.id ?? 0);
    }
  });

  afterAll(async () => {
    for (const [collection, id] of newest) {
      const body = { query: { filter: { id: { _gt: id } }, limit: 500 } };
      const gone = () => cms.send({ path: `/items/${collection}`, method: 'DELETE', body }, z.unknown());
      await gone();
      await gone();
    }
    const ids = [...(await readPictures(path.join(REAL_DATA, 'article-images'))).values()].map(
      ({ id }) => id,
    );
    await cms.send(
      { path: '/files', method: 'DELETE', body: { query: { filter: { id: { _in: ids } }, limit: 500 } } },
      z.unknown(),
    );
  });

  test('all are taken in one run, and a second one writes nothing', async () => {
    const first = await run(args, 'real');
    expect(first.code, first.output).toBe(0);
    const before = await newestRevision();
    const again = await run(args, 'real');
    expect(again.code, again.output).toBe(0);
    expect(again.output).toContain('509 unchanged');
    expect(again.output).toContain('228 unchanged');
    expect(await newestRevision()).toBe(before);
  });

  test('an import that was killed goes on where it was, and doubles nothing', async () => {
    const count = z.array(z.object({ count: z.coerce.number() }));
    const rows = async (collection: string) =>
      (await cms.send({ path: `/items/${collection}`, params: { aggregate: { count: '*' } } }, count))[0]
        ?.count;
    const lists = [
      'articles',
      'articles_people',
      'articles_tags',
      'projects',
      'projects_partners',
      'projects_themes',
    ];
    const whole = await Promise.all(lists.map(rows));
    const body = { query: { filter: { id: { _gt: newest.get('articles') ?? 0 } }, limit: 400 } };
    await cms.send({ path: '/items/articles', method: 'DELETE', body }, z.unknown());
    const killed = await run(args, 'killed', {}, 'articles 1');
    expect(killed.code).toBeNull();
    const rest = await run(args, 'killed');
    expect(rest.code, rest.output).toBe(0);
    expect(await Promise.all(lists.map(rows))).toEqual(whole);
  });
});
