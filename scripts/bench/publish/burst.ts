/** 5,000 items are imported while an editor works, in batches of the size that `npm run import` sends. */
import { setTimeout as pause } from 'node:timers/promises';
import { MAX_CHANGES_PER_EVENT } from '../../../contract/limits.ts';
import type { OutboxStatus } from '../../../contract/outbox.ts';
import { LONGEST_MS as LONGEST_DEBOUNCE_MS } from '../../../relay/pace.ts';
import type { CmsApi } from '../../../tests/support/cms-api.ts';
import { createArticle } from '../../../tests/support/create-article.ts';
import { residentBytes } from '../../../tests/support/resident-bytes.ts';
import { disagreements } from '../../../tests/support/site-truth.ts';
import { waitFor } from '../../../tests/support/wait-for.ts';
import { MOST_ITEMS } from '../../import/batches.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../report.ts';
import { withLine } from './lines.ts';
import { percentile } from './percentile.ts';

const ITEMS = 5_000;
const EDITOR_EVERY_MS = 250;
const IDLE_SAVES = 60;
/** Patience with all of it, in milliseconds. */
const PATIENCE_MS = 900_000;
const LOOKS_EVERY_MS = 5_000;
const MIB = 1024 * 1024;

/** Deliveries, the editor's p99, the relay's memory, and whether all is live. */
export async function benchBurst(ground: Ground): Promise<Figure[]> {
  return withLine(ground, 'outbox', async (line) => {
    const api = await line.admin();
    const id = await createArticle(api, 'bench-editor');
    await line.settled();
    const idle: number[] = [];
    for (let save = 0; save < IDLE_SAVES; save += 1) {
      idle.push(await timedSave(api, id, `Idle ${save}`));
      await pause(EDITOR_EVERY_MS);
    }
    await line.settled();
    line.gates.door.reset();
    ground.say(`importing ${ITEMS} items while an editor works`);
    const busy: number[] = [];
    const relayBefore = residentBytes(line.relay.pid);
    let relayBytes = 0;
    const done = new AbortController();
    const editor = (async () => {
      for (let save = 0; !done.signal.aborted; save += 1) {
        busy.push(await timedSave(api, id, `Busy ${save}`));
        relayBytes = Math.max(relayBytes, residentBytes(line.relay.pid));
        await pause(EDITOR_EVERY_MS);
      }
    })();
    const begun = performance.now();
    await importItems(api);
    const importedMs = performance.now() - begun;
    ground.say(`imported in ${(importedMs / 1000).toFixed(0)} s`);
    await waitFor(
      async () => {
        const status = await line.status();
        const { pending, leased, waiting } = status;
        ground.say(`${pending} changes to be claimed, ${leased} deliveries under way, ${waiting} waiting`);
        return isEditorAlone(status);
      },
      { what: 'the imported items to be delivered', withinMs: PATIENCE_MS, everyMs: LOOKS_EVERY_MS },
    );
    const liveMs = performance.now() - begun;
    done.abort();
    await editor;
    await line.settled();
    const posts = line.gates.door.passed().filter(({ path }) => path === '/api/revalidate').length;
    const wrong = await disagreements({ api, siteUrl: line.site.url });
    const changes = ITEMS + busy.length;
    return [
      figure({
        subject: `deliveries of ${ITEMS} imported items`,
        value: posts,
        unit: 'POSTs',
        target: { atMost: changes / MAX_CHANGES_PER_EVENT + 5 },
        detail: `${busy.length} saves of the editor among them; imported in ${(importedMs / 1000).toFixed(0)} s, all live after ${(liveMs / 1000).toFixed(0)} s`,
      }),
      figure({
        subject: "editor's save meanwhile, p99 against idle",
        value: percentile(busy, 0.99) / percentile(idle, 0.99),
        unit: 'times',
        target: { atMost: 2 },
        detail: `p99 ${percentile(busy, 0.99).toFixed(0)} ms and ${percentile(idle, 0.99).toFixed(0)} ms, p50 ${percentile(busy, 0.5).toFixed(0)} ms and ${percentile(idle, 0.5).toFixed(0)} ms, SQLite`,
      }),
      figure({
        subject: "the relay's memory, at most",
        value: relayBytes / MIB,
        unit: 'MiB',
        target: null,
        detail: `resident; ${(relayBefore / MIB).toFixed(0)} MiB before`,
      }),
      figure({
        subject: 'pages and lists that differ from the CMS in the end',
        value: wrong.length,
        unit: 'pages',
        target: { atMost: 0 },
        detail: wrong.slice(0, 3).join('; '),
      }),
    ];
  });
}

/** Whether what is under way can be the editor's: one delivery, and what was saved in the longest debounce after it. */
function isEditorAlone({ pending, leased, waiting }: OutboxStatus): boolean {
  return waiting === 0 && leased <= 1 && pending <= (2 * LONGEST_DEBOUNCE_MS) / EDITOR_EVERY_MS;
}

async function importItems(api: CmsApi): Promise<void> {
  for (let from = 0; from < ITEMS; from += MOST_ITEMS) {
    const items = Array.from({ length: MOST_ITEMS }, (_, offset) => ({
      slug: `burst-${from + offset}`,
      title: `Burst ${from + offset}`,
      status: 'published',
      published_at: '2026-01-01T00:00:00Z',
      body: '<p>One of many.</p>',
    }));
    const reply = await api.ask('POST', '/items/articles', items);
    if (reply.status >= 300)
      throw new Error(`The import answered ${reply.status}: ${reply.text.slice(0, 200)}`);
  }
}

async function timedSave(api: CmsApi, id: string, title: string): Promise<number> {
  const begun = performance.now();
  await api.update('articles', id, { title });
  return performance.now() - begun;
}
