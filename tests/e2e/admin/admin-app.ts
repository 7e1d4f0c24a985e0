/** The few things that tests do in the admin app. */
import type { Page } from '@playwright/test';
import type { CmsAccess } from '../../support/start-cms.ts';

/** Signs in through the form, as people do; administrators are asked about the licence then. */
export async function signIn(page: Page, cms: CmsAccess, next: string): Promise<void> {
  await page.goto(`${cms.url}/admin/login?redirect=${encodeURIComponent(next)}`);
  await page.locator('input[type=email]').fill(cms.email);
  await page.locator('input[type=password]').fill(cms.password);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await page.getByRole('button', { name: 'Remind Later' }).click();
}

/** Types another title into the open form and saves it by the keyboard; resolves when the CMS has answered. */
export async function saveTitle(page: Page, title: string): Promise<void> {
  // Of the item itself: its translations have titles too, below.
  const field = page.locator('[data-field="title"] input').first();
  await field.fill(title);
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.keyboard.press('Control+s');
  await saved;
}
