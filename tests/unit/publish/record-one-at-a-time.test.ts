import { expect, it } from 'vitest';
import { oneAtATime } from '../../../directus/extensions/publish/src/record/one-at-a-time.ts';

/** A task whose runs end when they are told to. */
function controlled() {
  const runs: PromiseWithResolvers<void>[] = [];
  const task = () => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  };
  return { runs, ask: oneAtATime(task) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('runs once more, and only once, for all who ask while it runs', async () => {
  const { runs, ask } = controlled();
  const first = ask();
  await turn();
  const later = Promise.all([ask(), ask(), ask()]);
  await turn();
  expect(runs.length).toBe(1);
  runs[0]?.resolve();
  await first;
  await turn();
  expect(runs.length).toBe(2);
  runs[1]?.resolve();
  await later;
  expect(runs.length).toBe(2);
});

it('tells a failure to whoever asked for that run, and goes on', async () => {
  const { runs, ask } = controlled();
  const first = ask();
  await turn();
  const second = ask();
  runs[0]?.reject(new Error('The database is away'));
  await expect(first).rejects.toThrow('away');
  await turn();
  runs[1]?.resolve();
  await expect(second).resolves.toBeUndefined();
});
