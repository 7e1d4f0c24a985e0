/** A front that comes back to a store full of pages: how soon the first reader has one, and whether the CMS is asked. */
import { startCountingProxy } from '../../../tests/support/counting-proxy.ts';
import { articleAddress } from '../article.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure, median } from '../report.ts';
import { compressedPage } from './compressed-page.ts';
import { firstAnswer } from './first-answer.ts';
import { serveUntil } from './serve-until.ts';

const RESTARTS = 10;
/** The bound. */
const MOST_MS = 50;

/** Milliseconds from listening to the first page, and from the start of the process; questions asked meanwhile. */
export async function benchRestart(ground: Ground): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  const { build } = await ground.served();
  const { url, siteToken } = await ground.cms();
  const proxy = await startCountingProxy(url);
  ended.defer(() => proxy.stop());
  const site = await serveUntil(ended, { build, cms: { url: proxy.url, siteToken } });
  const address = site.url + articleAddress();
  await compressedPage(address);
  ground.say(`${RESTARTS} restarts`);
  const answers: number[] = [];
  const starts: number[] = [];
  let questions = 0;
  for (let restart = 0; restart < RESTARTS; restart += 1) {
    await site.halt();
    proxy.reset();
    const begun = performance.now();
    const started = site.start();
    const { connectedAt, answeredAt } = await firstAnswer(address);
    questions += proxy.operations().length;
    answers.push(answeredAt - connectedAt);
    starts.push(answeredAt - begun);
    await started;
  }
  const longest = (values: readonly number[]) => `longest ${Math.max(...values).toFixed(0)} ms`;
  return [
    figure({
      subject: 'first page after a restart, from listening, p50',
      value: median(answers),
      unit: 'ms',
      target: { atMost: MOST_MS },
      detail: `${longest(answers)} of ${RESTARTS} restarts`,
    }),
    figure({
      subject: 'first page after a restart, from the start of the process, p50',
      value: median(starts),
      unit: 'ms',
      target: null,
      detail: longest(starts),
    }),
    figure({
      subject: 'questions to the CMS for the first pages',
      value: questions,
      unit: 'questions',
      target: { atMost: 0 },
      detail: `after ${RESTARTS} restarts`,
    }),
  ];
}
