/** A page is purged: what readers are shown after it, how long the first one waits, and how often it is rendered. */
import { entityTag } from '../../../contract/tags.ts';
import { CmsApi } from '../../../tests/support/cms-api.ts';
import { type CountingProxy, startCountingProxy } from '../../../tests/support/counting-proxy.ts';
import { purge } from '../../../tests/support/send-event.ts';
import { copyCms } from '../../../tests/support/start-cms.ts';
import type { TestSite } from '../../../tests/support/start-site.ts';
import { articleAddress } from '../article.ts';
import type { Ground } from '../ground.ts';
import { percentile } from '../publish/percentile.ts';
import { type Figure, figure, median } from '../report.ts';
import { readEdits } from './read-edits.ts';
import { serveUntil } from './serve-until.ts';

const READERS = 32;
const EDITS = 200;
const REFILLS = 60;
/** What the first renders of a process take longer is left out. */
const WARM_UPS = 5;
const CROWD = 100;
const CROWDS = 10;

/** The article that is edited, and its address below a site's. */
interface Edited {
  api: CmsApi;
  id: string;
  path: string;
}

/** Old answers after purges, the first answer after one, and the questions of a crowd. */
export async function benchRefill(ground: Ground): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  const { build } = await ground.served();
  const cms = await copyCms(await ground.cms());
  ended.defer(() => cms.stop());
  const proxy = await startCountingProxy(cms.url);
  ended.defer(() => proxy.stop());
  const through = { url: proxy.url, siteToken: cms.siteToken };
  const front = await serveUntil(ended, { build, cms: through });
  const next = await serveUntil(ended, { build, cms: through, by: 'next' });
  const edited = await chooseArticle(await CmsApi.asAdmin(cms));
  ground.say(`${EDITS} edits under ${READERS} readers`);
  const old = await oldAnswers(front, edited);
  ground.say(`${REFILLS} purges by turns, ${CROWDS} crowds`);
  return [old, await refillTime(front, next, edited), await questionsOfCrowds(front, proxy, edited)];
}

async function chooseArticle(api: CmsApi): Promise<Edited> {
  const path = articleAddress();
  const slug = path.slice('/articles/'.length);
  const [item] = await api.items('articles', { fields: 'id', filter: { slug: { _eq: slug } } });
  if (!item) throw new Error(`Expected the CMS to have the article ${slug}`);
  return { api, id: String(item.id), path };
}

async function oldAnswers(site: TestSite, { api, id, path }: Edited): Promise<Figure> {
  const edit = async (number: number) => {
    await api.update('articles', id, { title: `Edit ${number}` });
    await purge(site, 'expired', entityTag('articles', id));
  };
  await edit(0);
  const readers = readEdits(site.url + path, READERS);
  for (let number = 1; number <= EDITS; number += 1) {
    await edit(number);
    readers.acknowledged(number);
    await readers.more(READERS);
  }
  const { read, old, failed } = await readers.stop();
  return figure({
    subject: `old answers after ${EDITS} purges under ${READERS} readers`,
    value: old,
    unit: 'answers',
    target: { atMost: 0 },
    detail: `of ${read} that were asked for after an acknowledgement; ${failed} failed`,
  });
}

async function refillTime(front: TestSite, next: TestSite, { id, path }: Edited): Promise<Figure> {
  const sides = [front, next].map((site) => ({ site, took: [] as number[] }));
  for (let round = -WARM_UPS; round < REFILLS; round += 1) {
    for (const { site, took } of round % 2 === 0 ? sides : sides.toReversed()) {
      await purge(site, 'expired', entityTag('articles', id));
      const begun = performance.now();
      await (await fetch(site.url + path)).arrayBuffer();
      if (round >= 0) took.push(performance.now() - begun);
    }
  }
  const [ours = [], theirs = []] = sides.map(({ took }) => took);
  const inMs = (values: readonly number[]) =>
    `${median(values).toFixed(0)} ms (p99 ${percentile(values, 0.99).toFixed(0)})`;
  return figure({
    subject: 'first answer after a purge, p50, multiple of next start',
    value: median(ours) / median(theirs),
    unit: 'times',
    target: { atMost: 1.2 },
    detail: `${inMs(ours)} against ${inMs(theirs)}, ${REFILLS} purges each, by turns`,
  });
}

async function questionsOfCrowds(
  site: TestSite,
  proxy: CountingProxy,
  { id, path }: Edited,
): Promise<Figure> {
  const questions: number[] = [];
  for (let crowd = 0; crowd < CROWDS; crowd += 1) {
    await purge(site, 'expired', entityTag('articles', id));
    proxy.reset();
    await Promise.all(
      Array.from({ length: CROWD }, async () => (await fetch(site.url + path)).arrayBuffer()),
    );
    questions.push(proxy.operations().filter((name) => name === 'Article').length);
  }
  return figure({
    subject: `renders for ${CROWD} readers at once of a page just purged, at most`,
    value: Math.max(...questions),
    unit: 'renders',
    target: { atMost: 1 },
    detail: `questions for the article that the CMS was asked, ${CROWDS} times: ${questions.join(', ')}`,
  });
}
