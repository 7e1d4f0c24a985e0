/** Every kind of page, in light and dark: accessible, without errors, with whole pictures and headings in order. */
import type { Page } from '@playwright/test';
import { violationsIn } from './accessibility.ts';
import { expect, openWhole, PAGES, test } from './site-test.ts';

/** What a page's fonts may weigh together, as files. */
const MOST_FONT_BYTES = 50 * 1024;

for (const one of PAGES) {
  test(`${one.kind} is accessible in light and dark, and whole: language, title, light fonts, headings in order, pictures with their place kept`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openWhole(page, one);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsIn(page), colorScheme).toEqual([]);
    }

    const isArabic = /^\/ar(?:\/|$)/.test(one.path);
    const fonts = await fontBytes(page);
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(MOST_FONT_BYTES);
    await expect(page.locator('html')).toHaveAttribute('lang', isArabic ? 'ar' : 'en');
    expect((await page.title()).length).toBeGreaterThan(5);

    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);

    const pictures = await page.locator('img').evaluateAll((all) =>
      all.map((image) => ({
        src: image.getAttribute('src'),
        width: Number(image.getAttribute('width')),
        height: Number(image.getAttribute('height')),
        alt: image.getAttribute('alt'),
        loaded: image instanceof HTMLImageElement ? image.naturalWidth : 0,
      })),
    );
    for (const picture of pictures) {
      expect(picture.width, `width of ${picture.src}`).toBeGreaterThan(0);
      expect(picture.height, `height of ${picture.src}`).toBeGreaterThan(0);
      expect(picture.loaded, `${picture.src} has loaded`).toBeGreaterThan(0);
      expect(picture.alt, `alt of ${picture.src}`).not.toBeNull();
    }
  });
}

/** Of all fonts that the page has loaded, asked for by its text or ahead of it. */
function fontBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.woff2'))
      .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  );
}
