/** What a visitor's browser makes of the pages: the measures of the issue, from a real Chromium. */
import { chromium } from '@playwright/test';
import { freePort } from '../../tests/support/free-port.ts';
import { startCms } from '../../tests/support/start-cms.ts';
import { buildSite, removeBuild } from '../../tests/support/start-site.ts';
import { findChromium } from '../run/chromium.mjs';
import { articleAddress } from './article.ts';
import { figuresOf } from './browser/figures.ts';
import { look } from './browser/lighthouse.ts';
import { weigh } from './browser/visit.ts';
import { compressedPage } from './front/compressed-page.ts';
import { serveUntil } from './front/serve-until.ts';
import type { Ground } from './ground.ts';
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
];

/**
 * Lighthouse's scores and times of seven pages, and what they weigh. On a CMS of its own, since the other parts' pictures
 * are a quarter as wide as a visitor's.
 */
export async function benchBrowser(ground: Ground): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  ground.say('a CMS with pictures in their full size');
  const cms = await startCms({ settings: { DEMO_PICTURE_SCALE: '1' } });
  ended.defer(() => cms.stop());
  const build = await buildSite({ cms, name: 'bench' });
  ended.defer(() => removeBuild(build));
  const site = await serveUntil(ended, { build, cms });
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: [...BROWSER_ARGUMENTS, `--remote-debugging-port=${port}`],
  });
  ended.defer(() => browser.close());

  const figures: Figure[] = [];
  for (const [name, path] of pages()) {
    ground.say(`Lighthouse on ${path}`);
    const address = site.url + path;
    // A search is kept nowhere, and so is never Brotli.
    if (!path.includes('?')) await compressedPage(address);
    const { scriptBytes, htmlBytes } = await weigh(browser, address);
    const seen = await look(address, port);
    figures.push(...figuresOf({ name, seen, scriptBytes, isIndexed: name !== RESULTS }));
    if (name === 'an article')
      figures.push(bound('an article: all, with its picture', seen.bytes, MOST_ARTICLE_KIB));
    if (name === 'projects') figures.push(bound('24 cards: HTML, gzip', htmlBytes, MOST_CARDS_KIB));
  }
  return figures;
}

function pages(): [string, string][] {
  const addressOf = (route: string) => routes().find(({ name }) => name === route)?.address ?? route;
  return [
    ['home', '/'],
    ['projects', '/projects'],
    ['a project', addressOf('/projects/[slug]')],
    ['an article', articleAddress()],
    ['impact', '/impact'],
    ['search', '/search'],
    [RESULTS, '/search?q=river'],
  ];
}

function bound(subject: string, bytes: number, mostKib: number): Figure {
  return figure({ subject, value: bytes / KIB, unit: 'KiB', target: { atMost: mostKib }, detail: '' });
}
