/** The site is down for longer than all retries. The clock of the CMS is moved on, for nobody waits 21 minutes. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { RELAY_TOKEN_HEADER } from '../../contract/headers.ts';
import { deliveriesAnswer } from '../../contract/outbox.ts';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { unfinished } from '../support/site-truth.ts';
import { type Line, startLine } from '../support/start-line.ts';
import { waitFor } from '../support/wait-for.ts';
import '../integration/cms-context.ts';

const MINUTE_MS = 60_000;
/** Promise P6: tried again after 1, 5 and 15 minutes. */
const RETRIES_MS = [1, 5, 15].map((minutes) => minutes * MINUTE_MS);

/** How long a failed attempt may be over, in milliseconds, before this test looks; the delays differ by minutes. */
const SEEN_WITHIN_MS = 30_000;

let line: Line;
beforeAll(async () => {
  line = await startLine({ original: inject('cms'), build: inject('siteBuild') });
});
afterAll(async () => line?.stop());

test('what could not be delivered for 21 minutes is kept, and goes out by itself when the site is back', async () => {
  const id = await createArticle(await CmsApi.asAdmin(line.cms), 'outage');
  await line.until('/articles/outage', ({ status }) => status === 200);
  await line.settled();
  await line.site.halt();
  await line.edit('articles', id, { title: 'Written while the site was down' });

  let clockShiftMs = 0;
  for (const [failed, delay] of RETRIES_MS.entries()) {
    const waiting = await waitFor(async () => (await deliveries('waiting')).find(hasFailed(failed + 1)), {
      what: `attempt ${failed + 1} to fail`,
      withinMs: 60_000,
    });
    expect(waiting.failure).toBe('unreachable');
    const inMs = (waiting.nextAt ?? 0) - (Date.now() + clockShiftMs);
    expect(inMs).toBeLessThanOrEqual(delay);
    expect(inMs).toBeGreaterThan(delay - SEEN_WITHIN_MS);
    clockShiftMs += delay + 1000;
    await line.cms.halt();
    await line.cms.start({ clockShiftMs });
  }
  const [letter] = await waitFor(async () => nonEmpty(await deliveries('dead')), {
    what: 'the dead letter',
    withinMs: 60_000,
  });
  expect(letter).toMatchObject({ attempts: 4, failure: 'unreachable' });

  await line.site.start();
  await line.until('/articles/outage', ({ title }) => title === 'Written while the site was down', 60_000);
  await waitFor(async () => (await unfinished(line.cms)).length === 0, {
    what: 'the dead letter to be delivered',
    withinMs: 60_000,
  });
});

async function deliveries(state: string) {
  const answer = await fetch(`${line.cms.url}/publish/deliveries?state=${state}&limit=10`, {
    headers: { [RELAY_TOKEN_HEADER]: line.cms.relayToken },
  });
  return deliveriesAnswer.parse(await answer.json()).deliveries;
}

const hasFailed =
  (times: number) =>
  ({ attempts }: { attempts: number }): boolean =>
    attempts === times;

function nonEmpty<T>(all: T[]): T[] | null {
  return all.length > 0 ? all : null;
}
