/** What it takes the CMS to refuse a query that would cost too much, and what the guard costs one that would not. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ArticleListDocument, type ArticleListQueryVariables } from '../../lib/generated/graphql.ts';
import { bombs } from '../../tests/support/bombs.ts';
import { CmsApi } from '../../tests/support/cms-api.ts';
import { residentBytes } from '../../tests/support/resident-bytes.ts';
import { copyCms, type TestCms } from '../../tests/support/start-cms.ts';
import type { Ground } from './ground.ts';
import { percentile } from './publish/percentile.ts';
import { type Figure, figure, median } from './report.ts';

/** Those that are thrown: the names in `tests/support/bombs.ts`. */
const THROWN = ['400 aliases', 'depth 30', '2,000 tokens', 'fields=*.*.*.*'];
const ROUNDS = 2_000;
/** Of each, before anything is measured: code is compiled, and memory grows to what it needs anyway. */
const WARM_UP = 1_000;
const WARM_UP_QUERIES = 50;
const QUERIES = 400;
const NORMAL: ArticleListQueryVariables = { language: 'en', limit: 20, page: 1 };
const MIB = 1024 * 1024;

/** Numbers the texts. */
let sent = 0;

/** Time and memory of 2,000 refusals of each kind, and a normal query with the guard as a multiple of one without. */
export async function benchBombs(ground: Ground): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  const original = await ground.cms();
  const cms = await copyCms(original);
  ended.defer(() => cms.stop());
  for (const name of THROWN) await refusals(cms, name, WARM_UP);
  const figures = [];
  for (const name of THROWN) figures.push(...(await throwAt(cms, name, ground.say)));
  await cms.stop();
  figures.push(await overhead(original, ground.say, ended));
  return figures;
}

/** Sends one so many times, each with another text. @returns how long each took, in milliseconds */
async function refusals(cms: TestCms, name: string, rounds: number): Promise<number[]> {
  const api = new CmsApi(cms.url, cms.siteToken);
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    sent += 1;
    const [way] = bombs(sent).find((bomb) => bomb.name === name)?.send ?? [];
    if (!way) throw new Error(`Expected a bomb called ${name}`);
    const begun = performance.now();
    const { status, text } = await api.ask(...way);
    took.push(performance.now() - begun);
    if (status !== 400) throw new Error(`${name} was answered ${status}: ${text.slice(0, 200)}`);
  }
  return took;
}

async function throwAt(cms: TestCms, name: string, say: Ground['say']): Promise<Figure[]> {
  say(`${ROUNDS} times ${name}`);
  const before = residentBytes(cms.pid);
  const took = await refusals(cms, name, ROUNDS);
  const after = residentBytes(cms.pid);
  return [
    figure({
      subject: `${name}: refused, p99`,
      value: percentile(took, 0.99),
      unit: 'ms',
      target: { atMost: 20 },
      detail: `p50 ${percentile(took, 0.5).toFixed(1)} ms, each with another text`,
    }),
    figure({
      subject: `${name}: memory of the CMS after ${ROUNDS}, of that before`,
      value: after / before,
      unit: 'times',
      target: { atMost: 1.1 },
      detail: `${(before / MIB).toFixed(0)} MiB, then ${(after / MIB).toFixed(0)} MiB`,
    }),
  ];
}

async function overhead(original: TestCms, say: Ground['say'], ended: AsyncDisposableStack): Promise<Figure> {
  const sides = [];
  for (const isGuarded of [true, false]) {
    const cms = await copyCms(original, { settings: { TRUSTED_DOCUMENTS: 'on' } });
    ended.defer(() => cms.stop());
    if (!isGuarded) await withoutGuard(cms);
    sides.push({ api: new CmsApi(cms.url, cms.siteToken), took: [] as number[] });
  }
  say(`${QUERIES} normal queries with the guard and without, in turn`);
  for (let round = -WARM_UP_QUERIES; round < QUERIES; round += 1) {
    for (const { api, took } of round % 2 === 0 ? sides : sides.toReversed()) {
      const begun = performance.now();
      const { errors } = await api.graphql(ArticleListDocument.toString(), NORMAL);
      if (errors.length > 0) throw new Error(`The query was refused: ${errors.join('; ')}`);
      if (round >= 0) took.push(performance.now() - begun);
    }
  }
  const [on = 0, off = 0] = sides.map(({ took }) => median(took));
  return figure({
    subject: 'a normal query with the guard against without',
    value: on / off,
    unit: 'times',
    target: { atMost: 1.05 },
    detail: `medians ${on.toFixed(2)} ms and ${off.toFixed(2)} ms of ${QUERIES} each, the list of articles`,
  });
}

async function withoutGuard(cms: TestCms): Promise<void> {
  await cms.halt();
  const database = new DatabaseSync(path.join(cms.dataDir, 'cms.sqlite'), { timeout: 5_000 });
  const { changes } = database
    .prepare(`UPDATE directus_extensions SET enabled = 0 WHERE folder = 'limits'`)
    .run();
  database.close();
  if (Number(changes) === 0) throw new Error('Expected the CMS to know the extension limits');
  await cms.start();
}
