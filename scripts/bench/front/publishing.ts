/** What publishing one long page keeps from all other readers: the time that the event loop is busy with it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { demoContent } from '../../../directus/demo/content.ts';
import { CmsApi } from '../../../tests/support/cms-api.ts';
import { createArticle } from '../../../tests/support/create-article.ts';
import { ROOT } from '../../../tests/support/project-root.ts';
import { copyCms } from '../../../tests/support/start-cms.ts';
import { systemEnvironment } from '../../../tests/support/system-environment.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure, median } from '../report.ts';
import { serveUntil } from './serve-until.ts';

/** With header, footer, neighbours and metadata the published page is then of about 60 KB. */
const BODY_BYTES = 36_000;
const PROCESSES = 5;
/** The bound. */
const MOST_MS = 10;
const KIB = 1024;
const WORKER = fileURLToPath(new URL('./publishing-worker.ts', import.meta.url));

const times = z.array(z.number()).min(2);
const answer = z.object({ publishedBytes: z.number(), busyMs: times, computedMs: times });

/** Milliseconds of the event loop for a page of about 60 KB: the first of a process, and later ones. */
export async function benchPublishing(ground: Ground): Promise<Figure[]> {
  const { build } = await ground.served();
  const html = await longPage(ground);
  ground.say(`publishing it in ${PROCESSES} processes, one after the other`);
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-publishing-'));
  try {
    const file = path.join(folder, 'page.html');
    writeFileSync(file, html);
    const runs: z.infer<typeof answer>[] = [];
    for (let run = 0; run < PROCESSES; run += 1) {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [WORKER, file, path.join(ROOT, build.distDir)],
        {
          env: Object.assign(Object.create(null), systemEnvironment(), { NODE_ENV: 'production' }),
        },
      );
      runs.push(answer.parse(JSON.parse(stdout)));
    }
    const of = (fact: 'busyMs' | 'computedMs') => ({
      firsts: runs.flatMap((run) => run[fact].slice(0, 1)),
      later: runs.flatMap((run) => run[fact].slice(1)),
    });
    const [busy, computed] = [of('busyMs'), of('computedMs')];
    const published = runs[0]?.publishedBytes ?? 0;
    const size = `${(published / KIB).toFixed(1)} KiB, made of ${(Buffer.byteLength(html) / KIB).toFixed(1)} KiB of Next's`;
    const target = { atMost: MOST_MS };
    const unit = 'ms of the event loop';
    return [
      figure({
        subject: 'publishing a page, p50',
        value: median(busy.later),
        unit,
        target,
        detail: `${median(computed.later).toFixed(1)} ms of CPU; longest of ${busy.later.length}: ${Math.max(...busy.later).toFixed(1)} ms; ${size}`,
      }),
      figure({
        subject: 'publishing a page, the first of a process',
        value: median(busy.firsts),
        unit,
        target,
        detail: `${median(computed.firsts).toFixed(1)} ms of CPU; median of ${PROCESSES} processes: ${busy.firsts.map((ms) => ms.toFixed(1)).join(', ')} ms`,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Next makes of an article whose body is one of the demo content's, over and over. */
async function longPage(ground: Ground): Promise<string> {
  await using ended = new AsyncDisposableStack();
  const { build } = await ground.served();
  const cms = await copyCms(await ground.cms());
  ended.defer(() => cms.stop());
  ground.say('an article of 60 KB');
  const bodies = demoContent().articles.map(({ body }) => body);
  const [longest = ''] = bodies.toSorted((a, b) => b.length - a.length);
  const body = longest.repeat(Math.round(BODY_BYTES / longest.length));
  await createArticle(await CmsApi.asAdmin(cms), 'bench-long', { body });
  const next = await serveUntil(ended, { build, cms, by: 'next' });
  const page = await fetch(`${next.url}/articles/bench-long`);
  if (!page.ok) throw new Error(`The long article answered ${page.status}`);
  return page.text();
}
