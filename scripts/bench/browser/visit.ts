/** What a browser asks for with a page, by kind. */
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

/** The screen that Lighthouse simulates. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };

/** Bytes that are compared with bounds. */
export interface Weight {
  /** Of all scripts, each in gzip. */
  scriptBytes: number;
  /** Of the page itself, in gzip. */
  htmlBytes: number;
}

/** Loads a page as a phone does, and weighs its scripts and its markup. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    const answer = await page.goto(address, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`);
    const sizes = await Promise.all([...scripts].map(packedBytes));
    return {
      scriptBytes: sizes.reduce((sum, size) => sum + size, 0),
      htmlBytes: await packedBytes(address),
    };
  } finally {
    await context.close();
  }
}

async function packedBytes(address: string): Promise<number> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return gzipSync(Buffer.from(await answer.arrayBuffer())).byteLength;
}
