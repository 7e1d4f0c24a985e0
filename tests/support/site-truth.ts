/**
 * Whether the site says what the CMS says: each page of an item its title, each list what it holds, each address
 * that was given up nothing. What visitors get is compared, not what any part of the line reports of itself.
 */
import { z } from 'zod';
import { RELAY_TOKEN_HEADER } from '../../contract/headers.ts';
import { statusAnswer } from '../../contract/outbox.ts';
import { pathOf } from '../../contract/paths.ts';
import type { CmsApi } from './cms-api.ts';
import { readPage } from './read-page.ts';
import type { CmsAccess } from './start-cms.ts';

const items = z.array(z.object({ slug: z.string(), title: z.string() }));
/** The most that the CMS gives at once (`QUERY_LIMIT_MAX`). */
const MOST_PER_QUESTION = 500;
/** Pages that are fetched at once. */
const AT_ONCE = 4;

interface Sides {
  api: CmsApi;
  /** Address of the site without a slash at the end. */
  siteUrl: string;
  /** Paths that must lead nowhere, or elsewhere. */
  gone?: readonly string[];
}

/** What is not as it should be, one sentence each; empty when site and CMS agree. */
export async function disagreements({ api, siteUrl, gone = [] }: Sides): Promise<string[]> {
  const found: string[] = [];
  for (const collection of ['articles', 'projects'] as const) {
    const due = collection === 'articles' ? [{ published_at: { _lte: '$NOW' } }] : [];
    const wanted = await published(api, collection, due);
    await eachOf(wanted, async ({ slug, title }) => {
      const path = pathOf(collection, slug);
      const page = await readPage(siteUrl + path);
      if (page.status !== 200) found.push(`${path} answers ${page.status}, and the CMS has "${title}"`);
      else if (page.title !== title) found.push(`${path} says "${page.title}", the CMS "${title}"`);
    });
    const listed = new Set(await addressesIn(siteUrl, collection));
    for (const { slug } of wanted) {
      if (!listed.delete(pathOf(collection, slug))) found.push(`/${collection} does not list ${slug}`);
    }
    for (const path of listed) found.push(`/${collection} lists ${path}, which the CMS does not publish`);
  }
  for (const path of gone) {
    const { status } = await readPage(siteUrl + path);
    if (status === 200 || status >= 500) found.push(`${path} answers ${status}, and was given up`);
  }
  return found;
}

/** All items that the CMS publishes, however many. */
async function published(
  api: CmsApi,
  collection: 'articles' | 'projects',
  due: readonly object[],
): Promise<z.infer<typeof items>> {
  const found: z.infer<typeof items> = [];
  for (let page = 1; ; page += 1) {
    const lot = items.parse(
      await api.items(collection, {
        fields: 'slug,title',
        sort: 'id',
        limit: String(MOST_PER_QUESTION),
        page: String(page),
        filter: { _and: [{ status: { _eq: 'published' } }, ...due] },
      }),
    );
    found.push(...lot);
    if (lot.length < MOST_PER_QUESTION) return found;
  }
}

/** What the outbox has not finished, in words; empty when nothing is stuck. */
export async function unfinished(cms: Pick<CmsAccess, 'url' | 'relayToken'>): Promise<string[]> {
  const answer = await fetch(`${cms.url}/publish/status`, {
    headers: { [RELAY_TOKEN_HEADER]: cms.relayToken },
    signal: AbortSignal.timeout(10_000),
  });
  const { pending, leased, waiting, dead } = statusAnswer.parse(await answer.json());
  return Object.entries({ pending, leased, waiting, dead }).flatMap(([state, count]) =>
    count > 0 ? [`${count} ${state}`] : [],
  );
}

/** Every item that the pages of a list link to. */
async function addressesIn(siteUrl: string, collection: 'articles' | 'projects'): Promise<string[]> {
  const links = new RegExp(`href="(/${collection}/(?!page/|by/)[^"]+)"`, 'g');
  const found: string[] = [];
  for (let number = 1; ; number += 1) {
    const page = await readPage(`${siteUrl}/${collection}${number === 1 ? '' : `/page/${number}`}`);
    if (page.status !== 200) return found;
    found.push(...[...page.main.matchAll(links)].map(([, path]) => path ?? ''));
  }
}

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const worker = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
