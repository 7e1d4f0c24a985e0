/** A new article shows on the pages that offer it to read on, and no other page is rendered again for it (P3). */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { readPage } from '../support/read-page.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { startRelay, type TestRelay } from '../support/start-relay.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

let cms: TestCms;
let site: TestSite;
let relay: TestRelay;
let admin: CmsApi;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  site = await serveSite({ build: inject('siteBuild'), cms });
  relay = await startRelay({ cms, site });
});

afterAll(async () => {
  await relay?.stop();
  await site?.stop();
  await cms?.stop();
});

const at = (path: string) => readPage(site.url + path);

/** Waits until the page's HTML has the link, or has it no more. */
const offers = (path: string, slug: string, isOffered = true) =>
  waitFor(async () => (await at(path)).html.includes(`href="/articles/${slug}"`) === isOffered, {
    what: `${path} to ${isOffered ? 'offer' : 'offer no more'} ${slug}`,
    withinMs: 30_000,
  });

/** A page of one version has one tag. */
const versionOf = async (path: string) => (await at(path)).headers.get('etag');

describe('an article that is published between two others', () => {
  let between: string;

  beforeAll(async () => {
    for (const [slug, day] of [
      ['far-older', '01'],
      ['older', '05'],
      ['newer', '09'],
      ['far-newer', '13'],
    ] as const)
      await createArticle(admin, slug, { published_at: `1999-03-${day}T00:00:00Z` });
    await offers('/articles/older', 'newer');
    await offers('/articles/far-older', 'older');
    await offers('/articles/newer', 'far-newer');
  });

  it('is offered by those, and the pages of others stay as they are', async () => {
    const far = await versionOf('/articles/far-newer');
    between = await createArticle(admin, 'between', {
      published_at: '1999-03-07T00:00:00Z',
      status: 'draft',
    });
    await admin.update('articles', between, { status: 'published' });
    await offers('/articles/older', 'between');
    await offers('/articles/newer', 'between');
    expect(await versionOf('/articles/far-newer')).toBe(far);
  });

  it('is offered elsewhere when its date moves', async () => {
    await admin.update('articles', between, { published_at: '1999-03-11T00:00:00Z' });
    await offers('/articles/far-newer', 'between');
    await offers('/articles/older', 'between', false);
    await offers('/articles/older', 'newer');
  });

  it('is offered no more when it is deleted', async () => {
    await admin.remove('articles', between);
    await offers('/articles/far-newer', 'between', false);
    await offers('/articles/newer', 'far-newer');
  });
});

it('a new article is offered by the articles that share a tag, and by the project of which it tells', async () => {
  const tag = await admin.create('tags', { slug: 'silt-traps', name: 'Silt traps' });
  const tags = [{ tags_id: tag }];
  const project = await admin.create('projects', { slug: 'silt', title: 'Silt', status: 'published' });
  await createArticle(admin, 'tagged', { published_at: '1999-05-01T00:00:00Z', tags });
  await createArticle(admin, 'apart', { published_at: '1999-06-01T00:00:00Z' });
  await createArticle(admin, 'apart-too', { published_at: '1999-06-02T00:00:00Z' });
  await offers('/articles/tagged', 'apart');
  await waitFor(async () => (await at('/projects/silt')).status === 200, { what: 'the project' });

  await createArticle(admin, 'alike', {
    published_at: '2025-06-03T00:00:00Z',
    tags,
    related_projects: [{ projects_id: project }],
  });
  await offers('/articles/tagged', 'alike');
  await offers('/projects/silt', 'alike');
});
