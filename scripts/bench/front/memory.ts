/**
 * Memory under load: of the front, of plain `next start` and of bare Next, each in a process that has done nothing
 * before. First one article, then all pages; of bare Next pages of as many bytes.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { residentBytes } from '../../../tests/support/resident-bytes.ts';
import { keepReading } from '../../../tests/support/steady-readers.ts';
import { articleAddress, articleMarkup } from '../article.ts';
import { startBareNext } from '../bare-next.ts';
import type { Ground } from '../ground.ts';
import { loadOnce } from '../load-client.ts';
import { type Figure, figure } from '../report.ts';
import { childProcesses } from './child-processes.ts';
import { serveUntil } from './serve-until.ts';

const READERS = 32;
const LOAD_SECONDS = 10;
const MIB = 1024 * 1024;
/** The bound. */
const MOST_TIMES = 1.2;

/** Resident bytes of one server. */
interface Memory {
  idle: number;
  oneArticle: number;
  allPages: number;
}

/** What is asked of a server. */
interface Addresses {
  article: string;
  pages: readonly string[];
}

/** The front's memory as a multiple of bare Next's and of `next start`'s. */
export async function benchMemory(ground: Ground): Promise<Figure[]> {
  const { site } = await ground.served();
  const markup = await articleMarkup(site.url);
  const front = await memoryOfSite(ground, 'front');
  const next = await memoryOfSite(ground, 'next');
  const bare = await memoryOfBareNext(ground, markup, next.sizes);
  return (
    [
      ['one article', 'oneArticle'],
      ['all pages after it', 'allPages'],
    ] as const
  ).flatMap(([load, when]) => {
    const against = (other: string, memory: Memory, target: Figure['target']) =>
      figure({
        subject: `front: memory under load, ${load}, multiple of ${other}`,
        value: front.memory[when] / memory[when],
        unit: 'times',
        target,
        detail: `${inMib(front.memory, when)} against ${inMib(memory, when)}`,
      });
    return [against('bare Next', bare, { atMost: MOST_TIMES }), against('next start', next.memory, null)];
  });
}

/** Memory of the site, and the bytes of its article and of its pages. */
async function memoryOfSite(
  { served, cms, say }: Ground,
  by: 'front' | 'next',
): Promise<{ memory: Memory; sizes: { article: number; pages: number[] } }> {
  const { build } = await served();
  await using ended = new AsyncDisposableStack();
  const site = await serveUntil(ended, { build, cms: await cms(), by });
  say(`load on ${by}, for its memory`);
  const idle = residentBytes(site.pid);
  const addresses = { article: site.url + articleAddress(), pages: await pagesOf(site.url) };
  const article = await bytesOf(addresses.article);
  const pages: number[] = [];
  for (const address of addresses.pages) pages.push(await bytesOf(address));
  return { memory: { idle, ...(await underLoad(site.pid, addresses)) }, sizes: { article, pages } };
}

async function memoryOfBareNext(
  { say }: Ground,
  markup: string,
  sizes: { article: number; pages: readonly number[] },
): Promise<Memory> {
  say('load on bare Next, for its memory');
  const before = new Set(childProcesses());
  const bare = await startBareNext(markup);
  try {
    const [pid] = childProcesses().filter((child) => !before.has(child));
    if (pid === undefined) throw new Error('Expected bare Next to be a process of its own');
    const idle = residentBytes(pid);
    const pages = new Map<number, string>();
    for (const bytes of new Set(sizes.pages)) pages.set(bytes, await bare.articleOf(bytes));
    const addresses = {
      article: await bare.articleOf(sizes.article),
      pages: sizes.pages.map((bytes) => pages.get(bytes) ?? bare.url),
    };
    return { idle, ...(await underLoad(pid, addresses)) };
  } finally {
    await bare.stop();
  }
}

async function underLoad(pid: number, { article, pages }: Addresses): Promise<Omit<Memory, 'idle'>> {
  await loadOnce({ address: article, encoding: 'gzip', seconds: LOAD_SECONDS, connections: READERS });
  const oneArticle = residentBytes(pid);
  const readers = keepReading(pages, READERS);
  await pause(LOAD_SECONDS * 1000);
  const allPages = residentBytes(pid);
  await readers.stop();
  const failed = readers.take().find(({ status }) => status !== 200);
  if (failed) throw new Error(`${failed.url} answered ${failed.status} under load`);
  return { oneArticle, allPages };
}

/** Every page that the sitemap names. */
async function pagesOf(siteUrl: string): Promise<string[]> {
  const sitemap = await (await fetch(`${siteUrl}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => siteUrl + new URL(address).pathname,
  );
}

async function bytesOf(address: string): Promise<number> {
  return (await (await fetch(address)).arrayBuffer()).byteLength;
}

function inMib(memory: Memory, when: keyof Memory): string {
  return `${(memory[when] / MIB).toFixed(0)} MiB (idle ${(memory.idle / MIB).toFixed(0)})`;
}
