/**
 * A process is killed before and after every arrow of the line. Whatever dies wherever, the site says in the end what
 * the CMS says, and nothing is stuck. Each process has a file of its own, with a line of its own: most of the time is
 * spent waiting for a lease to run out or a server to start, so two of them run at once.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import type { Gate, Hold } from '../support/gate.ts';
import { hasClaimed } from '../support/has-claimed.ts';
import { disagreements, unfinished } from '../support/site-truth.ts';
import { type Line, startLine } from '../support/start-line.ts';
import { waitFor } from '../support/wait-for.ts';
import '../integration/cms-context.ts';

/** Longest that the line may take to right itself, in milliseconds: a lease that runs out and a few looks. */
const HEALED_MS = 90_000;

/** Saves under way when the CMS is killed. */
const SAVES = 30;

/** The arrows, from the save to the receipt: where to hold what passes. */
const POINTS: Record<string, (gates: Line['gates']) => Hold> = {
  'before the claim': ({ outbox }) => outbox.hold('request', at('/publish/claim')),
  'after the claim': ({ outbox }) => outbox.hold('answer', hasClaimed),
  'before the purge': ({ door }) => door.hold('request', at('/api/revalidate')),
  'after the purge': ({ door }) => door.hold('answer', at('/api/revalidate')),
  'after the inspection': ({ door }) => door.hold('answer', at('/api/inspect')),
  'before a page is fetched': ({ door }) => door.hold('request', isPage),
  'after a page is fetched': ({ door }) => door.hold('answer', isPage),
  'before the receipt': ({ outbox }) => outbox.hold('request', at('/publish/settle')),
  'after the receipt': ({ outbox }) => outbox.hold('answer', at('/publish/settle')),
};

/** Declares the tests of one file. */
export function survivesKillsOf(victim: 'cms' | 'relay' | 'site'): void {
  describe(`kill -9 of the ${victim}`, () => {
    let line: Line;
    beforeAll(async () => {
      line = await startLine({ original: inject('cms'), build: inject('siteBuild') });
    });
    afterAll(async () => line?.stop());

    test.each(Object.keys(POINTS))('%s loses nothing', async (point) => {
      const name = `${victim}-${point.replaceAll(' ', '-')}`;
      const api = await CmsApi.asAdmin(line.cms);
      const edited = await createArticle(api, `edited-${name}`);
      const renamed = await createArticle(api, `old-${name}`);
      await line.until(`/articles/edited-${name}`, ({ status }) => status === 200);
      await line.until(`/articles/old-${name}`, ({ status }) => status === 200);
      await line.settled();

      const hold = POINTS[point]?.(line.gates);
      await Promise.all([
        api.update('articles', edited, { title: `Edited, ${point}` }),
        api.update('articles', renamed, { slug: `new-${name}`, title: `Renamed, ${point}` }),
      ]);
      await hold?.held;
      await line[victim].kill();
      hold?.cut();
      await line[victim].start();

      await line.until(`/articles/edited-${name}`, ({ title }) => title === `Edited, ${point}`, HEALED_MS);
      await line.until(`/articles/new-${name}`, ({ title }) => title === `Renamed, ${point}`, HEALED_MS);
      await line.until(`/articles/old-${name}`, ({ status }) => status === 308, HEALED_MS);
      await waitFor(async () => (await unfinished(line.cms)).length === 0, {
        what: 'nothing to be stuck',
        withinMs: HEALED_MS,
      });
      const gone = [`/articles/old-${name}`];
      expect(
        await disagreements({ api: await CmsApi.asAdmin(line.cms), siteUrl: line.site.url, gone }),
      ).toEqual([]);
    });

    test.runIf(victim === 'cms')('in the middle of saves loses none that was committed', async () => {
      const api = await CmsApi.asAdmin(line.cms);
      const ids: string[] = [];
      for (let number = 0; number < SAVES; number += 1)
        ids.push(await createArticle(api, `saved-${number}`, { title: 'Before' }));
      await line.settled();

      let answered = 0;
      const saves = Promise.allSettled(
        ids.map(async (id) => {
          await api.update('articles', id, { title: 'After' });
          answered += 1;
        }),
      );
      await waitFor(() => answered > 0, { what: 'the first save' });
      await line.cms.kill();
      await saves; // whether one that was cut off was committed is what the CMS says in the end
      await line.cms.start();
      await waitFor(async () => (await unfinished(line.cms)).length === 0, {
        what: 'nothing to be stuck',
        withinMs: HEALED_MS,
      });
      const after = await CmsApi.asAdmin(line.cms);
      const changed = await after.items('articles', {
        filter: { title: { _eq: 'After' } },
        fields: 'id',
        limit: '-1',
      });
      expect(changed.length).toBeGreaterThanOrEqual(answered);
      expect(await disagreements({ api: after, siteUrl: line.site.url })).toEqual([]);
    });
  });
}

function at(wanted: string): Parameters<Gate['hold']>[1] {
  return ({ path }) => path === wanted;
}

function isPage({ method, path }: { method: string; path: string }): boolean {
  return method === 'GET' && path.startsWith('/articles/');
}
