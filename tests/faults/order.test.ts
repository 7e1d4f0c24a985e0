/** Deliveries that come twice, in another order, in part, or not as they were meant. */

import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { purge } from '../support/send-event.ts';
import { disagreements, unfinished } from '../support/site-truth.ts';
import { type Line, startLine } from '../support/start-line.ts';
import { startRelay } from '../support/start-relay.ts';
import { waitFor } from '../support/wait-for.ts';
import '../integration/cms-context.ts';

let line: Line;
let api: CmsApi;
beforeAll(async () => {
  line = await startLine({ original: inject('cms'), build: inject('siteBuild') });
  api = await CmsApi.asAdmin(line.cms);
});
afterAll(async () => line?.stop());
afterEach(() => {
  for (const gate of Object.values(line.gates)) gate.reset();
});

const isPurge = ({ path: asked }: { path: string }) => asked === '/api/revalidate';

test('a delivery that comes twice is purged once', async () => {
  const id = await published('twice');
  line.gates.door.reset();
  await api.update('articles', id, { title: 'Sent twice' });
  await line.settled();
  const [sent] = line.gates.door.passed().filter(isPurge);
  const again = await fetch(`${line.site.url}/api/revalidate`, {
    method: 'POST',
    headers: Object.fromEntries(
      ['content-type', 'x-directus-signature', 'x-idempotency-key'].map((name) => [
        name,
        String(sent?.headers[name]),
      ]),
    ),
    body: Buffer.from(sent?.body ?? ''),
  });
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual({ status: 'duplicate' });
  await agrees();
});

test('a delivery that is overtaken by a later one brings nothing old back', async () => {
  const id = await published('overtaken');
  const other = await startRelay({
    cms: { ...line.cms, url: line.gates.outbox.url },
    site: { url: line.gates.door.url, secret: line.site.secret },
  });
  try {
    const first = line.gates.door.hold('request', isPurge);
    await api.update('articles', id, { title: 'First' });
    await first.held;
    await api.update('articles', id, { title: 'Second' });
    await line.until('/articles/overtaken', ({ title }) => title === 'Second');
    first.release();
    await line.settled();
    expect((await line.read('/articles/overtaken')).title).toBe('Second');
    await agrees();
  } finally {
    await other.stop();
  }
});

test('a change that no purge can be made of ends alone as a dead letter, and the good ones beside it go live', async () => {
  const ids = [];
  for (const name of ['good-1', 'good-2', 'good-3']) ids.push(await published(name));
  type(`
    BEGIN;
    UPDATE articles SET title = 'Still good' WHERE id = ${Number(ids[0])};
    INSERT INTO vitrine_outbox (collection, item, operation, fields, at)
      SELECT 'secrets', '1', 'update', 'title', at FROM vitrine_outbox ORDER BY id DESC LIMIT 1;
    UPDATE articles SET title = 'Still good' WHERE id IN (${Number(ids[1])}, ${Number(ids[2])});
    COMMIT;
  `);
  for (const name of ['good-1', 'good-2', 'good-3']) {
    await line.until(`/articles/${name}`, ({ title }) => title === 'Still good');
  }
  await waitFor(async () => (await unfinished(line.cms)).join() === '1 dead', {
    what: 'one dead letter and nothing else',
  });
});

test('an address that is too long to be told is given up all the same', async () => {
  const id = Number(await published('short'));
  type(`UPDATE articles SET slug = '${'x'.repeat(300)}' WHERE id = ${id}`);
  await line.until('/articles/short', ({ status }) => status === 404);
  type(`UPDATE articles SET slug = 'short-again' WHERE id = ${id}`);
  await line.until('/articles/short-again', ({ status }) => status === 200);
});

test('a purge that was done but not acknowledged is sent again and ends live', async () => {
  const id = await published('unacknowledged');
  line.gates.door.garble(503, isPurge);
  await api.update('articles', id, { title: 'Acknowledged at last' });
  await line.until('/articles/unacknowledged', ({ title }) => title === 'Acknowledged at last');
  await line.settled(60_000);
  await agrees();
});

test('a batch of which one page cannot be fetched is not called live until it can', async () => {
  const [one, two] = [await published('part-1'), await published('part-2')];
  line.gates.door.refuse(503, ({ path: asked }) => asked === '/articles/part-2', 1);
  await Promise.all([one, two].map((id) => api.update('articles', id, { title: 'In part' })));
  await line.settled(60_000);
  expect((await line.read('/articles/part-1')).title).toBe('In part');
  expect((await line.read('/articles/part-2')).title).toBe('In part');
  await agrees();
});

test('an edit during a slow render of the old state is shown in the end', async () => {
  const id = await createArticle(api, 'slow', { title: 'Old' });
  await line.settled();
  await api.update('articles', id, { title: 'Old but one' });
  await line.settled();
  await fetch(`${line.site.url}/articles`); // something warm beside it
  const render = line.gates.content.hold(
    'answer',
    ({ body }, answer) => body.includes('query Article(') && answer.includes('Old but one'),
  );
  await purge(line.site, 'expired', `article-${id}`);
  const slow = line.read('/articles/slow');
  await render.held;
  line.gates.door.reset();
  await api.update('articles', id, { title: 'New' });
  await waitFor(() => line.gates.door.passed().some(isPurge), { what: 'the purge' });
  render.release();
  await slow;
  await line.until('/articles/slow', ({ title }) => title === 'New');
  await line.settled();
  expect((await line.read('/articles/slow')).title).toBe('New');
});

test('A to B to A, at once and one by one, leaves A, and B leads there', async () => {
  const id = await published('name-a');
  for (const slug of ['name-b', 'name-a']) await api.update('articles', id, { slug });
  await line.settled();
  expect((await line.read('/articles/name-a')).status).toBe(200);
  expect((await line.read('/articles/name-b')).headers.get('location')).toBe('/articles/name-a');
  for (const slug of ['name-b', 'name-a']) {
    await api.update('articles', id, { slug });
    await line.until(`/articles/${slug}`, ({ status }) => status === 200);
    await line.settled();
  }
  expect((await line.read('/articles/name-b')).headers.get('location')).toBe('/articles/name-a');
  await agrees(['/articles/name-b']);
});

test('what is deleted is gone at once, and what is made anew under its address is shown', async () => {
  const id = await published('again');
  await line.read('/articles/again');
  await api.remove('articles', id);
  await line.settled();
  expect((await line.read('/articles/again')).status).toBe(404);
  await createArticle(api, 'again', { title: 'Made anew' });
  await line.until('/articles/again', ({ title }) => title === 'Made anew');
  const swapped = await published('swapped');
  await api.remove('articles', swapped);
  await createArticle(api, 'swapped', { title: 'In its place' });
  await line.until('/articles/swapped', ({ title }) => title === 'In its place');
  await line.settled();
  await agrees();
});

/** An article that is live. */
async function published(slug: string): Promise<string> {
  const id = await createArticle(api, slug);
  await line.until(`/articles/${slug}`, ({ status }) => status === 200);
  await line.settled();
  return id;
}

/** A statement typed into the SQL shell, as an operator might. */
function type(statement: string): void {
  const database = new DatabaseSync(path.join(line.cms.dataDir, 'cms.sqlite'), { timeout: 5_000 });
  try {
    database.exec(statement);
  } finally {
    database.close();
  }
}

async function agrees(gone: string[] = []): Promise<void> {
  expect(await disagreements({ api, siteUrl: line.site.url, gone })).toEqual([]);
}
