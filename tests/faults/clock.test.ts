/** The clocks of relay and site disagree. Within the tolerance of five minutes that is nobody's business. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { RELAY_TOKEN_HEADER } from '../../contract/headers.ts';
import { deliveriesAnswer } from '../../contract/outbox.ts';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { type Line, startLine } from '../support/start-line.ts';
import { startRelay, type TestRelay } from '../support/start-relay.ts';
import { waitFor } from '../support/wait-for.ts';
import '../integration/cms-context.ts';

const MINUTE_MS = 60_000;

let line: Line;
let relay: TestRelay | undefined;
beforeAll(async () => {
  line = await startLine({ original: inject('cms'), build: inject('siteBuild') });
  await line.relay.halt();
});
afterEach(async () => relay?.stop());
afterAll(async () => line?.stop());

describe.each([4, -4])('a relay whose clock is %i minutes off', (minutes) => {
  test('delivers', async () => {
    relay = await startRelay({ cms: line.cms, site: line.site, clockShiftMs: minutes * MINUTE_MS });
    const id = await createArticle(await CmsApi.asAdmin(line.cms), slugFor(minutes));
    await line.until(`/articles/${slugFor(minutes)}`, ({ status }) => status === 200);
    await line.edit('articles', id, { title: 'In spite of the clock' });
    await line.until(`/articles/${slugFor(minutes)}`, ({ title }) => title === 'In spite of the clock');
    await line.settled();
  });
});

describe.each([6, -6])('a relay whose clock is %i minutes off', (minutes) => {
  test('is refused, says so, and tries again until the clock is right', async () => {
    relay = await startRelay({ cms: line.cms, site: line.site, clockShiftMs: minutes * MINUTE_MS });
    const slug = slugFor(minutes);
    await createArticle(await CmsApi.asAdmin(line.cms), slug);
    const waiting = await waitFor(async () => (await waitingDeliveries())[0], { what: 'a refused delivery' });
    expect(waiting).toMatchObject({ failure: 'unauthorized' });
    expect(waiting.reason).toMatch(/clock/);
    expect(relay.log()).toMatch(/unauthorized/);
    expect(relay.log()).not.toContain(line.site.secret);

    await relay.stop();
    relay = await startRelay({ cms: line.cms, site: line.site });
    await line.until(`/articles/${slug}`, ({ status }) => status === 200);
    await line.settled(60_000);
  });
});

function slugFor(minutes: number): string {
  return `clock-${minutes < 0 ? 'behind' : 'ahead'}-${Math.abs(minutes)}`;
}

async function waitingDeliveries() {
  const answer = await fetch(`${line.cms.url}/publish/deliveries?state=waiting&limit=10`, {
    headers: { [RELAY_TOKEN_HEADER]: line.cms.relayToken },
  });
  return deliveriesAnswer.parse(await answer.json()).deliveries;
}
