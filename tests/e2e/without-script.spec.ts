/** Reading needs no script (P12): with JavaScript switched off every page says the same and leads on. */
import { HEAD_SCRIPT } from '../../islands/parts/head-script.ts';
import { expect, openWhole, PAGES, test } from './site-test.ts';

test.describe('without JavaScript', () => {
  for (const { kind, path, status } of PAGES) {
    test(`${kind} has the same text`, async ({ browser, baseURL, page }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
      try {
        const plain = await context.newPage();
        const response = await plain.goto(path);
        expect(response?.status()).toBe(status);
        // Not innerText, here and elsewhere: what is not laid out yet, below the window, has none.
        const words = await plain.locator('main').textContent();
        expect(words?.trim().length).toBeGreaterThan(60);
        expect(await plain.locator('template').count()).toBe(0);
        await page.goto(path, { waitUntil: 'load' });
        // Sizes differ while the two windows do; words do not.
        expect((await page.locator('main').textContent())?.replace(/\s+/g, ' ')).toBe(
          (await plain.locator('main').textContent())?.replace(/\s+/g, ' '),
        );
        await expect(plain.getByRole('heading', { level: 1 })).toBeVisible();
      } finally {
        await context.close();
      }
    });
  }

  test('one gets from the home page to a project, its theme, a second page and an article', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    try {
      const page = await context.newPage();
      await page.goto('/');
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Projects' }).click();
      await expect(page).toHaveURL('/projects');
      await page.getByRole('link', { name: 'Older' }).click();
      await expect(page).toHaveURL('/projects/page/2');
      const project = page.locator('main h2 a').first();
      const title = (await project.textContent()) ?? '';
      await project.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await page.locator('main a[href^="/themes/"]').first().click();
      await expect(page).toHaveURL(/\/themes\/[a-z-]+$/);
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Articles' }).click();
      await page.locator('main h2 a').first().click();
      await expect(page).toHaveURL(/\/articles\/[a-z0-9-]+$/);
      await expect(page.locator('.prose p').first()).toBeVisible();
    } finally {
      await context.close();
    }
  });
});

/** Of scripts on a reading page. */
const KNOWN_TYPES = new Set(['', 'module', 'speculationrules', 'application/ld+json']);

for (const one of PAGES) {
  test(`${one.kind} runs no script but ours, under a strict policy, and asks nobody else for anything`, async ({
    page,
    baseURL,
  }) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    const response = await openWhole(page, one);
    expect([...asked]).toEqual([new URL(baseURL ?? '').origin]);
    const scripts = await page.locator('script').evaluateAll((all) =>
      all.map((script) => ({
        type: script.getAttribute('type') ?? '',
        text: script.getAttribute('src') ?? script.textContent ?? '',
      })),
    );
    const textsOf = (type: string) =>
      scripts.filter((script) => script.type === type).map(({ text }) => text);
    // Data, which nobody runs: what engines read of the page, and what a browser may fetch ahead.
    for (const data of textsOf('application/ld+json')) expect(JSON.parse(data)).toHaveProperty('@context');
    const [rules = '', ...moreRules] = textsOf('speculationrules');
    expect(JSON.parse(rules)).toHaveProperty('prerender');
    expect(moreRules).toEqual([]);
    const islands = textsOf('module');
    expect(textsOf('')).toEqual([HEAD_SCRIPT]);
    expect(new Set(scripts.map(({ type }) => type)).difference(KNOWN_TYPES)).toEqual(new Set());
    for (const island of islands) expect(island).toMatch(/^\/islands\/[a-z-]+\.[0-9a-f]+\.js$/);
    for (const name of ['search-panel', 'theme-switch'])
      expect(islands).toContainEqual(expect.stringContaining(`/${name}.`));
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });
}

test('no link on the site leads nowhere', async ({ request, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  const waiting = ['/'];
  const seen = new Set(waiting);
  const dead: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const response = await request.get(path, { maxRedirects: 0 });
    if (response.status() !== 200) dead.push(`${response.status()} ${path}`);
    if (!response.headers()['content-type']?.startsWith('text/html')) continue;
    const html = (await response.text()).replace(/<script\b.*?<\/script>/gs, '');
    for (const [link, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"[^>]*>/g)) {
      if (/\srel="[^"]*nofollow/.test(link)) continue; // combinations of facets: more than anybody can walk through
      const url = new URL(href.replaceAll('&amp;', '&'), `${origin}${path}`);
      if (url.origin !== origin || seen.has(url.pathname)) continue;
      seen.add(url.pathname);
      waiting.push(url.pathname);
    }
  }
  expect(dead).toEqual([]);
  expect(seen.size).toBeGreaterThan(60);
});
