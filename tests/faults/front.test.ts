/** The front before a real Next, for long: purges under load, made-up addresses, and its process killed again and again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, textOf } from '../integration/front/ask.ts';
import { FixtureSite, type RunningSite } from '../integration/front/fixture-site.ts';
import { addMadeUpPages, countMadeUpPages } from '../integration/front/made-up-pages.ts';
import { Origin } from '../integration/front/origin.ts';
import { expectSameAsNext } from '../integration/front/same-as-next.ts';
import { redisProgram } from '../support/find-redis.ts';
import { startRedis } from '../support/start-redis.ts';

const origin = new Origin();
const address = origin.listen();
let fixture: FixtureSite;
/** The front, and beside it a Next without one, over the same build and store. */
let front: RunningSite;
let next: RunningSite;

function publish(slug: string, text: string): void {
  origin.content.set(`/items/${slug}`, text);
}

const storeFile = () => join(fixture.dataDir, 'pages.sqlite');

beforeAll(async () => {
  origin.content.set('/menu', 'first');
  for (let slug = 1; slug <= 30; slug += 1) publish(String(slug), 'v1');
  publish('streamed', 'came late');
  fixture = new FixtureSite(await address);
  await fixture.build();
  front = await fixture.start({ by: 'front' });
  next = await fixture.start();
});

afterAll(async () => {
  await Promise.all([front?.stop(), next?.stop()]);
  fixture?.remove();
  await origin.close();
});

test('of 200 purges under 32 readers none is followed by an old page', async () => {
  await purgeUnderReaders('13', front, [front, next]);
  await expectSameAsNext(front, next, '/items/13');
});

test('the same of two fronts over Redis, whichever of them was told and whichever is asked', async (context) => {
  if ((await redisProgram()) === undefined) context.skip('there is no Redis');
  await using ended = new AsyncDisposableStack();
  const redis = await startRedis();
  ended.defer(() => redis.stop());
  const environment = { REDIS_URL: redis.url };
  const [one, other] = [
    await fixture.start({ by: 'front', environment }),
    await fixture.start({ by: 'front', environment }),
  ];
  ended.defer(async () => void (await Promise.all([one.stop(), other.stop()])));
  await purgeUnderReaders('12', one, [one, other]);
  await purgeUnderReaders('11', one, [other]);
});

/**
 * Has 32 readers ask one server for a page while it is purged again and again, by turns through each of `told`. Fails if
 * an answer is older than the last purge that was acknowledged when it was asked for; says how long the first new one took.
 */
async function purgeUnderReaders(
  slug: string,
  asked: RunningSite,
  told: readonly RunningSite[],
): Promise<void> {
  const until = performance.now() + 60_000;
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const text = (version: number) => `version ${String(version).padStart(4, '0')}`;
  let acknowledged = 0;
  let isOver = false;
  let readings = 0;
  const wrong: string[] = [];
  publish(slug, text(0));
  const reader = async () => {
    while (!isOver) {
      const atLeast = text(acknowledged);
      const answer = await ask(asked.url, `/items/${slug}`, { agent });
      const got = /version \d{4}/.exec(textOf(answer))?.[0] ?? `status ${answer.status}`;
      if (answer.status !== 200 || got < atLeast) wrong.push(`${got} after ${atLeast}`);
      readings += 1;
    }
  };
  const readers = Array.from({ length: 32 }, reader);
  const firstAnswers: number[] = [];
  let purges = 0;
  while (purges < 200 && performance.now() < until) {
    purges += 1;
    publish(slug, text(purges));
    expect(await told[purges % told.length]?.purge('expired', `project-${slug}`)).toBe(200);
    acknowledged = purges;
    const begun = performance.now();
    await ask(asked.url, `/items/${slug}`, { agent });
    firstAnswers.push(performance.now() - begun);
  }
  isOver = true;
  await Promise.all(readers);
  agent.destroy();
  const [middle = 0] = firstAnswers.toSorted((a, b) => a - b).slice(firstAnswers.length / 2);
  console.info(
    `${purges} purges through ${told.length} processes, under ${readings} readings: ${wrong.length} old answers, the first new one after ${middle.toFixed(0)} ms at the median`,
  );
  expect(wrong).toEqual([]);
}

test('addresses that somebody makes up fill a bounded room and push out no page', async () => {
  await front.read('/items/25');
  const renders = await front.renders('25');
  addMadeUpPages(storeFile(), 1_000 - countMadeUpPages(storeFile()));
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const begun = performance.now();
  const made = Array.from({ length: 200 }, (_, index) =>
    ask(front.url, `/items/made-up-${index}`, { agent }),
  );
  expect(new Set((await Promise.all(made)).map(({ status }) => status))).toEqual(new Set([404]));
  agent.destroy();
  const perSecond = (made.length * 1000) / (performance.now() - begun);
  console.info(
    `${Math.round(perSecond)} made-up addresses a second; 100,000 take ${Math.round(100_000 / perSecond)} s`,
  );
  expect(countMadeUpPages(storeFile())).toBe(1_000);
  await front.read('/items/25');
  expect(await front.renders('25')).toBe(renders);
  await expectSameAsNext(front, next, '/items/made-up-1');
});

test('killed at any point of publishing, the front serves afterwards what Next would', async () => {
  for (const [round, ms] of [0, 5, 10, 20, 40, 80].entries()) {
    const text = `round ${round}`;
    await front.read('/items/28');
    publish('28', text);
    expect(await front.purge('expired', 'project-28')).toBe(200);
    const asking = front.read('/items/28').catch(() => null);
    await pause(ms);
    await front.stop('SIGKILL');
    front = await fixture.start({ by: 'front' });
    await asking;
    expect((await front.read('/items/28')).main).toBe(`item 28: ${text}`);
    await expectSameAsNext(front, next, '/items/28');
  }
});

/** A small file system of its own at this folder; false where we may not make one. */
function mountSmall(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('on a disk that is full, pages are answered, what is kept from the store, and kept again when there is room', async (context) => {
  await Promise.all([front.stop(), next.stop()]);
  const isMounted = mountSmall(fixture.dataDir);
  try {
    [front, next] = [await fixture.start({ by: 'front' }), await fixture.start()];
    if (!isMounted) context.skip('only root may mount a file system');
    await front.read('/items/29');
    const renders = await front.renders('29');
    const filler = join(fixture.dataDir, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(2 * 1024 * 1024))).toThrow('ENOSPC');
    publish('30', 'x'.repeat(600_000));
    for (let visit = 0; visit < 3; visit += 1) {
      expect((await front.read('/items/30')).main).toBe(`item 30: ${'x'.repeat(600_000)}`);
      expect(await front.read('/items/29')).toMatchObject({ status: 200, main: 'item 29: v1' });
    }
    expect(await front.renders('29')).toBe(renders);
    // There may be room for a purge in what the store has written before; then it counts.
    publish('29', 'v2');
    const isTaken = (await front.purge('expired', 'project-29')) === 200;
    expect((await front.read('/items/29')).main).toBe(`item 29: ${isTaken ? 'v2' : 'v1'}`);
    rmSync(filler);
    await expect.poll(() => front.purge('expired', 'project-29'), { timeout: 30_000 }).toBe(200);
    expect((await front.read('/items/29')).main).toBe('item 29: v2');
    await expect
      .poll(
        async () => {
          await front.read('/items/29');
          const before = await front.renders('29');
          await front.read('/items/29');
          return (await front.renders('29')) - before;
        },
        { timeout: 30_000 },
      )
      .toBe(0);
    await expectSameAsNext(front, next, '/items/29');
  } finally {
    await Promise.all([front.stop(), next.stop()]);
    if (isMounted) execFileSync('umount', [fixture.dataDir]);
    [front, next] = [await fixture.start({ by: 'front' }), await fixture.start()];
  }
});
