/** An editor looks at a draft beside its form, edits it where it stands, and lets somebody without an account see it. */
import { type Browser, expect, type FrameLocator, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { CmsApi } from '../../support/cms-api.ts';
import { freePort } from '../../support/free-port.ts';
import { copyCms, type TestCms } from '../../support/start-cms.ts';
import { serveSite, type TestSite } from '../../support/start-site.ts';
import { violationsIn } from '../accessibility.ts';
import { saveTitle, signInAsEditor } from './admin-app.ts';
import { sharedBuild, sharedCms } from './cms-access.ts';

const EDITOR_ROLE = '2f7b8d14-7c55-4d8e-9a3c-6e1d3c5b2a12'; // directus/config/roles.json
/** What the admin app takes on a machine that does much else. */
const SOON = { timeout: 30_000 };

/**
 * What Directus's editor of rich text fails with: it asks for its words in a language that Directus does not have, and is
 * given the admin app's page. Of the site's own scripts none can: its `nosniff` refuses them before, on the console.
 */
const A_PAGE_FOR_A_SCRIPT = "Unexpected token '<'";

const created = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

test.describe.configure({ mode: 'serial' });

let cms: TestCms;
let site: TestSite;
let article: string;
const editor = { email: 'edith@example.org', password: 'a-password-of-edith' };

test.beforeAll(async () => {
  const port = await freePort();
  cms = await copyCms(sharedCms(), {
    settings: { SITE_URL: `http://127.0.0.1:${port}`, TRUSTED_DOCUMENTS: 'on' },
    admin: true,
  });
  site = await serveSite({ build: sharedBuild(), cms, port });
  const admin = await CmsApi.asAdmin(cms);
  await admin.ask('POST', '/users', { ...editor, role: EDITOR_ROLE, status: 'active' });
  article = created.parse(
    (
      await admin.ask('POST', '/items/articles', {
        status: 'draft',
        slug: 'a-draft-to-preview',
        title: 'A draft to preview',
        excerpt: 'Two sentences about it.',
        body: '<h2>Where</h2><p>At the river.</p>',
      })
    ).data,
  ).id;
});

test.afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

test('the draft is seen beside its form, renewed by a save, and edited where it stands', async ({ page }) => {
  const faults = faultsOf(page);
  await signInAsEditor(page, { ...cms, ...editor }, `/content/articles/${article}`);
  await page.locator('.action-preview').click();
  const preview = page.frameLocator('.live-preview iframe');
  const title = preview.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('A draft to preview', SOON);
  await expect(preview.locator('.preview-bar')).toContainText('Preview of what is saved');

  await test.step('renewed', async () => {
    await saveTitle(page, 'A draft that was saved');
    await expect(title).toHaveText('A draft that was saved', SOON);
  });

  await test.step('edited in the live preview', async () => {
    await editTitle(page, preview, 'Edited where it stands');
    await expect(title).toHaveText('Edited where it stands', SOON);
  });

  await test.step('and in the visual editor', async () => {
    const address = await page
      .locator('.live-preview iframe')
      .evaluate((frame) => frame.getAttribute('src') ?? '');
    await page.goto(`${cms.url}/admin/visual/${address}`);
    await expect(title).toHaveText('Edited where it stands', SOON);
    await expect(page).toHaveURL(
      /\/visual\/http:\/\/127\.0\.0\.1:\d+\/preview\/edit\/articles\/\d+\/main\/en$/,
      SOON,
    );
    await editTitle(page, preview, 'Edited in the visual editor');
    await expect(title).toHaveText('Edited in the visual editor', SOON);
  });
  expect(faults).toEqual([]);
});

test('a review link is made, opened without an account, and revoked', async ({ page, browser }) => {
  await signInAsEditor(page, { ...cms, ...editor }, `/content/articles/${article}`);
  const panel = page.getByRole('region', { name: 'Review links' });
  await panel.getByLabel('For whom').fill('The partner in Khulna', SOON);
  await panel.getByRole('button', { name: 'Make a review link' }).click();
  await expect(panel.getByRole('status').first()).toHaveText('The link is made. Copy it and send it.', SOON);
  await expect(panel.getByText(/^Open until .+, made by/)).toBeVisible();
  const address = await panel.getByLabel('Address of the link: The partner in Khulna').inputValue();

  const reviewer = await stranger(browser);
  const opened = await reviewer.page.goto(address);
  expect(opened?.status()).toBe(200);
  await expect(reviewer.page).toHaveURL(/\/preview\/review\/[0-9a-f-]{36}\/en$/);
  await expect(reviewer.page.getByRole('heading', { level: 1 })).toHaveText('Edited in the visual editor');
  await expect(reviewer.page.locator('.preview-bar')).toContainText('Draft for review, until');
  await expect(reviewer.page.locator('[data-directus]')).toHaveCount(0);
  await isAccessible(reviewer.page);

  await panel.getByRole('button', { name: 'Revoke the link: The partner in Khulna' }).click();
  await expect(panel.getByText('1 closed link')).toBeVisible(SOON);
  await reviewer.page.reload();
  await expect(reviewer.page.getByRole('heading', { level: 1 })).toHaveText('This link was revoked');
  await isAccessible(reviewer.page);
  expect(reviewer.faults).toEqual([]);
  await reviewer.page.context().close();
});

test('without a session there is a page that says so, and the site knows nothing of the draft', async ({
  page,
}) => {
  const closed = await page.request.get(`${site.url}/preview/edit/articles/${article}/main/en`);
  expect(await closed.text()).toContain('No draft is open here');
  const absent = await page.request.get(`${site.url}/articles/a-draft-to-preview`);
  expect(absent.status()).toBe(404);
});

/** By the pencil at the title, the form that opens at it, and its button. */
async function editTitle(page: Page, preview: FrameLocator, text: string): Promise<void> {
  const title = preview.getByRole('heading', { level: 1 });
  // A page that was just renewed has its frames, one for each text, when it listens to the pointer.
  await expect(preview.locator('.directus-visual-editing-rect').first()).toBeAttached(SOON);
  await title.hover();
  const pencil = preview
    .locator('.directus-visual-editing-rect-hover .directus-visual-editing-button')
    .first();
  await expect(pencil).toBeVisible(SOON);
  await pencil.click();
  const menu = page.locator('#menu-outlet');
  await menu.locator('.popover-item-content input').first().fill(text, SOON);
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await menu.locator('button:has([data-icon="check"])').click();
  await saved;
}

async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsIn(page), colorScheme).toEqual([]);
  }
}

/** A window without cookies, and what its console says. */
async function stranger(browser: Browser): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext()).newPage();
  return { page, faults: faultsOf(page) };
}

/** What the site's pages say to the console, and what any page says of a policy. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    const isOfSite = message.location().url.startsWith(site.url);
    if (message.type() === 'error' && (isOfSite || text.includes('Content Security Policy')))
      faults.push(text);
  });
  page.on('pageerror', ({ message }) => {
    if (message !== A_PAGE_FOR_A_SCRIPT) faults.push(message);
  });
  return faults;
}
