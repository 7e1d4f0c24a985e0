/** A new article shows on the pages that offer it to read on, and no other page is rendered again for it (P3). */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { type Line, startLine } from '../support/start-line.ts';
import './cms-context.ts';

let line: Line;
let admin: CmsApi;

beforeAll(async () => {
  line = await startLine({ original: inject('cms'), build: inject('siteBuild') });
  admin = await line.admin();
});

afterAll(() => line?.stop());

/** Whether the page links to the article once all that was saved is delivered. */
async function offers(path: string, slug: string): Promise<boolean> {
  await line.settled();
  return (await line.read(path)).html.includes(`href="/articles/${slug}"`);
}

/** A page of one version has one tag. */
async function versionOf(path: string): Promise<string | null> {
  await line.settled();
  return (await line.read(path)).headers.get('etag');
}

describe('an article that is published between two others', () => {
  let between: string;

  beforeAll(async () => {
    for (const [slug, day] of [
      ['far-older', '01'],
      ['older', '05'],
      ['newer', '09'],
      ['far-newer', '13'],
      ['farther', '17'],
      ['farthest', '21'],
    ] as const)
      await createArticle(admin, slug, { published_at: `1999-03-${day}T00:00:00Z` });
    expect(await offers('/articles/older', 'newer')).toBe(true);
    expect(await offers('/articles/far-older', 'older')).toBe(true);
    expect(await offers('/articles/newer', 'far-newer')).toBe(true);
  });

  it('is offered by those, and the pages of others stay as they are', async () => {
    const farthest = await versionOf('/articles/farthest');
    between = await createArticle(admin, 'between', {
      published_at: '1999-03-07T00:00:00Z',
      status: 'draft',
    });
    await admin.update('articles', between, { status: 'published' });
    expect(await offers('/articles/older', 'between')).toBe(true);
    expect(await offers('/articles/newer', 'between')).toBe(true);
    expect(await versionOf('/articles/farthest')).toBe(farthest);
  });

  it('is offered elsewhere when its date moves', async () => {
    await admin.update('articles', between, { published_at: '1999-03-11T00:00:00Z' });
    expect(await offers('/articles/far-newer', 'between')).toBe(true);
    expect(await offers('/articles/older', 'between')).toBe(false);
    expect(await offers('/articles/older', 'newer')).toBe(true);
  });

  it('is offered no more when it is deleted', async () => {
    await admin.remove('articles', between);
    expect(await offers('/articles/far-newer', 'between')).toBe(false);
    expect(await offers('/articles/newer', 'far-newer')).toBe(true);
  });
});

it('a new article is offered by the articles that share a tag, and by the project of which it tells', async () => {
  const tag = await admin.create('tags', { slug: 'silt-traps', name: 'Silt traps' });
  const tags = [{ tags_id: tag }];
  const project = await admin.create('projects', { slug: 'silt', title: 'Silt', status: 'published' });
  await createArticle(admin, 'tagged', { published_at: '1999-05-01T00:00:00Z', tags });
  await createArticle(admin, 'apart', { published_at: '1999-06-01T00:00:00Z' });
  await createArticle(admin, 'apart-too', { published_at: '1999-06-02T00:00:00Z' });
  expect(await offers('/articles/tagged', 'apart')).toBe(true);
  expect(await offers('/projects/silt', 'alike')).toBe(false);

  await createArticle(admin, 'alike', {
    published_at: '2025-06-03T00:00:00Z',
    tags,
    related_projects: [{ projects_id: project }],
  });
  expect(await offers('/articles/tagged', 'alike')).toBe(true);
  expect(await offers('/projects/silt', 'alike')).toBe(true);
});
