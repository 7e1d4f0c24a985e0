/** What recording costs a save: the same edits with the triggers and without, in turn. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CmsApi } from '../../../tests/support/cms-api.ts';
import { createArticle } from '../../../tests/support/create-article.ts';
import { copyCms } from '../../../tests/support/start-cms.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure, median } from '../report.ts';

const ROUNDS = 150;

/** The median save with recording as a multiple of one without. */
export async function benchSaving(ground: Ground): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  const original = await ground.cms();
  const sides = [];
  for (const recording of [true, false]) {
    const cms = await copyCms(original);
    ended.defer(() => cms.stop());
    const api = await CmsApi.asAdmin(cms);
    const id = await createArticle(api, 'bench-saving');
    if (!recording) dropTriggers(path.join(cms.dataDir, 'cms.sqlite'));
    sides.push({ api, id, took: [] as number[] });
  }
  ground.say(`${ROUNDS} saves with recording and without, in turn`);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { api, id, took } of round % 2 === 0 ? sides : sides.toReversed()) {
      const begun = performance.now();
      await api.update('articles', id, { title: `Save ${round}` });
      took.push(performance.now() - begun);
    }
  }
  const [on = 0, off = 0] = sides.map(({ took }) => median(took));
  return [
    figure({
      subject: 'saving with the pipeline on against off',
      value: on / off,
      unit: 'times',
      target: { atMost: 1.1 },
      detail: `medians ${on.toFixed(1)} ms and ${off.toFixed(1)} ms of ${ROUNDS} saves each, SQLite`,
    }),
  ];
}

function dropTriggers(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  const names = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all();
  if (names.length === 0) throw new Error('Expected the CMS to have triggers');
  for (const { name } of names) database.exec(`DROP TRIGGER "${name}"`);
  database.close();
}
