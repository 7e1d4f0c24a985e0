/** Forms, with and without script: accessible, under a strict policy, with nothing typed twice. */
import type { Page } from '@playwright/test';
import { MIN_AGE_MS } from '../../lib/forms/stamp.ts';
import { violationsIn } from './accessibility.ts';
import { expect, test } from './site-test.ts';

/** Collects what the policy has refused; `site-test.ts` fails on console errors by itself. */
async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    Object.assign(window, { refused: [] });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, 'refused').push(`${violatedDirective} ${blockedURI}`);
    });
  });
  return () => page.evaluate(() => Reflect.get(window, 'refused'));
}

for (const path of ['/contact', '/newsletter', '/newsletter/confirm/AAAAAAAAAAAAAAAAAAAAAA'])
  test(`${path} has no accessibility violation and nothing that its policy refuses`, async ({ page }) => {
    const refused = await watchPolicy(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'networkidle' });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsIn(page), `${width} ${colorScheme}`).toEqual([]);
      }
    }
    expect(await refused()).toEqual([]);
  });

for (const javaScriptEnabled of [true, false])
  test(`a message is mended and sent ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL });
    try {
      const page = await context.newPage();
      const refused = javaScriptEnabled ? await watchPolicy(page) : null;
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto('/');
      await page.getByRole('contentinfo').getByRole('link', { name: 'Contact' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write to us');
      await page.waitForTimeout(MIN_AGE_MS); // as long as a person takes at least
      await page.getByLabel('Your name').fill('Ada');
      await page.getByLabel('Your e-mail address').fill('ada');
      await page.getByLabel('Message').fill('How deep is the well at Tana?');
      await page.getByRole('button', { name: 'Send' }).click();

      const problem = page.getByRole('alert').filter({ hasText: 'Nothing was sent yet' });
      await expect(problem).toBeVisible();
      if (javaScriptEnabled) await expect(problem).toBeFocused();
      const email = page.getByLabel('Your e-mail address');
      await expect(email).toHaveAttribute('aria-invalid', 'true');
      await expect(email).toHaveAccessibleDescription(/This is not an e-mail address/);
      await expect(page.getByLabel('Message')).toHaveValue('How deep is the well at Tana?');
      if (javaScriptEnabled) {
        expect(await violationsIn(page)).toEqual([]);
        await problem.getByRole('link', { name: 'Your e-mail address' }).click();
        await expect(email).toBeFocused();
        expect(await refused?.()).toEqual([]);
      }

      await email.fill('ada@example.org');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL('/contact/thanks');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your message has arrived');
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  });

test('what was typed stays when the site cannot be reached', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  try {
    const page = await context.newPage();
    await page.goto('/contact', { waitUntil: 'networkidle' });
    await page.getByLabel('Message').fill('Written on a train');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'This was not sent' })).toBeFocused();
    await expect(page.getByLabel('Message')).toHaveValue('Written on a train');
  } finally {
    await context.close();
  }
});
