/** What a first visit costs the reader's line: bytes and requests of a page, by the front and by Next alone. */
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../../run/chromium.mjs';
import { articleAddress } from '../article.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../report.ts';
import { compressedPage } from './compressed-page.ts';
import { serveUntil } from './serve-until.ts';

const KIB = 1024;
/** As in the browser tests; `--no-sandbox` since benches run as root in containers too. */
const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
];
const VIEWPORT = { width: 1280, height: 800 };

/** Bytes and requests of three pages as shares of those by Next alone, and the framework's scripts among them. */
export async function benchPages(ground: Ground): Promise<Figure[]> {
  await using ended = new AsyncDisposableStack();
  const { site: front, build } = await ground.served();
  const next = await serveUntil(ended, { build, cms: await ground.cms(), by: 'next' });
  const browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: BROWSER_ARGUMENTS,
  });
  ended.defer(() => browser.close());
  ground.say('visiting pages with Chromium');
  const figures: Figure[] = [];
  for (const [name, path] of [
    ['an article', articleAddress()],
    ['home', '/'],
    ['/projects', '/projects'],
  ] as const) {
    await compressedPage(front.url + path);
    await (await fetch(next.url + path)).arrayBuffer();
    const ours = await visit(browser, front.url + path);
    figures.push(...compared(name, ours, await visit(browser, next.url + path)));
  }
  return figures;
}

function compared(name: string, front: Visit, next: Visit): Figure[] {
  return [
    figure({
      subject: `${name}: bytes, share of next start`,
      value: front.bytes / next.bytes,
      unit: 'times',
      target: null,
      detail: `${inKib(front)} against ${inKib(next)}`,
    }),
    figure({
      subject: `${name}: requests, share of next start`,
      value: front.requests / next.requests,
      unit: 'times',
      target: null,
      detail: `${front.requests} against ${next.requests}`,
    }),
    figure({
      subject: `${name}: scripts of the framework`,
      value: front.frameworkScripts,
      unit: 'scripts',
      target: { atMost: 0 },
      detail: `${next.frameworkScripts} by next start`,
    }),
  ];
}

interface Visit {
  /** Heads and bodies as they came over the line, packed. */
  bytes: number;
  /** Those of the page itself among them. */
  documentBytes: number;
  requests: number;
  /** Scripts from `/_next/`. */
  frameworkScripts: number;
}

/** One visit by somebody who was never there: nothing is kept, and scripts run. Nobody scrolls. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    const seen: Visit = { bytes: 0, documentBytes: 0, requests: 0, frameworkScripts: 0 };
    let documentId: string | undefined;
    line.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      if (!request.url.startsWith('http')) return;
      seen.requests += 1;
      if (type === 'Document') documentId = requestId;
      if (type === 'Script' && new URL(request.url).pathname.startsWith('/_next/')) {
        seen.frameworkScripts += 1;
      }
    });
    line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      seen.bytes += encodedDataLength;
      if (requestId === documentId) seen.documentBytes = encodedDataLength;
    });
    await line.send('Network.enable');
    await line.send('Network.setCacheDisabled', { cacheDisabled: true });
    const answer = await page.goto(address, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`);
    return seen;
  } finally {
    await context.close();
  }
}

function inKib({ bytes, documentBytes }: Visit): string {
  return `${(bytes / KIB).toFixed(1)} KiB (the document ${(documentBytes / KIB).toFixed(1)})`;
}
