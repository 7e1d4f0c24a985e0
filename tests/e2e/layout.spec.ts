/** No page is wider than its window: on the narrowest phone, on a wide screen, enlarged, and with twice the text. */
import type { Page } from '@playwright/test';
import { expect, PAGES, test } from './site-test.ts';

/** 320 is what is left of 1280 at 400 % (WCAG 2.2, 1.4.10). */
const WIDTHS = [320, 360, 768, 1280, 1920];

const FORMS = ['/contact', '/newsletter', '/newsletter/confirm/AAAAAAAAAAAAAAAAAAAAAA'].map((path) => ({
  kind: path,
  path,
}));

for (const { kind, path } of [...PAGES, ...FORMS]) {
  test(`${kind} does not scroll sideways at any width, nor with twice the text`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'load' });
    await layOutAll(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `at ${width} px`).toEqual([]);
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `at ${width} px, with twice the text`).toEqual([]);
    }
  });
}

/** Has the browser lay out what lies far below too, and cut off nothing of it that sticks out. */
async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('main *')) {
      if (one instanceof HTMLElement) one.style.contentVisibility = 'visible';
    }
  });
}

/** What sticks out of the window; nothing where the page does not scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...widest.slice(0, 5).map((one) => `${one.tagName}.${one.className}`),
    ];
  });
}

test('the first screen of a phone says who, what, where, and how far it came', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const main = page.getByRole('main');
  for (const part of [
    main.getByRole('heading', { level: 1 }),
    main.getByText('Partners decide what is needed'),
    main.getByRole('link', { name: /^\d+ projects in \d+ countries$/ }),
    main.getByRole('figure', { name: /^Map/ }),
    main.locator('.result-figure').first(),
  ]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
});

test('the main links take one line of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const tops = await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});
