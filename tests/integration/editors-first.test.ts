/** Who works in the CMS does not wait for the pages that are rendered meanwhile. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ArticleListDocument } from '../../lib/generated/graphql.ts';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

const QUESTIONS = 40;

let cms: TestCms;
let admin: CmsApi;
let site: CmsApi;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  site = new CmsApi(cms.url, cms.siteToken);
});
afterAll(() => cms?.stop());

it('a save that comes last is answered before most of the questions that came before it', async () => {
  const draft = await createArticle(admin, 'saved-meanwhile', { status: 'draft' });
  const ask = async () => {
    const reply = await site.ask('POST', '/graphql', {
      query: ArticleListDocument.toString(),
      variables: { language: 'en', limit: 20, page: 1 },
    });
    expect(reply.status, reply.text).toBe(200);
  };
  await ask();
  let answered = 0;
  const questions = Array.from({ length: QUESTIONS }, () => ask().then(() => (answered += 1)));
  await admin.update('articles', draft, { title: 'Saved meanwhile' });
  const before = answered;
  await Promise.all(questions);
  expect(before).toBeLessThan(QUESTIONS / 2);
});
