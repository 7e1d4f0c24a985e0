/** No page is wider than its window, on the narrowest phone and on a wide screen. */
import { expect, PAGES, test } from './site-test.ts';

const WIDTHS = [360, 768, 1280, 1920];

for (const { kind, path } of PAGES) {
  test(`${kind} does not scroll sideways at any width`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'load' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => {
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
      expect(wide, `at ${width} px`).toEqual([]);
    }
  });
}

test('text can be enlarged to twice its size without losing any', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await page.goto('/projects/ca-mau-mangrove-and-shrimp');
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%', 'important');
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});
