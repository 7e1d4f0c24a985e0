/**
 * Directus can keep answers and drop them when something is saved (`CACHE_ENABLED`, `CACHE_AUTO_PURGE`). What changes
 * otherwise leaves them as they are; so the site asks past that cache, and a page rendered again is as new as the change.
 */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AS_OF_HEADER } from '../../contract/headers.ts';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { type Line, startLine } from '../support/start-line.ts';
import './cms-context.ts';

const QUESTION = '{ articles(filter: { slug: { _eq: "cached" } }, limit: 1) { title body } }';

let line: Line;
let id: string;
/** Somebody who asks as the site may, but not past the cache. */
let other: CmsApi;

beforeAll(async () => {
  line = await startLine({
    original: inject('cms'),
    build: inject('siteBuild'),
    settings: { CACHE_ENABLED: 'true', CACHE_STORE: 'memory', CACHE_TTL: '10m' },
  });
  other = new CmsApi(line.cms.url, line.cms.siteToken);
  id = await createArticle(await line.admin(), 'cached', { body: '<p>First text.</p>' });
  await line.until('/articles/cached', ({ main }) => main.includes('First text.'));
  await line.settled();
});

afterAll(() => line?.stop());

describe('with the cache of the CMS switched on', () => {
  it('a statement in SQL is live although the cache has not heard of it', async () => {
    expect((await other.graphql(QUESTION)).text).toContain('First text.');
    typed(`UPDATE articles SET body = '<p>Second text.</p>' WHERE id = ${id}`);
    const page = await line.until('/articles/cached', ({ main }) => main.includes('Second text.'));
    expect(page.main).not.toContain('First text.');
    await line.settled();
    // The cache was on, and had the old answer all the time.
    const cached = await other.graphql(QUESTION);
    expect(cached.text).toContain('First text.');
    expect(cached.headers.get(AS_OF_HEADER)).toBeNull();
  });

  it('what SQL has unpublished is gone', async () => {
    typed(`UPDATE articles SET status = 'draft' WHERE id = ${id}`);
    await line.until('/articles/cached', ({ status }) => status === 404);
    await line.settled();
    expect((await line.status()).dead).toBe(0);
  });
});

function typed(sql: string): void {
  const database = new DatabaseSync(path.join(line.cms.dataDir, 'cms.sqlite'), { timeout: 5_000 });
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}
