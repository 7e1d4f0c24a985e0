/** What an editor sees in the admin app of a save and of its way to the site, without reloading anything. */
import { expect, test } from '@playwright/test';
import type { ClaimedDelivery, Outcome } from '../../../contract/outbox.ts';
import { CmsApi } from '../../support/cms-api.ts';
import { copyCms, type TestCms } from '../../support/start-cms.ts';
import { saveTitle, signIn } from './admin-app.ts';
import { sharedCms } from './cms-access.ts';
import { RelayByHand } from './relay-by-hand.ts';

/** The receipt asks every two seconds; a slow machine is given some more. */
const SOON = { timeout: 30_000 };

test.describe.configure({ mode: 'serial' });

let cms: TestCms;
let relay: RelayByHand;
let project: string;

test.beforeAll(async () => {
  cms = await copyCms(sharedCms(), { admin: true });
  relay = new RelayByHand(cms);
  const admin = await CmsApi.asAdmin(cms);
  const [published] = await admin.items('projects', {
    fields: 'id',
    filter: { status: { _eq: 'published' } },
    limit: '1',
  });
  project = String(published?.id);
});

test.afterAll(() => cms?.stop());

test('a save is followed on the form until it is live, waits or is given up', async ({ page }) => {
  await signIn(page, cms, `/content/projects/${project}`);
  const receipt = page.getByRole('region', { name: 'On the website' });
  const words = receipt.getByRole('status');
  await expect(words).toHaveText('Nothing is on its way', { timeout: 30_000 });

  await test.step('live', async () => {
    await saveTitle(page, 'A title that goes live');
    await expect(words).toHaveText('On its way', SOON);
    const delivery = await relay.claim();
    await relay.settle(delivery, live(delivery, ['/', `/projects/a-slug`, '/projects']));
    await expect(words).toHaveText(/^Live since \d\d:\d\d:\d\d, on 3 pages$/, SOON);
    await expect(receipt.getByRole('list').getByRole('listitem')).toHaveCount(3);
  });

  await test.step('waiting', async () => {
    await saveTitle(page, 'A title that waits');
    await expect(words).toHaveText('On its way', SOON);
    const reason = 'The connection was refused.';
    await relay.settle(await relay.claim(), { kind: 'retry', failure: 'unreachable', reason });
    await expect(words).toHaveText('The site does not answer', SOON);
    await expect(receipt).toContainText(/next try in (?:1 min|\d+ s)/);
    await expect(receipt).toContainText(reason);
  });

  await test.step('given up, and replayed', async () => {
    await saveTitle(page, 'A title that is given up');
    await expect(words).toHaveText('On its way', SOON);
    const reason = 'The secret is another one.';
    await relay.settle(await relay.claim(), { kind: 'dead', failure: 'unauthorized', reason });
    await expect(words).toHaveText('Not delivered', SOON);
    await expect(receipt).toContainText(reason);
    await receipt.getByRole('button', { name: 'Replay' }).click();
    await expect(words).toHaveText('On its way', SOON);
  });

  await test.step('and found again in the list of deliveries', async () => {
    await page.locator('#navigation a[href$="/publish-deliveries"]').click();
    await expect(page.getByRole('region', { name: 'How things stand' })).toContainText('2 waiting', SOON);
    await expect(page.getByText('The connection was refused.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Replay', exact: true })).toHaveCount(2);
  });
});

function live({ changes }: ClaimedDelivery, paths: string[]): Outcome {
  const seen = changes.map(({ collection, id }) => ({ collection, id, pages: paths.length, paths }));
  return { kind: 'live', pages: paths.length, seen };
}
