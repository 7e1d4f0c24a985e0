/** Many readers at a page that was just purged, and 500 purged pages at once. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CmsApi } from '../../../tests/support/cms-api.ts';
import { createArticle } from '../../../tests/support/create-article.ts';
import { purge } from '../../../tests/support/send-event.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../report.ts';
import { withLine } from './lines.ts';
import { percentile } from './percentile.ts';

const READERS = 100;
const PAGES = 500;
/** Before and as many after, since a busy machine is not as busy all the time; the p99 of a few is their slowest. */
const IDLE_SAVES = 250;
const EDITOR_EVERY_MS = 50;

/** Renders for one page, renders at once for many, and what the editor feels. */
export async function benchStampede(ground: Ground): Promise<Figure[]> {
  return withLine(ground, 'outbox', async (line) => {
    const api = await line.admin();
    const isArticle = ({ body }: { body: Buffer }) => body.includes('query Article(');
    const ids: string[] = [];
    ground.say(`${PAGES} articles, each visited`);
    for (let number = 0; number < PAGES; number += 1)
      ids.push(await createArticle(api, `stampede-${number}`));
    await line.settled(300_000);
    for (let number = 0; number < PAGES; number += 1) await line.read(`/articles/stampede-${number}`);
    const idle = await idleSaves(api);
    await line.settled();

    await purge(line.site, 'expired', `article-${ids[0]}`);
    line.gates.content.reset();
    await Promise.all(Array.from({ length: READERS }, () => line.read('/articles/stampede-0')));
    const renders = line.gates.content.passed().filter(isArticle).length;

    line.gates.content.reset();
    ground.say(`${PAGES} articles are edited at once`);
    await api.ask('PATCH', '/items/articles', { keys: ids, data: { excerpt: 'All of them at once.' } });
    const busy: number[] = [];
    const finished = new AbortController();
    const settled = line.settled(300_000).then(() => finished.abort());
    while (!finished.signal.aborted) {
      busy.push(await timedSave(api, `Busy ${busy.length}`));
      await pause(EDITOR_EVERY_MS);
    }
    await settled;
    idle.push(...(await idleSaves(api)));
    return [
      figure({
        subject: `renders for ${READERS} readers of a page just purged`,
        value: renders,
        unit: 'renders',
        target: { atMost: 1 },
        detail: 'questions for the article that the CMS was asked',
      }),
      figure({
        subject: `renders at once after a purge of ${PAGES} pages`,
        value: line.gates.content.most(isArticle),
        unit: 'at once',
        target: { atMost: 8 },
        detail: `${line.gates.content.passed().filter(isArticle).length} in all`,
      }),
      figure({
        subject: "editor's save meanwhile, p99 against idle",
        value: percentile(busy, 0.99) / percentile(idle, 0.99),
        unit: 'times',
        target: { atMost: 2 },
        detail: `p99 ${percentile(busy, 0.99).toFixed(0)} ms and ${percentile(idle, 0.99).toFixed(0)} ms of ${busy.length} and ${idle.length} saves`,
      }),
    ];
  });
}

/** How long an editor's saves take while nothing is rendered, in milliseconds. */
async function idleSaves(api: CmsApi): Promise<number[]> {
  const times: number[] = [];
  for (let save = 0; save < IDLE_SAVES; save += 1) {
    times.push(await timedSave(api, `Idle ${save}`));
    await pause(EDITOR_EVERY_MS);
  }
  return times;
}

/** A save that costs no delivery, so that only the renders are felt: of a draft. */
const timedSave = (() => {
  let draft: Promise<string> | undefined;
  return async (api: CmsApi, title: string): Promise<number> => {
    draft ??= createArticle(api, 'bench-draft', { status: 'draft' });
    const id = await draft;
    const begun = performance.now();
    await api.update('articles', id, { title });
    return performance.now() - begun;
  };
})();
