/**
 * Publishes what the cache handlers see, for the front of this process. Where there is none (`next start`, a host
 * that runs Next itself, building, developing) nothing is published.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { KeptPage } from '../cache/kept-page.ts';
import { pathOfKey } from '../cache/page-path.ts';
import { createCalm } from './calm.ts';
import { createCompressor } from './compress-later.ts';
import { publishPage } from './publish-page.ts';
import { forgetPublished, keepPublished, type PublishedPage, readPublished } from './published-page.ts';

/** The front that is published for. */
export interface Publishing {
  /** Whether a path is one of a reading page. */
  covers(path: string): boolean;
  /** Called with every page that was published, also with those that are not kept; `isLast` unless a newer one is being made. */
  published(path: string, page: PublishedPage, isLast: boolean): void;
  /** Called when a page could not be renewed: what was published before is all there is. */
  notRenewed(path: string): void;
  /** Called when Next renews what is no reading page and hands the old one out meanwhile, and when that has ended. */
  renewalBegins(path: string): void;
  renewalEnds(path: string): void;
  log(line: string): void;
}

let front: Publishing | undefined;

/** Publishes for this front from here on. */
export function publishFor(publishing: Publishing): void {
  front = publishing;
}

/**
 * Publishes what was rendered under one of Next's keys.
 *
 * @param isKept whether it may be kept; what may not (`isToKeep`) reaches only those who wait for it
 * @returns whether readers are answered from what is kept now, and Next's own entry is for its router alone
 */
export async function publishRendered(key: string, page: KeptPage, isKept: boolean): Promise<boolean> {
  const path = readingPath(key);
  return path === null ? false : publish(path, page, { isKept, isLast: true });
}

/**
 * The same for an entry that Next has been answered, unless it is published already.
 *
 * @param isLast unless Next now renders it anew
 */
export async function publishAnswered(key: string, page: KeptPage, isLast: boolean): Promise<boolean> {
  const path = readingPath(key);
  if (path === null) {
    if (!isLast) ofRoute(key, (route) => front?.renewalBegins(route));
    return false;
  }
  const published = await readPublished(path);
  // Next's entry is the older one where a process ended, or the store failed, between keeping the two.
  if (!published || published.lastModified < page.lastModified)
    return publish(path, page, { isKept: true, isLast });
  front?.published(path, published, isLast);
  return true;
}

/** Says that the page under this key could not be renewed. */
export function renewalFailed(key: string): void {
  const path = readingPath(key);
  if (path !== null) front?.notRenewed(path);
}

/** Says that Next has renewed what is no reading page under this key, well or not. */
export function routeRenewed(key: string): void {
  ofRoute(key, (route) => front?.renewalEnds(route));
}

/** Takes back what is published under this key: it can't be renewed behind its readers' backs, so the next one waits. */
export async function withdraw(key: string): Promise<void> {
  const path = readingPath(key);
  if (path === null) return;
  await forgetPublished(path);
  front?.notRenewed(path);
}

function ofRoute(key: string, tell: (path: string) => void): void {
  const path = front ? pathOfKey(key) : null;
  if (path !== null && !front?.covers(path)) tell(path);
}

function readingPath(key: string): string | null {
  const path = front ? pathOfKey(key) : null;
  return path !== null && front?.covers(path) ? path : null;
}

async function publish(
  path: string,
  kept: KeptPage,
  { isKept, isLast }: { isKept: boolean; isLast: boolean },
): Promise<boolean> {
  const publishing = await publishPage(kept);
  if (!publishing) return false;
  const { page, refused } = publishing;
  if (refused !== undefined) sayOnce(path, refused);
  if (isKept) await keepPublished(path, page);
  calm.disturb();
  front?.published(path, page, isLast);
  if (isKept) compressLater(path, page);
  return isKept;
}

const calm = createCalm({
  now: () => performance.now(),
  pause: (ms) => pause(ms, undefined, { ref: false }),
});

/** To be told of a kept page: it gets a Brotli body in time. */
export const compressLater = createCompressor({
  calm,
  read: readPublished,
  keep: keepPublished,
  failed: (path, error) => front?.log(`Page ${path} is not compressed with Brotli: ${String(error)}`),
});

const said = new Set<string>();

/** Most pages of which it is remembered that they were spoken of. Ours. */
const MAX_SAID = 1_000;

function sayOnce(path: string, reason: string): void {
  if (said.has(path) || said.size >= MAX_SAID) return;
  said.add(path);
  front?.log(`Page ${path} is served as Next made it, with Next's script: ${reason}`);
}
