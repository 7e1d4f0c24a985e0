/** What a page costs the database of the CMS does not grow with what it shows: there is no N+1 (P8). */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { LIST_TAGS } from '../support/list-tags.ts';
import { readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

/** Items of each kind, and items within an item, at first and later. */
const FEW = 3;
const MANY = 4 * FEW;

const PATHS = [
  '/',
  '/projects',
  '/projects/by/theme-counted/view-list',
  '/projects/counted-0',
  '/impact',
  '/articles',
  '/articles/counted-0',
  '/themes/counted',
  '/people/counted',
  '/partners/counted',
  '/counted',
  '/search?q=counted',
  '/feed.xml',
  '/feed.json',
  '/themes/counted/feed.xml',
  '/sitemap.xml',
  '/llms.txt',
  '/api/projects.json',
  '/ar',
  '/ar/projects/counted-0',
] as const;

/** More of a part than a page shows, and than Directus gives of a list of which nothing is said. */
const TOO_MANY = 101;

let cms: TestCms;
let site: TestSite;
let admin: CmsApi;
const few = new Map<string, string[]>();
const many = new Map<string, string[]>();

beforeAll(async () => {
  cms = await copyCms(inject('cms'), { counted: true });
  site = await serveSite({ build: inject('siteBuild'), cms });
  admin = await CmsApi.asAdmin(cms);
  const grow = await startPortfolio();
  await grow(0, FEW);
  await measure(few);
  await grow(FEW, MANY);
  await measure(many);
});

afterAll(async () => {
  const lines = PATHS.map((path) => `  ${String(many.get(path)?.length ?? '').padStart(3)}  ${path}`);
  console.log(['SQL statements per cold page', ...lines].join('\n'));
  await site?.stop();
  await cms?.stop();
});

describe(`with ${FEW} items of each kind and with ${MANY}, the CMS sends as many statements to its database for`, () => {
  it.each(PATHS)('%s', (path) => {
    const [before, after] = [few.get(path) ?? [], many.get(path) ?? []];
    expect(before.length).toBeGreaterThan(0);
    expect(after.length, `first ${before.join('\n')}\n\nthen ${after.join('\n')}`).toBe(before.length);
  });

  it('a question for one item after the other would be seen', async () => {
    const ask = async (count: number) => {
      cms.statements();
      for (let asked = 0; asked < count; asked += 1)
        await new CmsApi(cms.url, cms.siteToken).graphql(`{ articles(limit: 1, page: ${asked + 1}) { id } }`);
      return cms.statements().length;
    };
    expect(await ask(MANY)).toBeGreaterThan(await ask(FEW));
  });
});

it('the newest articles are found in the order of an index, not sorted out of all', () => {
  const database = new DatabaseSync(path.join(cms.dataDir, 'cms.sqlite'), { readOnly: true, timeout: 5_000 });
  const plan = database.prepare(`EXPLAIN QUERY PLAN SELECT id FROM articles
    WHERE status = 'published' AND published_at <= 0 ORDER BY published_at DESC, id DESC LIMIT 20`);
  const steps = plan.all().map((step) => String(step.detail));
  database.close();
  expect(steps).toEqual([expect.stringContaining('vitrine_articles_newest')]);
});

it('what is beyond what a page shows is said there', async () => {
  expect((await readPage(`${site.url}/articles`)).main).toContain('Counted and others');
  expect((await readPage(`${site.url}/projects/counted-0`)).main).not.toContain('than fit this page');
  expect((await readPage(`${site.url}/articles/counted-0`)).main).not.toContain('and others');
  const [project] = await admin.items('projects', {
    filter: { slug: { _eq: 'counted-0' } },
    fields: 'id,cover',
  });
  const [article] = await admin.items('articles', { filter: { slug: { _eq: 'counted-0' } }, fields: 'id' });
  const [person] = await admin.items('people', { filter: { slug: { _eq: 'counted' } }, fields: 'id' });
  const parts = Array.from({ length: TOO_MANY - MANY }, (_, index) => ({ sort: MANY + index }));
  await admin.update('projects', String(project?.id), {
    updates: created(parts, { date: '2026-03-01', title: 'Another', body: '<p>Another.</p>' }),
    gallery: created(parts, { directus_files_id: project?.cover }),
    team: created(parts, { people_id: person?.id }),
  });
  await admin.update('articles', String(article?.id), { authors: created(parts, { people_id: person?.id }) });
  await purge(site, 'expired', ...LIST_TAGS);
  const { main } = await readPage(`${site.url}/projects/counted-0`);
  expect(main).toMatch(/more [^.]*than fit this page; 60 of each/);
  for (const part of ['pictures', 'people', 'updates'])
    expect(main).toMatch(new RegExp(`more [^.;]*\\b${part}\\b[^.;]* than fit`));
  expect((await readPage(`${site.url}/articles/counted-0`)).main).toContain('and others');
});

/** What each page costs when nothing is kept; the first visit is not counted, since Directus learns its roles by it. */
async function measure(into: Map<string, string[]>): Promise<void> {
  for (const path of PATHS) {
    for (const visit of ['first', 'counted']) {
      await purge(site, 'expired', ...LIST_TAGS);
      cms.statements();
      const { status, main, html } = await readPage(site.url + path);
      expect(status, `${path}, ${visit}`).toBe(200);
      if (path.includes('counted') && !path.includes('.')) expect(main || html).toContain('Counted');
    }
    into.set(path, cms.statements());
  }
}

/** A theme, a person, a partner and a page, and what makes projects and articles from one number to another. */
async function startPortfolio(): Promise<(from: number, to: number) => Promise<void>> {
  const [theme, person, partner, tag] = await Promise.all([
    admin.create('themes', { slug: 'counted', name: 'Counted' }),
    admin.create('people', { slug: 'counted', name: 'Counted' }),
    admin.create('partners', { slug: 'counted', name: 'Counted', kind: 'foundation' }),
    admin.create('tags', { slug: 'counted', name: 'Counted' }),
  ]);
  const page = await admin.create('pages', { slug: 'counted', title: 'Counted', status: 'published' });
  const [withCover] = await admin.items('projects', {
    filter: { cover: { _nnull: true } },
    fields: 'cover',
    limit: '1',
  });
  const cover = String(withCover?.cover);
  const projects: string[] = [];
  const articles: string[] = [];
  return async (from, to) => {
    const numbers = Array.from({ length: to - from }, (_, index) => from + index);
    for (const number of numbers) {
      projects.push(
        await admin.create('projects', {
          ...named(number),
          summary: 'Counted.',
          countries: ['KE'],
          start_date: '2026-01-01',
          currency: 'EUR',
          cover,
          themes: [{ themes_id: theme }],
          partners: [{ partners_id: partner, role: 'partner' }],
          team: [{ people_id: person, role: 'lead' }],
        }),
      );
      articles.push(
        await admin.create('articles', {
          ...named(number),
          published_at: '2026-01-01T00:00:00Z',
          cover,
          authors: [{ people_id: person }],
          tags: [{ tags_id: tag }],
        }),
      );
    }
    const parts = numbers.map((number) => ({ sort: number }));
    const [project = ''] = projects;
    const [article = ''] = articles;
    await admin.update('projects', project, {
      indicators: created(parts, { name: 'Counted', unit: 'people', baseline: 0, target: 9, actual: 3 }),
      funding: created(parts, { amount: 1000, year: 2026, donor: partner }),
      updates: created(parts, { date: '2026-02-01', title: 'Counted', body: '<p>Counted.</p>' }),
      gallery: created(parts, { directus_files_id: cover }),
    });
    const added = projects.slice(from).map((id) => ({ projects_id: id }));
    await admin.update('articles', article, {
      related_projects: created(added, {}),
      authors: created(parts, { people_id: person }),
    });
    await admin.update('pages', page, {
      blocks: {
        create: numbers.flatMap((sort) => [
          { sort, collection: 'block_text', item: { body: '<p>Counted.</p>' } },
          {
            sort,
            collection: 'block_projects',
            item: { heading: 'Counted', projects: projects.map((id) => ({ projects_id: id })) },
          },
        ]),
        update: [],
        delete: [],
      },
    });
  };
}

function named(number: number) {
  return {
    slug: `counted-${number}`,
    title: `Counted ${number}`,
    status: 'published',
    body: '<p>Counted.</p>',
  };
}

function created(parts: readonly object[], facts: object) {
  return { create: parts.map((part) => ({ ...part, ...facts })), update: [], delete: [] };
}
