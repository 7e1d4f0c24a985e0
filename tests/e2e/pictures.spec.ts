/** What a browser chooses of a picture's files fits what it draws, on every kind of screen. */
import { expect, test } from './site-test.ts';

/** How many times wider than it is shown a file may be. */
const MOST = 1.4;
const PAGES = ['/', '/projects', '/articles', '/themes/wetlands'];

for (const deviceScaleFactor of [1, 2]) {
  for (const width of [360, 768, 1280, 1920]) {
    test(`pictures fit at ${width} px and ${deviceScaleFactor} pixels a point`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        baseURL,
        deviceScaleFactor,
        viewport: { width, height: 1000 },
      });
      const page = await context.newPage();
      for (const address of PAGES) {
        await page.goto(address);
        const pictures = await page.locator('main img').evaluateAll(async (images) => {
          const seen: { src: string; chosen: number; offered: number; needed: number }[] = [];
          for (const image of images) {
            if (!(image instanceof HTMLImageElement) || !image.srcset) continue;
            image.loading = 'eager';
            image.scrollIntoView();
            await image.decode();
            const widths = new Map(
              image.srcset.split(', ').map((one) => {
                const [file = '', pixels = ''] = one.split(' ');
                return [new URL(file, location.href).href, Number.parseInt(pixels, 10)];
              }),
            );
            const box = image.getBoundingClientRect();
            const cropped = Math.max(box.width, (box.height * image.naturalWidth) / image.naturalHeight);
            seen.push({
              src: image.currentSrc,
              chosen: widths.get(image.currentSrc) ?? 0,
              offered: Math.max(...widths.values()),
              needed: cropped * devicePixelRatio,
            });
          }
          return seen;
        });
        for (const { src, chosen, offered, needed } of pictures) {
          expect(chosen, src).toBeGreaterThanOrEqual(Math.min(Math.floor(needed), offered));
          expect(chosen, src).toBeLessThanOrEqual(needed * MOST);
        }
      }
      await context.close();
    });
  }
}
