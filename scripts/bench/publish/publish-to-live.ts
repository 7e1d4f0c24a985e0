/** From the answer of a save to the first response with the new text, one edit after the other. */
import { setTimeout as pause } from 'node:timers/promises';
import { createArticle } from '../../../tests/support/create-article.ts';
import { readPage } from '../../../tests/support/read-page.ts';
import type { Line } from '../../../tests/support/start-line.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../report.ts';
import { DRIVERS, withLine } from './lines.ts';
import { percentile } from './percentile.ts';

const EDITS = 200;
/** How often a visitor looks, in milliseconds. */
const LOOK_MS = 20;
/** An edit that takes longer has failed. */
const GIVE_UP_MS = 60_000;

/** p50 and p99 with both drivers. */
export async function benchPublish(ground: Ground): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const driver of DRIVERS) {
    const seconds = await withLine(ground, driver, (line) => editAndWait(line, ground));
    const behind = `${EDITS} edits, ${DRIVERS.length} drivers; slowest ${Math.max(...seconds).toFixed(2)} s`;
    for (const [name, share, atMost] of [
      ['p50', 0.5, 1],
      ['p99', 0.99, 3],
    ] as const) {
      figures.push(
        figure({
          subject: `publish to live, ${name}, ${driver}`,
          value: percentile(seconds, share),
          unit: 's',
          target: { atMost },
          detail: behind,
        }),
      );
    }
  }
  return figures;
}

async function editAndWait(line: Line, { say }: Ground): Promise<number[]> {
  const api = await line.admin();
  const id = await createArticle(api, 'bench-publish');
  await line.until('/articles/bench-publish', ({ status }) => status === 200);
  await line.settled();
  say(`${EDITS} edits`);
  const seconds: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const title = `Edit ${edit}`;
    await (await line.admin()).update('articles', id, { title });
    const saved = performance.now();
    while ((await readPage(`${line.site.url}/articles/bench-publish`)).title !== title) {
      if (performance.now() - saved > GIVE_UP_MS) throw new Error(`${title} was not live after a minute`);
      await pause(LOOK_MS);
    }
    seconds.push((performance.now() - saved) / 1000);
  }
  return seconds;
}
