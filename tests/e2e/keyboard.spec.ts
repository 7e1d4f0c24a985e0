/** The keyboard alone is enough: a way past the header, and a mark on whatever has the focus. */
import { expect, type Page } from '@playwright/test';
import { test } from './site-test.ts';

test('the first Tab shows a link past the header, which moves the focus to the content', async ({ page }) => {
  await page.goto('/projects/ca-mau-mangrove-and-shrimp');
  const skip = page.locator('a.skip-link');
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

for (const path of ['/', '/projects', '/articles/reading-the-salt-in-shyamnagar']) {
  test(`every stop of the Tab key on ${path} can be seen`, async ({ page }) => {
    await page.goto(path);
    const stops = await page.locator('a[href]:visible').count();
    for (let stop = 0; stop < Math.min(stops, 60); stop += 1) {
      await page.keyboard.press('Tab');
      const { name, isMarked, isInside } = await focusOf(page);
      expect(isMarked, `${name} is marked`).toBe(true);
      expect(isInside, `${name} is in view`).toBe(true);
    }
  });
}

test('a link is followed by the Enter key', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Articles' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/articles');
});

function focusOf(page: Page) {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { name: 'nothing', isMarked: false, isInside: false };
    const marks = [focused, focused.parentElement, focused.closest('li')].flatMap((one) =>
      one ? [getComputedStyle(one)] : [],
    );
    const isMarked = marks.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
    );
    const { top, bottom, left, right, width, height } = focused.getBoundingClientRect();
    const isInside =
      width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return { name: `${focused.tagName} ${focused.textContent}`, isMarked, isInside };
  });
}
