/** The front under a real `next build` and `next start`: what a reader gets while content and CMS change. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FixtureSite, type RunningSite } from './fixture-site.ts';
import { addMadeUpPages, countMadeUpPages } from './made-up-pages.ts';
import { Origin } from './origin.ts';

/** How long something that happens behind the reader's back may take on a busy machine. */
const PATIENCE = { timeout: 30_000 };

/** How long a test that builds may take, in milliseconds, on a busy machine; a build takes 10 s on a quiet one. */
const BUILD_MS = 300_000;

const origin = new Origin();
const address = origin.listen();
let fixture: FixtureSite;
let site: RunningSite;

function publish(slug: string, text: string): void {
  origin.content.set(`/items/${slug}`, text);
}

async function restart(meanwhile: () => void = () => {}, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  await site.stop(signal);
  meanwhile();
  site = await fixture.start();
}

beforeAll(async () => {
  origin.content.set('/menu', 'first');
  for (let slug = 1; slug <= 20; slug += 1) publish(String(slug), 'v1');
  fixture = new FixtureSite(await address);
  await fixture.build();
  site = await fixture.start();
});

beforeEach(() => {
  origin.isDown = false;
});

afterAll(async () => {
  await site?.stop();
  fixture?.remove();
  await origin.close();
});

test('a page of the build is served without asking the CMS, a page on demand asks once', async () => {
  const asked = origin.timesAsked('/items/1');
  expect(await site.read('/items/1')).toMatchObject({ status: 200, main: 'item 1: v1', menu: 'menu first' });
  expect(origin.timesAsked('/items/1')).toBe(asked);
  expect((await site.read('/items/3')).headers.get('x-nextjs-cache')).toBe('MISS');
  expect((await site.read('/items/3')).headers.get('x-nextjs-cache')).toBe('HIT');
  expect(origin.timesAsked('/items/3')).toBe(1);
});

test.each(['2', '4'])(
  'after a purge that expires, the next reader of page %s gets the new one',
  async (slug) => {
    await site.read(`/items/${slug}`);
    publish(slug, 'v2');
    expect(await site.purge('expired', `project-${slug}`)).toBe(200);
    expect((await site.read(`/items/${slug}`)).main).toBe(`item ${slug}: v2`);
    expect((await site.read(`/items/${slug}`)).headers.get('x-nextjs-cache')).toBe('HIT');
    expect(await site.readFlight(`/items/${slug}`)).toContain(`item ${slug}: v2`);
  },
);

test('after a purge that makes stale, the old page is served once while the new one renders', async () => {
  await site.read('/items/5');
  publish('5', 'v2');
  await site.purge('stale', 'project-5');
  expect((await site.read('/items/5')).main).toBe('item 5: v1');
  await expect.poll(async () => (await site.read('/items/5')).main, PATIENCE).toBe('item 5: v2');
  expect(await site.readFlight('/items/5')).toContain('item 5: v2');
});

test('a purge reaches every page that shows the entity, and no other', async () => {
  await site.read('/items/6');
  const other = origin.timesAsked('/items/6');
  origin.content.set('/menu', 'second');
  await site.purge('expired', 'navigation');
  expect((await site.read('/items/1')).menu).toBe('menu second');
  expect((await site.read('/items/6')).menu).toBe('menu second');
  expect(origin.timesAsked('/items/6')).toBe(other);
});

test('an acknowledged purge outlives the process, however it ends', async () => {
  await site.read('/items/7');
  publish('7', 'v2');
  publish('1', 'v2');
  expect(await site.purge('expired', 'project-7', 'project-1')).toBe(200);
  await restart(undefined, 'SIGKILL');
  expect(await site.purge('stale', 'project-20')).toBe(200);
  expect((await site.read('/items/7')).main).toBe('item 7: v2');
  expect((await site.read('/items/1')).main).toBe('item 1: v2');
});

test('another process over the same store sees the purge at once', async () => {
  const second = await fixture.start();
  await second.read('/items/8');
  publish('8', 'v2');
  await site.purge('expired', 'project-8');
  expect((await second.read('/items/8')).main).toBe('item 8: v2');
  expect((await site.read('/items/8')).headers.get('x-nextjs-cache')).toBe('HIT');
  await second.stop();
});

test('a purge that arrives while the old content renders is not lost', async () => {
  const gate = origin.hold('/items/9');
  const slow = site.read('/items/9');
  await gate.arrived;
  publish('9', 'v2');
  await site.purge('expired', 'project-9');
  gate.open();
  await slow;
  expect((await site.read('/items/9')).main).toBe('item 9: v2');
});

test('a page that joins a read from before a purge is not taken for new', async () => {
  await site.purge('expired', 'navigation');
  const menu = origin.hold('/menu');
  const before = site.read('/items/10');
  await menu.arrived;
  origin.content.set('/menu', 'third');
  await site.purge('expired', 'navigation');
  const item = origin.hold('/items/11');
  const joining = site.read('/items/11');
  await item.arrived;
  item.open();
  menu.open();
  await Promise.all([before, joining]);
  expect((await site.read('/items/10')).menu).toBe('menu third');
  expect((await site.read('/items/11')).menu).toBe('menu third');
});

test('a hundred readers of an expired page cost the CMS one question', async () => {
  await site.read('/items/12');
  const asked = origin.timesAsked('/items/12');
  publish('12', 'v2');
  await site.purge('expired', 'project-12');
  const readings = await Promise.all(Array.from({ length: 100 }, () => site.read('/items/12')));
  expect(new Set(readings.map(({ main }) => main))).toEqual(new Set(['item 12: v2']));
  expect(origin.timesAsked('/items/12')).toBe(asked + 1);
});

test('a hundred readers of a stale page get an answer at once and cost the CMS one question', async () => {
  await site.read('/items/17');
  const asked = origin.timesAsked('/items/17');
  publish('17', 'v2');
  await site.purge('stale', 'project-17');
  const gate = origin.hold('/items/17');
  const readings = await Promise.all(Array.from({ length: 100 }, () => site.read('/items/17')));
  expect(new Set(readings.map(({ main }) => main))).toEqual(new Set(['item 17: v1']));
  await gate.arrived;
  gate.open();
  await expect.poll(async () => (await site.read('/items/17')).main, PATIENCE).toBe('item 17: v2');
  expect(origin.timesAsked('/items/17')).toBe(asked + 1);
});

test('a second edit while the page is being renewed for the first one is not lost', async () => {
  await site.read('/items/18');
  publish('18', 'v2');
  await site.purge('stale', 'project-18');
  const gate = origin.hold('/items/18');
  await site.read('/items/18');
  await gate.arrived;
  publish('18', 'v3');
  await site.purge('stale', 'project-18');
  gate.open();
  await expect.poll(async () => (await site.read('/items/18')).main, PATIENCE).toBe('item 18: v3');
});

test('a page that expires while it is being renewed is not served any more once that has ended', async () => {
  await site.read('/items/19');
  publish('19', 'v2');
  await site.purge('stale', 'project-19');
  const gate = origin.hold('/items/19');
  await site.read('/items/19');
  await gate.arrived;
  publish('19', 'v3');
  await site.purge('expired', 'project-19');
  gate.open();
  await expect.poll(async () => (await site.read('/items/19')).main, PATIENCE).not.toBe('item 19: v1');
  expect((await site.read('/items/19')).main).toBe('item 19: v3');
});

test('with the CMS down, what was rendered is served and not tried again at every visit', async () => {
  await site.read('/items/13');
  publish('13', 'v2');
  origin.isDown = true;
  await site.purge('stale', 'project-13');
  const asked = origin.timesAsked('/items/13');
  for (let visit = 0; visit < 20; visit += 1) {
    expect(await site.read('/items/13')).toMatchObject({ status: 200, main: 'item 13: v1' });
  }
  expect(origin.timesAsked('/items/13') - asked).toBeLessThanOrEqual(3);
  origin.isDown = false;
  await expect.poll(async () => (await site.read('/items/13')).main, PATIENCE).toBe('item 13: v2');
});

test('with the CMS down, an unrendered page says so with 503 for nobody to keep, and is there right after', async () => {
  origin.isDown = true;
  for (let visit = 0; visit < 2; visit += 1) {
    const reading = await site.read('/items/14');
    expect(reading.status).toBe(503);
    expect(reading.main).toContain('can’t be reached just now');
    expect(reading.headers.get('retry-after')).toBe('30');
    expect(reading.headers.get('cache-control')).toBe('no-store');
  }
  origin.isDown = false;
  expect(await site.read('/items/14')).toMatchObject({ status: 200, main: 'item 14: v1' });
});

test('with the CMS down, what must not be shown again is not shown', async () => {
  await site.read('/items/15');
  origin.isDown = true;
  await site.purge('expired', 'project-15');
  expect((await site.read('/items/15')).status).toBe(503);
});

test('an unknown address is 404 in words, and 200 once something is published there', async () => {
  for (let visit = 0; visit < 2; visit += 1) {
    expect(await site.read('/items/later')).toMatchObject({
      status: 404,
      main: 'Nothing is here by the name of later.',
    });
  }
  expect(origin.timesAsked('/items/later')).toBe(1);
  publish('later', 'v1');
  await site.purge('expired', 'projects');
  expect(await site.read('/items/later')).toMatchObject({ status: 200, main: 'item later: v1' });
});

test('the store knows which pages carry a tag, and what is kept under a path', async () => {
  for (const path of ['/', '/items/1', '/feed.xml', '/items/nowhere', '/items/%E3%81%B2'])
    await site.read(path);
  const { found, kept } = await site.inspect({
    tags: ['navigation'],
    paths: ['/', '/items/1', '/items/nowhere', '/items/%E3%81%B2', '/feed.xml', '/never/asked'],
  });
  expect(found.paths).toEqual(
    expect.arrayContaining(['/', '/items/1', '/feed.xml', '/items/nowhere', '/items/%E3%81%B2']),
  );
  expect(found.paths.filter((path) => path.startsWith('/_') || path.includes('route-cache'))).toEqual([]);
  expect(found.total).toBe(found.paths.length);
  expect(kept).toMatchObject([
    { path: '/', status: 200, tags: ['navigation'], state: 'fresh' },
    { path: '/items/1', status: 200, tags: ['navigation', 'projects', 'project-1'], state: 'fresh' },
    { path: '/items/nowhere', status: 404, state: 'fresh' },
    { path: '/items/%E3%81%B2', status: 404, state: 'fresh' },
    { path: '/feed.xml', status: 200, tags: ['navigation'] },
    null,
  ]);
  expect((await site.inspect({ tags: ['project-1'] })).found).toEqual({ paths: ['/items/1'], total: 1 });
  await site.purge('stale', 'project-1');
  expect((await site.inspect({ paths: ['/items/1'] })).kept[0]?.state).toBe('stale');
  await site.purge('expired', 'project-1');
  expect((await site.inspect({ paths: ['/items/1'] })).kept[0]?.state).toBe('expired');
});

test('addresses that somebody makes up fill a bounded room and push out no page', async () => {
  const storeFile = join(fixture.dataDir, 'pages.sqlite');
  await site.read('/items/20');
  addMadeUpPages(storeFile, 1_000 - countMadeUpPages(storeFile));
  const bogus = Array.from({ length: 60 }, (_, index) => `/items/bogus-${index}`);
  const statuses = await Promise.all(bogus.map(async (path) => (await site.read(path)).status));
  expect(new Set(statuses)).toEqual(new Set([404]));
  expect(countMadeUpPages(storeFile)).toBe(1_000);
  expect((await site.read('/items/20')).headers.get('x-nextjs-cache')).toBe('HIT');
});

test(
  'after a deploy the store names the pages that the build before had, until they are rendered',
  async () => {
    for (const path of ['/streamed', '/awaiting']) await site.read(path);
    const before = await site.inspect({});
    expect(before.build.cold).toEqual([]);
    await site.read('/items/6');
    await site.stop();
    await fixture.build();
    site = await fixture.start();
    const after = await site.inspect({});
    expect(after.build.id).not.toBe(before.build.id);
    expect(after.build.cold).toContain('/items/6');
    expect((await site.read('/items/6')).headers.get('x-nextjs-cache')).toBe('MISS');
    expect((await site.inspect({})).build.cold).not.toContain('/items/6');
  },
  BUILD_MS,
);

test('a store that was deleted or damaged while stopped costs one stale page, not the site', async () => {
  await restart(() => rmSync(fixture.dataDir, { recursive: true }));
  publish('2', 'v3');
  expect((await site.read('/items/2')).status).toBe(200);
  await expect.poll(async () => (await site.read('/items/2')).main, PATIENCE).toBe('item 2: v3');
  expect(await site.purge('expired', 'projects')).toBe(200);

  await restart(() => {
    rmSync(fixture.dataDir, { recursive: true });
    mkdirSync(fixture.dataDir);
    writeFileSync(join(fixture.dataDir, 'pages.sqlite'), 'no database '.repeat(1_000));
  });
  publish('2', 'v4');
  expect((await site.read('/items/2')).status).toBe(200);
  await expect.poll(async () => (await site.read('/items/2')).main, PATIENCE).toBe('item 2: v4');
  expect(site.log).toContain('is damaged');
});

test('a purge that can’t be stored is not acknowledged, and pages are served all the same', async () => {
  await restart(() => {
    rmSync(fixture.dataDir, { recursive: true });
    writeFileSync(fixture.dataDir, 'a file where the folder should be');
  });
  expect(await site.purge('expired', 'projects')).toBe(503);
  publish('16', 'v2');
  expect((await site.read('/items/16')).main).toBe('item 16: v2');
  expect(site.log.match(/cannot be used/g)).toHaveLength(1);
});

test(
  'a build without the CMS bakes no failure in: 503 until it answers, then the page',
  async () => {
    origin.isDown = true;
    const blind = new FixtureSite(await address);
    await blind.build();
    const server = await blind.start();
    expect((await server.read('/items/1')).status).toBe(503);
    origin.isDown = false;
    expect(await server.read('/items/1')).toMatchObject({
      status: 200,
      main: expect.stringContaining('item 1: '),
    });
    expect((await server.read('/items/1')).headers.get('x-nextjs-cache')).toBe('HIT');
    await server.stop();
    blind.remove();
  },
  BUILD_MS,
);
