/** The search: a form that leads to a page, and over every page a panel that answers while one types. */
import type { Page } from '@playwright/test';
import { violationsIn } from './accessibility.ts';
import { expect, test } from './site-test.ts';

const PATH = '/articles/reading-the-salt-in-shyamnagar';
const TITLE = /reading the salt in shyamnagar/i;

const field = (page: Page) => page.getByRole('combobox', { name: 'Search for' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Best results' }).getByRole('option');

test('without script one gets from any page to what one looks for', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  try {
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL('/search');
    await page.getByRole('textbox', { name: /^Search/ }).fill('  shyamnagr   salt ');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\?q=/);
    await expect(page.locator('.hits mark').first()).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Kinds of results' })
      .getByRole('link', { name: /^Articles/ })
      .click();
    await expect(page).toHaveURL(/type=articles/);
    await page.getByRole('link', { name: TITLE }).click();
    await expect(page).toHaveURL(PATH);
  } finally {
    await context.close();
  }
});

test('what finds nothing says what else to do; a kind that there is not is no page', async ({ page }) => {
  await page.goto('/search?q=xylophone');
  await expect(page.getByText('Nothing found for “xylophone”.')).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'all projects' })).toBeVisible();
  expect((await page.goto('/search?q=salt&type=bananas'))?.status()).toBe(404);
});

test('what is typed is text on the page, whatever it is', async ({ page }) => {
  await page.goto(`/search?${new URLSearchParams({ q: '<img src=x onerror=alert(1)> “salt” & 50%' })}`);
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page.locator('.search-count')).toContainText('<img src=x onerror=alert(1)>');
});

for (const keys of ['/', 'Control+k', 'Meta+k']) {
  test(`${keys} opens the panel, Escape closes it, and the focus is back where it was`, async ({ page }) => {
    await page.goto(PATH);
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link').first();
    await link.focus();
    await page.keyboard.press(keys);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeHidden();
    await expect(link).toBeFocused();
  });
}

test('a slash in a field is a slash', async ({ page }) => {
  await page.goto('/search');
  const plain = page.getByRole('textbox', { name: /^Search/ });
  await plain.pressSequentially('km/year');
  await expect(plain).toHaveValue('km/year');
  await expect(field(page)).toBeHidden();
});

test('arrows choose among the results, Enter opens the chosen one, and the number is said', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await field(page).pressSequentially('shyamnagar sal');
  await expect(options(page).filter({ hasText: TITLE })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^\d+ results?$/);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  const found = await options(page).allInnerTexts();
  const place = found.findIndex((text) => TITLE.test(text));
  for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(PATH);
});

test('Enter without a choice leads to the page of results', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).pressSequentially('salt');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=salt');
});

test('one question is asked for a word that is typed at once', async ({ page }) => {
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/search')) asked += 1;
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).pressSequentially('wetland');
  await expect(options(page).first()).toBeVisible();
  expect(asked).toBeLessThanOrEqual(2);
});

test('the panel has no accessibility violation, empty and with results, in light and dark, on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/');
    await page.keyboard.press('/');
    for (const query of ['', 'salt', 'xylophone']) {
      await field(page).fill(query);
      if (query) await expect(page.getByRole('status')).not.toBeEmpty();
      expect(await violationsIn(page, 'search-panel')).toEqual([]);
    }
  }
});
