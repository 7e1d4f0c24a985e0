/** The list of projects: facets and map by hand, by keyboard and without script; one thing marks the other. */
import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const facets = (page: Page) => page.getByRole('navigation', { name: 'Filter' });
const group = (page: Page, name: string) => facets(page).getByRole('group', { name });
const lead = (page: Page) => page.locator('.page-head .lead');
const titles = (page: Page) => page.locator('main h2');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('facets narrow the list, each with the number that it promised, and are taken off again', async ({
    page,
  }) => {
    await page.goto('/projects');
    const wetlands = group(page, 'Theme').getByRole('link', { name: /^Wetlands/ });
    const promised = Number(/(\d+) project/.exec((await wetlands.textContent()) ?? '')?.[1]);
    await wetlands.click();
    await expect(page).toHaveURL('/projects/by/theme-wetlands');
    await expect(titles(page)).toHaveCount(promised);
    await expect(lead(page)).toContainText(`${promised} projects on wetlands`);

    await group(page, 'Place')
      .getByRole('link', { name: /^Kenya/ })
      .click();
    await expect(page).toHaveURL('/projects/by/country-ke/theme-wetlands');
    await expect(lead(page)).toContainText('on wetlands in Kenya');
    await expect(group(page, 'Place').getByRole('link', { name: /^Kenya/ })).toHaveAttribute(
      'aria-current',
      'true',
    );

    await facets(page).getByRole('link', { name: 'Take off: Wetlands' }).click();
    await expect(page).toHaveURL('/projects/by/country-ke');
    await group(page, 'Place')
      .getByRole('link', { name: /^Kenya/ })
      .click();
    await expect(page).toHaveURL('/projects');
  });

  test('who does not see a value beside the list finds it among all of them, and the order stays', async ({
    page,
  }) => {
    await page.goto('/projects/by/sort-title');
    const whole = group(page, 'Place').getByRole('link', { name: /^All \d+ under place$/ });
    const promised = Number(/\d+/.exec((await whole.textContent()) ?? '')?.[0]);
    await expect(group(page, 'Place').getByRole('listitem')).toHaveCount(8);
    await whole.click();
    await expect(page).toHaveURL('/projects/by/sort-title/all-country');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Projects by place');
    const places = page.getByRole('navigation', { name: 'Place' });
    const links = places.locator('.facet').getByRole('link');
    await expect(links).toHaveCount(promised);
    const names = await links.locator('span:first-child').allInnerTexts();
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
    await places.getByRole('link', { name: /^Show \d+ projects$/ }).click();
    await expect(page).toHaveURL('/projects/by/sort-title');
    await page.goBack();
    await links.last().click();
    await expect(lead(page)).toContainText(`in ${names.at(-1)}`);
    await expect(group(page, 'Place').locator('[aria-current]')).toContainText(names.at(-1) ?? '');
  });

  test('order, view and back keep the facets', async ({ page }) => {
    await page.goto('/projects/by/theme-wetlands');
    await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'Title' }).click();
    await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Lines' }).click();
    await expect(page).toHaveURL('/projects/by/theme-wetlands/sort-title/view-list');
    const shown = await titles(page).allInnerTexts();
    expect(shown).toEqual(shown.toSorted(new Intl.Collator('en').compare));
    await titles(page).first().getByRole('link').click();
    await page.goBack();
    await expect(page).toHaveURL('/projects/by/theme-wetlands/sort-title/view-list');
  });

  test('where nothing has all of it, the page says what to take off', async ({ page }) => {
    await page.goto('/projects/by/country-vn/theme-schools');
    await expect(lead(page)).toHaveText('No project on schools in Vietnam.');
    await page.getByRole('link', { name: 'Without “Schools”' }).click();
    await expect(page).toHaveURL('/projects/by/country-vn');
    await expect(titles(page)).not.toHaveCount(0);
    await page.goto('/projects/by/country-vn/theme-schools/all-partner');
    await page.getByRole('link', { name: 'Without “Schools”' }).click();
    await expect(page).toHaveURL('/projects/by/country-vn');
  });

  test('the map shows land and countries, whose outlines are a file of its own', async ({ page }) => {
    await page.goto('/projects');
    const widthOf = (selector: string) =>
      page.locator(selector).evaluate((shape: SVGGraphicsElement) => shape.getBBox().width);
    const [world] = await page
      .locator('.map svg')
      .evaluateAll((maps: SVGSVGElement[]) => maps.map(({ viewBox }) => viewBox.baseVal.width));
    await expect.poll(() => widthOf('.map .map-land')).toBeGreaterThan((world ?? Number.NaN) * 0.9);
    await expect.poll(() => widthOf('.map-country:has([href$="#KE"])')).toBeGreaterThan(10);
  });

  test('a country on the map is a link to its list, and a point to its project', async ({ page }) => {
    await page.goto('/projects');
    await page
      .getByRole('figure', { name: /^Map/ })
      .getByRole('link', { name: /^Peru: / })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/projects/by/country-pe');
    const title = (await titles(page).first().textContent()) ?? '';
    await page.getByRole('figure', { name: /^Map/ }).getByRole('link', { name: title, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('on a phone the facets are folded behind one line', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/projects');
    await expect(group(page, 'Theme')).toBeHidden();
    await facets(page).getByText('Choose by place').click();
    await expect(group(page, 'Theme')).toBeVisible();
  });
});

test('the keyboard goes through the facets, past the map or through it, to the projects', async ({
  page,
}) => {
  await page.goto('/projects');
  const last = facets(page).locator('a:visible, summary:visible').last();
  await last.focus();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip the map' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  const first = page.locator('.map a').first();
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleName(/^\D+: \d+ projects?$/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Order' }).getByRole('link').first()).toBeFocused();
});

test('the map and the lists mark each other, by pointer and by focus', async ({ page }) => {
  await page.goto('/projects');
  await page.waitForFunction(() => customElements.get('project-map') !== undefined);
  const card = page.locator('.plate').first();
  const [slug, countries] = [
    await card.getAttribute('data-project'),
    await card.getAttribute('data-countries'),
  ];
  const point = page.locator(`.map-project[data-project="${slug}"]`);
  const country = page.locator(`.map-country:has([href$="#${countries?.split(' ')[0]?.toUpperCase()}"])`);
  await card.hover();
  for (const mark of [card, point, country]) await expect(mark).toHaveAttribute('data-marked');
  await page.locator('h1').hover();
  for (const mark of [card, point, country]) await expect(mark).not.toHaveAttribute('data-marked');
  await country.focus();
  for (const mark of [card, point, country]) await expect(mark).toHaveAttribute('data-marked');
});

test('the data are those of the page', async ({ page, request }) => {
  await page.goto('/projects/by/country-ke/status-running/sort-title');
  const [, total] = /^(\d+) project/.exec(await lead(page).innerText()) ?? [];
  const link = page.getByRole('link', { name: 'JSON', exact: true });
  await expect(link).toHaveAttribute('href', '/api/projects.json?country=ke&status=running&sort=title');
  const data: unknown = await (await request.get((await link.getAttribute('href')) ?? '')).json();
  expect(data).toMatchObject({ total: Number(total) });
});

test('search engines keep the list and single facets, and not their combinations', async ({ page }) => {
  for (const [path, canonical] of [
    ['/projects', '/projects'],
    ['/projects/by/theme-wetlands', '/projects/by/theme-wetlands'],
    ['/projects/by/theme-wetlands/sort-title', '/projects/by/theme-wetlands'],
  ]) {
    await page.goto(path ?? '');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${canonical}$`));
  }
  await page.goto('/projects/by/country-ke/theme-wetlands');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
});

for (const path of [
  '/projects/by/theme-wetlands/country-ke',
  '/projects/by/theme-volcanoes',
  '/projects/by/sort-newest',
  '/projects/by/theme-wetlands/page-1',
  '/projects/by/theme-wetlands/page-9',
  '/projects/page/99',
]) {
  test(`${path} is nobody’s address`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  });
}
