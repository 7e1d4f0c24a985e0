/** Long reading: contents, pictures in large, charts with their numbers; by hand, by key and without script. */
import type { Page } from '@playwright/test';
import { violationsIn } from './accessibility.ts';
import { expect, test } from './site-test.ts';

const PROJECT = '/projects/ca-mau-mangrove-and-shrimp';
const ARTICLE = '/articles/the-channels-of-letea';

const lightbox = (page: Page) => page.getByRole('dialog', { name: 'Pictures, large' });
const pictures = (page: Page) => page.locator('picture-gallery figure > a');

test.describe('the pictures of a project', () => {
  test('open large, are walked through with keys, and give the focus back', async ({ page }) => {
    await page.goto(PROJECT);
    const first = pictures(page).first();
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(lightbox(page)).toBeVisible();
    const place = lightbox(page).getByRole('status');
    const count = await pictures(page).count();
    await expect(place).toHaveText(`1 / ${count}`);
    for (const [key, wanted] of [
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
      ['ArrowLeft', 1],
      ['End', count],
      ['ArrowRight', count],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key);
      await expect(place).toHaveText(`${wanted} / ${count}`);
    }
    await page.keyboard.press('Escape');
    await expect(lightbox(page)).toBeHidden();
    await expect(first).toBeFocused();
    await expect(page).toHaveURL(PROJECT);
  });

  test('open at the one that was chosen, keep their words, and have buttons', async ({ page }) => {
    await page.goto(PROJECT);
    const second = pictures(page).nth(1);
    const alt = await second.locator('img').getAttribute('alt');
    const caption = await page.locator('picture-gallery figure').nth(1).locator('figcaption').textContent();
    await second.click();
    const dialog = lightbox(page);
    await expect(dialog.getByRole('status')).toHaveText(/^2 /);
    await expect(dialog.getByRole('img', { name: alt ?? '' })).toBeInViewport();
    await expect(dialog.getByText(caption ?? '')).toBeInViewport();
    await dialog.getByRole('button', { name: 'Next picture' }).click();
    await expect(dialog.getByRole('status')).toHaveText(/^3 /);
    await dialog.getByRole('button', { name: 'Previous picture' }).click();
    await expect(dialog.getByRole('status')).toHaveText(/^2 /);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    await expect(second).toBeFocused();
  });

  test('are still links for a hand that wants a new tab', async ({ page, context }) => {
    await page.goto(PROJECT);
    const opened = context.waitForEvent('page');
    await pictures(page)
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await (await opened).close();
    await expect(lightbox(page)).toBeHidden();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in large have no accessibility violation in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(PROJECT);
      await pictures(page).first().click();
      expect(await violationsIn(page, '.lightbox')).toEqual([]);
    });
  }
});

test.describe('the contents of a long article', () => {
  test('stand in the margin of a wide screen and lead to each heading', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(ARTICLE);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents).toHaveCount(1);
    const links = contents.getByRole('link');
    expect(await links.count()).toBeGreaterThan(2);
    for (const link of await links.all()) {
      const words = await link.innerText();
      await link.click();
      const heading = page.getByRole('heading', { name: words, exact: true });
      await expect(heading).toBeInViewport();
      expect(new URL(page.url()).hash).toBe(`#${await heading.getAttribute('id')}`);
    }
  });

  test('are folded on a phone, and opened by a key', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(ARTICLE);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents).toHaveCount(1);
    await expect(contents.getByRole('link')).toHaveCount(0);
    await contents.locator('summary').focus();
    await page.keyboard.press('Enter');
    await contents.getByRole('link').first().click();
    await expect(page.locator('.prose h2').first()).toBeInViewport();
  });

  test('an article says how long it takes, and leads on', async ({ page }) => {
    await page.goto(ARTICLE);
    await expect(page.locator('.article-head')).toContainText(/\d+ minutes? to read/);
    const turning = page.getByRole('navigation', { name: 'Previous and next article' });
    const next = turning.getByRole('link').last();
    const href = await next.getAttribute('href');
    await next.click();
    await expect(page).toHaveURL(href ?? '');
    await expect(turning.locator(`a[href="${ARTICLE}"]`)).toHaveCount(1);
  });
});

test.describe('the portfolio as numbers', () => {
  test('each chart has its numbers as a file that holds what is shown', async ({ page, request }) => {
    await page.goto('/impact');
    const files = page.locator('main a[href^="/api/impact/"]');
    expect(await files.count()).toBeGreaterThan(5);
    for (const file of await files.all()) {
      const response = await request.get((await file.getAttribute('href')) ?? '');
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toContain('text/csv');
      expect((await response.text()).split('\r\n').length).toBeGreaterThan(2);
    }
    const [, first = ''] = (await (await request.get('/api/impact/money-by-theme.csv')).text()).split('\r\n');
    const [theme = '-'] = first.split(',');
    await expect(page.locator('.bar-table tbody th').first()).toContainText(theme);
  });

  test('a table that is not there is a plain 404', async ({ request }) => {
    for (const file of ['secrets.csv', 'goals', 'goals.json']) {
      const response = await request.get(`/api/impact/${file}`);
      expect(response.status()).toBe(404);
      expect(await response.text()).toContain('money-by-year');
    }
  });

  test('the numbers under the columns are opened by a key', async ({ page }) => {
    await page.goto('/impact');
    const summary = page.locator('.chart-data summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.chart-data table')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture is a link to its large form', async ({ page }) => {
    await page.goto(PROJECT);
    await expect(lightbox(page)).toBeHidden();
    await pictures(page).first().click();
    await expect(page).toHaveURL(/\/media\/[0-9a-f-]+\/w1600/);
  });

  test('contents and numbers are all there', async ({ page }) => {
    await page.goto(ARTICLE);
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link').last().click();
    await expect(page.locator('.prose :is(h2, h3)').last()).toBeInViewport();
    await page.goto('/impact');
    await expect(page.getByRole('img', { name: /^Columns for the years/ })).toBeVisible();
    await page.locator('.chart-data summary').click();
    await expect(page.locator('.chart-data table')).toBeVisible();
  });
});

test('the newest results on the home page are each of another project', async ({ page }) => {
  await page.goto('/');
  const projects = await page
    .locator('.results-newest a[href^="/projects/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(projects).toHaveLength(4);
  expect(new Set(projects).size).toBe(4);
});
