/** The few things that tests do in the admin app. */
import type { Page } from '@playwright/test';
import type { CmsAccess } from '../../support/start-cms.ts';

/** Who signs in, and where. */
type Account = Pick<CmsAccess, 'url' | 'email' | 'password'>;

/** Signs in through the form, as people do; administrators are asked about the licence then. */
export async function signIn(page: Page, account: Account, next: string): Promise<void> {
  await signInAsEditor(page, account, next);
  await page.getByRole('button', { name: 'Remind Later' }).click();
}

/** The same for who is asked nothing. */
export async function signInAsEditor(page: Page, account: Account, next: string): Promise<void> {
  await page.goto(`${account.url}/admin/login?redirect=${encodeURIComponent(next)}`);
  await page.locator('input[type=email]').fill(account.email);
  await page.locator('input[type=password]').fill(account.password);
  await page.getByRole('button', { name: 'Sign In' }).click();
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
