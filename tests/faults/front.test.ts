/** The front before a real Next, for long: purges under load, made-up addresses, and its process killed again and again. */
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, textOf } from '../integration/front/ask.ts';
import { FixtureSite, type RunningSite } from '../integration/front/fixture-site.ts';
import { addMadeUpPages, countMadeUpPages } from '../integration/front/made-up-pages.ts';
import { Origin } from '../integration/front/origin.ts';
import { expectSameAsNext } from '../integration/front/same-as-next.ts';

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
  const until = performance.now() + 60_000;
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const text = (version: number) => `version ${String(version).padStart(4, '0')}`;
  let acknowledged = 0;
  let isOver = false;
  let readings = 0;
  const wrong: string[] = [];
  publish('13', text(0));
  const reader = async () => {
    while (!isOver) {
      const atLeast = text(acknowledged);
      const answer = await ask(front.url, '/items/13', { agent });
      const got = /version \d{4}/.exec(textOf(answer))?.[0] ?? `status ${answer.status}`;
      if (answer.status !== 200 || got < atLeast) wrong.push(`${got} after ${atLeast}`);
      readings += 1;
    }
  };
  const readers = Array.from({ length: 32 }, reader);
  let purges = 0;
  while (purges < 200 && performance.now() < until) {
    purges += 1;
    publish('13', text(purges));
    expect(await (purges % 2 ? front : next).purge('expired', 'project-13')).toBe(200);
    acknowledged = purges;
    await ask(front.url, '/items/13', { agent });
  }
  isOver = true;
  await Promise.all(readers);
  agent.destroy();
  console.info(`${purges} purges, half of them from another process, under ${readings} readings`);
  expect(wrong).toEqual([]);
  await expectSameAsNext(front, next, '/items/13');
});

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
