/** One edit of one article among 500: which pages are rendered again, and which show it. */

import type { KeptPageFacts } from '../../../contract/inspect.ts';
import { MAX_PATHS_PER_INSPECTION } from '../../../contract/limits.ts';
import { anyTag, entityTag } from '../../../contract/tags.ts';
import { createArticle } from '../../../tests/support/create-article.ts';
import { inspect } from '../../../tests/support/inspect-site.ts';
import type { Line } from '../../../tests/support/start-line.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../report.ts';
import { withLine } from './lines.ts';

const ARTICLES = 500;

/** Pages rendered again for each page that shows the article. */
export async function benchSelectivity(ground: Ground): Promise<Figure[]> {
  return withLine(ground, 'outbox', async (line) => {
    const api = await line.admin();
    ground.say(`${ARTICLES} articles, each visited`);
    const ids: string[] = [];
    for (let number = 0; number < ARTICLES; number += 1)
      ids.push(await createArticle(api, `select-${number}`));
    await line.settled(300_000);
    for (let number = 0; number < ARTICLES; number += 1) await line.read(`/articles/select-${number}`);
    for (let page = 1; page <= ARTICLES / 20; page += 1) {
      await line.read(page === 1 ? '/articles' : `/articles/page/${page}`);
    }
    for (const path of ['/', '/projects', '/feed.xml', '/sitemap.xml']) await line.read(path);
    const id = ids[ARTICLES / 2] ?? '';
    const before = await everyPage(line);
    await api.update('articles', id, { body: '<p>Another text.</p>' });
    await line.until(`/articles/select-${ARTICLES / 2}`, ({ main }) => main.includes('Another text.'));
    await line.settled();
    const after = new Map((await everyPage(line)).map((page) => [page.path, page.renderedAt]));
    const again = before.filter(({ path, renderedAt }) => after.get(path) !== renderedAt);
    const shows = before.filter(({ tags }) =>
      [entityTag('articles', id), anyTag('articles')].some((tag) => tags.includes(tag)),
    );
    return [
      figure({
        subject: `pages rendered again, of ${before.length}, for each that shows the edit`,
        value: again.length / shows.length,
        unit: 'times',
        target: { atMost: 1 },
        detail: `${again.length} rendered again (${again
          .map(({ path }) => path)
          .slice(0, 6)
          .join(', ')}), ${shows.length} show it`,
      }),
    ];
  });
}

/** Every page carries the tag of the site's settings. */
async function everyPage(line: Line): Promise<KeptPageFacts[]> {
  const { pages } = await inspect(line.site, { tags: ['settings', 'articles', 'projects'] });
  const kept: KeptPageFacts[] = [];
  for (let from = 0; from < pages.length; from += MAX_PATHS_PER_INSPECTION) {
    const answer = await inspect(line.site, { paths: pages.slice(from, from + MAX_PATHS_PER_INSPECTION) });
    kept.push(...answer.kept.filter((page) => page !== null));
  }
  return kept;
}
