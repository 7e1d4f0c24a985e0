/** The choice of colours: kept, the same in every tab, there before the first paint, and absent without script. */
import type { Page } from '@playwright/test';
import { PAPER } from '../../islands/parts/theme.ts';
import { violationsIn } from './accessibility.ts';
import { expect, test } from './site-test.ts';

const PATH = '/articles/reading-the-salt-in-shyamnagar';

test('as the system, until something is chosen', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(PATH);
    await expect(choice(page, 'As the system')).toBeChecked();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    expect(await paper(page)).toBe(PAPER[colorScheme]);
    expect(await colourOfBars(page)).toBe(PAPER[colorScheme]);
  }
});

for (const { name, theme, system } of [
  { name: 'Dark', theme: 'dark', system: 'light' },
  { name: 'Light', theme: 'light', system: 'dark' },
] as const) {
  test(`${theme} on a ${system} system: page and bars at once, and again after a reload`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto(PATH);
    await choice(page, name).check();
    const isChosen = async () => {
      await expect(choice(page, name)).toBeChecked();
      expect(await paper(page)).toBe(PAPER[theme]);
      expect(await colourOfBars(page)).toBe(PAPER[theme]);
    };
    await isChosen();
    await page.reload();
    await isChosen();
    await choice(page, 'As the system').check();
    expect(await paper(page)).toBe(PAPER[system]);
    await page.reload();
    expect(await paper(page)).toBe(PAPER[system]);
  });
}

test('the first frame has the colours that were chosen, before the island has come', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(PATH);
  await choice(page, 'Dark').check();
  await page.route('**/islands/**', (route) => route.abort('aborted'));
  await page.addInitScript(() => {
    const look = () => {
      if (!document.body) return requestAnimationFrame(look);
      sessionStorage.setItem('first frame', document.documentElement.dataset.theme ?? 'none');
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('first frame'))).toBe('dark');
  expect(await paper(page)).toBe(PAPER.dark);
  expect(await colourOfBars(page)).toBe(PAPER.dark);
});

test('another tab follows', async ({ page, context }) => {
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(PATH);
  await choice(page, 'Dark').check();
  await expect(choice(other, 'Dark')).toBeChecked();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.evaluate(() => localStorage.clear());
  await expect(choice(page, 'As the system')).toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('the keyboard reaches it after the links, shows where it is, and chooses with the arrows', async ({
  page,
}) => {
  await page.goto(PATH);
  await expect(choice(page, 'As the system')).toBeChecked();
  await page.locator('.site-header search-panel a').first().focus();
  await page.keyboard.press('Tab');
  await expect(choice(page, 'As the system')).toBeFocused();
  await expect(choice(page, 'As the system')).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'Dark')).toBeFocused();
  await expect(choice(page, 'Dark')).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('it is a named group of named choices, large enough for a thumb, on any width', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(PATH);
    const choices = page.getByRole('group', { name: 'Colours' }).getByRole('radio');
    await expect(choices).toHaveCount(3);
    for (const one of await choices.all()) {
      const box = await one.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  }
});

for (const [name, theme] of [
  ['Light', 'light'],
  ['Dark', 'dark'],
] as const) {
  test(`the header has no accessibility violation in ${theme}`, async ({ page }) => {
    await page.goto(PATH);
    await choice(page, name).check();
    expect(await violationsIn(page, '.site-header')).toEqual([]);
  });
}

test('where nothing can be kept, a choice lasts as long as the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(PATH);
  await choice(page, 'Dark').check();
  expect(await paper(page)).toBe(PAPER.dark);
  await page.reload();
  await expect(choice(page, 'As the system')).toBeChecked();
  expect(await paper(page)).toBe(PAPER.light);
});

test('print is black on white, whatever was chosen', async ({ page }) => {
  await page.goto(PATH);
  await choice(page, 'Dark').check();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await paper(page)).toBe('#ffffff');
  expect(await asHex(page, await page.locator('h1').evaluate((title) => getComputedStyle(title).color))).toBe(
    '#000000',
  );
});

test('without script there is no switch, and the page is as the system', async ({ browser, baseURL }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, colorScheme });
    try {
      const page = await context.newPage();
      await page.goto(PATH);
      await expect(page.getByRole('banner')).toBeVisible();
      await expect(page.locator('theme-switch')).toBeHidden();
      expect((await page.locator('theme-switch').boundingBox())?.width ?? 0).toBe(0);
      expect(await paper(page)).toBe(PAPER[colorScheme]);
    } finally {
      await context.close();
    }
  }
});

test('its file can be kept for ever, and one that is not there can not', async ({ page, request }) => {
  await page.goto(PATH);
  const script = page.locator('script[src^="/islands/theme-switch."]');
  await expect(script).toHaveCount(1);
  await expect(script).toHaveAttribute('type', 'module');
  await expect(script).toHaveAttribute('integrity', /^sha384-/);
  const src = (await script.getAttribute('src')) ?? '';
  const file = await request.get(src);
  expect(file.headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const absent = await request.get('/islands/theme-switch.00000000.js');
  expect(absent.status()).toBe(404);
  expect(absent.headers()['cache-control'] ?? '').not.toContain('immutable');
});

/** One of the three. */
const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** The background of the page, as `#rrggbb`. */
async function paper(page: Page): Promise<string> {
  return asHex(page, await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
}

/** What the page asks the browser's bars to be: the first `theme-color` that applies. */
async function colourOfBars(page: Page): Promise<string | undefined> {
  return page
    .locator('meta[name="theme-color"]')
    .evaluateAll(
      (all) =>
        all.find((one) => matchMedia(one.getAttribute('media') ?? 'all').matches)?.getAttribute('content') ??
        undefined,
    );
}

/** A colour in any notation as it is painted. */
function asHex(page: Page, colour: string): Promise<string> {
  return page.evaluate((value) => {
    const drawing = new OffscreenCanvas(1, 1).getContext('2d');
    if (!drawing) return 'no canvas';
    drawing.fillStyle = value;
    drawing.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = drawing.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }, colour);
}
