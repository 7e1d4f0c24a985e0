/** The second language: the switch, what search engines are told, and the direction. */
import { expect, test } from './site-test.ts';

const PROJECT = '/projects/todgha-khettaras';
const UNTRANSLATED = '/projects/tana-delta-grazing-maps';

test('the switch leads to the same page in the other language, and back', async ({ page }) => {
  await page.goto(PROJECT);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  const there = page.getByRole('navigation', { name: 'Languages' }).getByRole('link', { name: 'العربية' });
  await expect(there).toHaveAttribute('hreflang', 'ar');
  await expect(there).toHaveAttribute('lang', 'ar');
  await there.click();
  await expect(page).toHaveURL(`/ar${PROJECT}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('navigation', { name: 'اللغات' }).getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(PROJECT);
});

test('a translated page names itself in both languages to search engines', async ({ page }) => {
  for (const [path, own] of [
    [PROJECT, PROJECT],
    [`/ar${PROJECT}`, `/ar${PROJECT}`],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`[0-9]${own}$`));
    for (const [language, href] of [
      ['en', PROJECT],
      ['ar', `/ar${PROJECT}`],
      ['x-default', PROJECT],
    ] as const) {
      await expect(page.locator(`link[rel=alternate][hreflang=${language}]`)).toHaveAttribute(
        'href',
        new RegExp(`[0-9]${href}$`),
      );
    }
  }
});

test('a page without translation is shown in English, marked as English, and left to the English one', async ({
  page,
}) => {
  await page.goto(`/ar${UNTRANSLATED}`);
  await expect(page.locator('h1')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    new RegExp(`[0-9]${UNTRANSLATED}$`),
  );
  await expect(page.locator('link[hreflang]')).toHaveCount(0);
});

test('links of a page in Arabic stay in Arabic, where there is such a page', async ({ page }) => {
  await page.goto('/ar');
  const main = page.getByRole('main');
  expect(await main.locator('a[href^="/projects"], a[href^="/articles"], a[href^="/themes"]').count()).toBe(
    0,
  );
  expect(await main.locator('a[href^="/ar/projects"]').count()).toBeGreaterThan(5);
});

for (const width of [360, 1280]) {
  test(`nothing of a page in Arabic lies beside the window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/ar', '/ar/projects', '/ar/projects/sofala-mangrove-belt', '/ar/articles']) {
      await page.goto(path);
      const beside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beside, path).toBeLessThanOrEqual(0);
    }
  });
}
