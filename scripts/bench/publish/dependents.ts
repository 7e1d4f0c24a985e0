/** A person is renamed: every page that shows the name, lists, feed and sitemap among them. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { entityTag } from '../../../contract/tags.ts';
import { inspect } from '../../../tests/support/inspect-site.ts';
import type { Line } from '../../../tests/support/start-line.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure, median } from '../report.ts';
import { withLine } from './lines.ts';

const RENAMES = 10;
const GIVE_UP_MS = 60_000;
/** How often each page is looked at, in milliseconds: thirty visitors that look more often are a load of their own. */
const LOOK_MS = 200;
const people = z.array(z.object({ people_id: z.number() }));

/** Seconds until the last of them shows the new name, and how many there are. */
export async function benchDependents(ground: Ground): Promise<Figure[]> {
  return withLine(ground, 'outbox', async (line) => {
    const api = await line.admin();
    const authors = people.parse(await api.items('articles_people', { fields: 'people_id', limit: '-1' }));
    const id = mostFrequent(authors.map((row) => row.people_id));
    await visitAll(line);
    const { pages } = await inspect(line.site, { tags: [entityTag('people', id)] });
    ground.say(`${RENAMES} renames, ${pages.length} pages each`);
    const first: number[] = [];
    const last: number[] = [];
    for (let rename = 0; rename < RENAMES; rename += 1) {
      const name = `Renamed Number ${rename}`;
      await api.update('people', String(id), { name });
      const saved = performance.now();
      const seconds = await Promise.all(pages.map((path) => untilShown(line, path, name, saved)));
      first.push(Math.min(...seconds));
      last.push(Math.max(...seconds));
      await line.settled();
    }
    return [
      figure({
        subject: `renamed person, ${pages.length} pages, last after first`,
        value: median(last) - median(first),
        unit: 's',
        target: { atMost: 1 },
        detail: `first page after ${median(first).toFixed(2)} s, last after ${median(last).toFixed(2)} s (medians); ${pages.filter((path) => path.endsWith('.xml')).join(', ')} among them`,
      }),
    ];
  });
}

/** Looks as a browser does that has the page already: only a new one is sent in full. */
async function untilShown(line: Line, path: string, name: string, saved: number): Promise<number> {
  let etag: string | null = null;
  for (;;) {
    const headers: Record<string, string> = etag ? { 'If-None-Match': etag } : {};
    const answer = await fetch(line.site.url + path, { headers });
    etag = answer.headers.get('etag') ?? etag;
    const text = await answer.text();
    if (text.includes(name)) return (performance.now() - saved) / 1000;
    if (performance.now() - saved > GIVE_UP_MS)
      throw new Error(`${path} does not show "${name}" after a minute`);
    await pause(LOOK_MS);
  }
}

/** Every page that the sitemap names, and what is no page. */
async function visitAll(line: Line): Promise<void> {
  const sitemap = await (await fetch(`${line.site.url}/sitemap.xml`)).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  for (const path of [...addresses, '/feed.xml', '/articles', '/projects', '/']) {
    await (await fetch(line.site.url + path)).arrayBuffer();
  }
}

function mostFrequent(ids: number[]): number {
  const counts = Map.groupBy(ids, (id) => id);
  const [top] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  if (!top) throw new Error('Expected the demo content to have authors');
  return top[0];
}
