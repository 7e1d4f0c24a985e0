/** No page costs the CMS more than three requests, whatever it shows (P8). */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { entityTag } from '../../contract/tags.ts';
import { CmsApi } from '../support/cms-api.ts';
import { type CountingProxy, startCountingProxy } from '../support/counting-proxy.ts';
import { LIST_TAGS } from '../support/list-tags.ts';
import { readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

const MOST_REQUESTS = 3; // DESIGN, P8

let cms: TestCms;
let proxy: CountingProxy;
let site: TestSite;
const counted: { route: string; path: string; operations: string[] }[] = [];

beforeAll(async () => {
  cms = await copyCms(inject('cms'), { settings: { TRUSTED_DOCUMENTS: 'on' } });
  proxy = await startCountingProxy(cms.url);
  site = await serveSite({ build: inject('siteBuild'), cms: { ...cms, url: proxy.url } });
});

afterAll(async () => {
  console.log(
    [
      'GraphQL requests per cold page',
      ...counted.map(
        ({ route, operations }) => `  ${operations.length}  ${route.padEnd(22)} ${operations.join(', ')}`,
      ),
    ].join('\n'),
  );
  await site?.stop();
  await proxy?.stop();
  await cms?.stop();
});

describe('a cold page makes at most three GraphQL requests, and a warm one none', () => {
  it.each([
    ['/', null],
    ['/projects', null],
    ['/projects/page/[page]', null],
    ['/projects/by/theme-wetlands', null],
    ['/projects/by/theme-wetlands/view-list', null],
    ['/projects/[slug]', 'projects'],
    ['/impact', null],
    ['/articles', null],
    ['/articles/[slug]', 'articles'],
    ['/themes/[slug]', 'themes'],
    ['/people/[slug]', 'people'],
    ['/partners/[slug]', 'partners'],
    ['/[...path]', 'pages'],
    ['/ar', null],
    ['/ar/projects/[slug]', 'projects'],
    ['/ar/articles/[slug]', 'articles'],
  ] as const)('%s', async (route, collection) => {
    const { path, tags } = await exampleOf(route, collection);
    await purge(site, 'expired', ...LIST_TAGS, ...tags);
    proxy.reset();
    expect((await readPage(site.url + path)).status).toBe(200);
    const operations = proxy.operations();
    counted.push({ route, path, operations });
    expect(operations.length).toBeGreaterThan(0);
    expect(operations.length).toBeLessThanOrEqual(MOST_REQUESTS);

    proxy.reset();
    expect((await readPage(site.url + path)).status).toBe(200);
    expect(proxy.operations()).toEqual([]);
  });

  it('a page that is not found', async () => {
    proxy.reset();
    expect((await readPage(`${site.url}/articles/there-is-none`)).status).toBe(404);
    const operations = proxy.operations();
    counted.push({ route: 'not found', path: '', operations });
    expect(operations.length).toBeLessThanOrEqual(MOST_REQUESTS);
    proxy.reset();
    expect((await readPage(`${site.url}/articles/there-is-none`)).status).toBe(404);
    expect(proxy.operations()).toEqual([]);
  });

  it('an address that cannot exist asks for nothing of its own', async () => {
    await readPage(`${site.url}/articles/No.Such`);
    proxy.reset();
    expect((await readPage(`${site.url}/articles/Nor.Such`)).status).toBe(404);
    expect(proxy.operations().filter((name) => name !== 'Site')).toEqual([]);
  });
});

type Example = { path: string; tags: string[] };

type Collection = 'projects' | 'articles' | 'themes' | 'people' | 'partners' | 'pages';

/** The costliest of its kind: a page of blocks with chosen projects asks for these too. */
async function exampleOf(route: string, collection: Collection | null): Promise<Example> {
  if (collection === null) return { path: route.replace('[page]', '2'), tags: [] };
  const isPublished = { status: { _eq: 'published' } };
  const hasProjects = { blocks: { collection: { _eq: 'block_projects' } } };
  const filters = { projects: isPublished, articles: isPublished, pages: { ...isPublished, ...hasProjects } };
  const filter = Object.entries(filters).find(([name]) => name === collection)?.[1] ?? {};
  const [item] = await (await CmsApi.asAdmin(cms)).items(collection, {
    filter,
    sort: 'id',
    limit: '1',
    fields: 'id,slug',
  });
  if (!item) throw new Error(`Expected demo content for ${route}`);
  return {
    path: route.replace(/\[.*\]/, String(item.slug)),
    tags: [entityTag(collection, String(item.id))],
  };
}
