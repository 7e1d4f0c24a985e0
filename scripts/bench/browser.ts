/** What a visitor's browser makes of the pages: the measures of the issue, from a real Chromium. */
import { type Browser, chromium } from '@playwright/test';
import { z } from 'zod';
import { demoContent } from '../../directus/demo/content.ts';
import { CmsApi } from '../../tests/support/cms-api.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { startCms, type TestCms } from '../../tests/support/start-cms.ts';
import { buildSite, removeBuild } from '../../tests/support/start-site.ts';
import { findChromium } from '../run/chromium.mjs';
import { articleAddress } from './article.ts';
import { figuresOf, withoutProxy } from './browser/figures.ts';
import { lighthouseOf } from './browser/lighthouse.ts';
import { weigh } from './browser/visit.ts';
import { compressedPage } from './front/compressed-page.ts';
import { serveUntil } from './front/serve-until.ts';
import type { Ground } from './ground.ts';
import { startProxy } from './nginx.ts';
import { hasRealRecords, importRealRecords, skippedWithoutRecords } from './real-records.ts';
import { type Figure, figure } from './report.ts';
import { routes } from './routes.ts';

const KIB = 1024;
/** Bounds of one page each. */
const MOST_ARTICLE_KIB = 120;
const MOST_CARDS_KIB = 60;

/** Search engines are kept out of results on purpose, which Lighthouse holds against a page. */
const RESULTS = 'results of a search';

const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  '--ignore-certificate-errors', // the proxy's is its own
];

/** A page to look at, by the name that its figures carry. */
type Page = [name: string, path: string];

/**
 * Lighthouse's scores and times of seven pages, and what they weigh: with the demo content, then with the real records
 * on top of it. On a CMS of its own, since the other parts' pictures are a quarter as wide as a visitor's.
 */
export async function benchBrowser(ground: Ground): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  ground.say('a CMS with pictures in their full size');
  const cms = await startCms({ settings: { DEMO_PICTURE_SCALE: '1' } });
  ended.defer(() => cms.stop());
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: [...BROWSER_ARGUMENTS, `--remote-debugging-port=${port}`],
  });
  ended.defer(() => browser.close());
  const at = { ground, cms, browser, port };

  const demo = await look(demoPages(), at);
  if (!hasRealRecords()) {
    const skipped = { subject: 'with real records', unit: 'of 100', target: null };
    return [...demo, skippedWithoutRecords(skipped)];
  }
  ground.say('importing the records');
  await importRealRecords(cms);
  const real = await look(await realPages(cms), at);
  return [...demo, ...real.map((one) => ({ ...one, subject: `with real records: ${one.subject}` }))];
}

interface Place {
  ground: Ground;
  cms: TestCms;
  browser: Browser;
  port: number;
}

/** Builds the site with what the CMS has now, and looks at pages of it. */
async function look(pages: readonly Page[], { ground, cms, browser, port }: Place): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  const tlsPort = await freePort();
  const publicUrl = `https://127.0.0.1:${tlsPort}`;
  const build = await buildSite({ cms, name: 'bench', siteUrl: publicUrl });
  ended.defer(() => removeBuild(build));
  const site = await serveUntil(ended, { build, cms, siteUrl: publicUrl });
  const proxy = await startProxy({ port: tlsPort, to: site.url });
  if (proxy) ended.defer(() => proxy.stop());
  else ground.say('nginx or OpenSSL is not installed: pages are looked at without a proxy in front');
  const figures: Figure[] = [];
  for (const [name, path] of pages) {
    ground.say(`Lighthouse on ${path}`);
    const address = site.url + path;
    // A search is kept nowhere, and so is never Brotli.
    if (!path.includes('?')) await compressedPage(address);
    const { scriptBytes, htmlBytes } = await weigh(browser, address);
    const seen = await lighthouseOf((proxy ?? site).url + path, port);
    figures.push(...figuresOf({ name, seen, scriptBytes, isIndexed: name !== RESULTS }));
    if (proxy) figures.push(...withoutProxy(name, await lighthouseOf(address, port)));
    if (name === 'an article')
      figures.push(bound('an article: all, with its picture', seen.bytes, MOST_ARTICLE_KIB));
    if (name === 'projects') figures.push(bound('24 cards: HTML, gzip', htmlBytes, MOST_CARDS_KIB));
  }
  return figures;
}

function demoPages(): Page[] {
  const addressOf = (route: string) => routes().find(({ name }) => name === route)?.address ?? route;
  return pagesWith(addressOf('/projects/[slug]'), articleAddress());
}

const imported = z.array(z.object({ slug: z.string(), body: z.string().nullable() }));

/** The longest project, and the longest article that has one picture. */
async function realPages(cms: TestCms): Promise<Page[]> {
  const api = await CmsApi.asAdmin(cms);
  const { projects, articles } = demoContent();
  const longest = async (collection: string, demo: readonly { slug: string }[], filter: object) => {
    const slug = { _nin: demo.map((one) => one.slug) };
    const query = {
      filter: { status: { _eq: 'published' }, slug, ...filter },
      fields: 'slug,body',
      limit: '-1',
    };
    const [first] = imported
      .parse(await api.items(collection, query))
      .filter(({ body }) => !body?.includes('<img'))
      .toSorted((one, other) => (other.body?.length ?? 0) - (one.body?.length ?? 0));
    if (!first) throw new Error(`The import has left no ${collection}`);
    return `/${collection}/${first.slug}`;
  };
  return pagesWith(
    await longest('projects', projects, {}),
    await longest('articles', articles, { cover: { _nnull: true } }),
  );
}

function pagesWith(project: string, article: string): Page[] {
  return [
    ['home', '/'],
    ['projects', '/projects'],
    ['a project', project],
    ['an article', article],
    ['impact', '/impact'],
    ['search', '/search'],
    [RESULTS, '/search?q=river'],
  ];
}

function bound(subject: string, bytes: number, mostKib: number): Figure {
  return figure({ subject, value: bytes / KIB, unit: 'KiB', target: { atMost: mostKib }, detail: '' });
}
