/** Press save, see it live: the admin app in one window, the site in another, and everything between them real. */
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { type Line, startLine } from '../../support/start-line.ts';
import { saveTitle, signIn } from './admin-app.ts';
import { sharedBuild, sharedCms } from './cms-access.ts';

/** From the save to the site, and to the receipt; the line needs about a second. */
const SOON = { timeout: 20_000 };

const article = z.object({ id: z.number(), slug: z.string() });

let line: Line;
test.beforeAll(async () => {
  line = await startLine({ original: sharedCms(), build: sharedBuild(), admin: true });
});
test.afterAll(() => line?.stop());

test('an edit shows on the site, and its receipt in the CMS without a reload', async ({ browser }) => {
  const api = await line.admin();
  const [first] = await api.items('articles', {
    fields: 'id,slug',
    filter: { status: { _eq: 'published' } },
    limit: '1',
  });
  const { id, slug } = article.parse(first);
  const [editor, visitor] = await Promise.all([browser.newPage(), browser.newPage()]);
  await signIn(editor, line.cms, `/content/articles/${id}`);
  await visitor.goto(`${line.site.url}/articles/${slug}`);
  const words = editor.getByRole('region', { name: 'On the website' }).getByRole('status');
  await expect(words).toHaveText('Nothing is on its way', { timeout: 30_000 });

  for (const title of ['Saved in the CMS', 'Saved once more']) {
    await saveTitle(editor, title);
    await expect(async () => {
      await visitor.reload();
      await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title, { timeout: 100 });
    }).toPass(SOON);
    await expect(words).toHaveText(/^Live since \d\d:\d\d:\d\d, on \d+ pages?$/, SOON);
  }
  await visitor.goto(`${line.site.url}/articles`);
  await expect(visitor.getByRole('link', { name: 'Saved once more' })).toBeVisible();
});
