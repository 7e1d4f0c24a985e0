/** `test` for pages of the site: a console error, an exception or a failed request fails whatever test met it. */
import { test as base, expect, type Page, type Response } from '@playwright/test';

export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        const isThePageItself = message.location().url === page.url();
        if (message.type() === 'error' && !(isThePageItself && message.text().includes('status of 404'))) {
          faults.push(`console: ${message.text()} (${message.location().url})`);
        }
      });
      page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
      page.on('requestfailed', (request) => {
        // A page that is left cancels what it was still loading.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
          faults.push(`request: ${request.url()} ${request.failure()?.errorText}`);
        }
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
          faults.push(`answer: ${response.status()} ${response.url()}`);
        }
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** One page of each kind; the slugs are those of the demo content. */
export const PAGES = [
  { kind: 'home', path: '/', status: 200 },
  { kind: 'projects', path: '/projects', status: 200 },
  { kind: 'projects, page 2', path: '/projects/page/2', status: 200 },
  { kind: 'projects, chosen', path: '/projects/by/theme-wetlands', status: 200 },
  { kind: 'projects, all places', path: '/projects/by/all-country', status: 200 },
  { kind: 'projects as lines', path: '/projects/by/country-ke/view-list', status: 200 },
  { kind: 'no project chosen', path: '/projects/by/country-vn/theme-schools', status: 200 },
  { kind: 'a project', path: '/projects/ca-mau-mangrove-and-shrimp', status: 200 },
  { kind: 'impact', path: '/impact', status: 200 },
  { kind: 'articles', path: '/articles', status: 200 },
  { kind: 'an article', path: '/articles/reading-the-salt-in-shyamnagar', status: 200 },
  { kind: 'a theme', path: '/themes/coasts', status: 200 },
  { kind: 'a person', path: '/people/farhana-akter', status: 200 },
  { kind: 'a partner', path: '/partners/pacific-commons-fund', status: 200 },
  { kind: 'about', path: '/about', status: 200 },
  { kind: 'a nested page', path: '/work-with-us/hydrology', status: 200 },
  { kind: 'the search', path: '/search', status: 200 },
  { kind: 'results of a search', path: '/search?q=salt+wells', status: 200 },
  { kind: 'no result of a search', path: '/search?q=xylophone', status: 200 },
  { kind: 'thanks for a message', path: '/contact/thanks', status: 200 },
  { kind: 'thanks for an address', path: '/newsletter/thanks', status: 200 },
  { kind: 'a confirmed address', path: '/newsletter/confirmed', status: 200 },
  { kind: 'not found', path: '/articles/nobody-wrote-this', status: 404 },
  { kind: 'home in Arabic', path: '/ar', status: 200 },
  { kind: 'projects in Arabic', path: '/ar/projects', status: 200 },
  { kind: 'a project in Arabic', path: '/ar/projects/sofala-mangrove-belt', status: 200 },
  { kind: 'an article in Arabic', path: '/ar/articles/why-we-pay-for-meetings', status: 200 },
  {
    kind: 'a project without translation in Arabic',
    path: '/ar/projects/tana-delta-grazing-maps',
    status: 200,
  },
  { kind: 'not found in Arabic', path: '/ar/articles/nobody-wrote-this', status: 404 },
] as const;

/** Opens a page, checks its status, and brings every picture into view so that it loads. */
export async function openWhole(
  page: Page,
  { path, status }: { path: string; status: number },
): Promise<Response | null> {
  const response = await page.goto(path, { waitUntil: 'load' });
  expect(response?.status()).toBe(status);
  await page.evaluate(async () => {
    for (const image of document.images) {
      image.scrollIntoView();
      while (!image.complete) await new Promise((painted) => requestAnimationFrame(painted));
    }
  });
  return response;
}
