/**
 * Next's `cacheHandler`: rendered pages and routes, over the page store, with the build's output as seed.
 * Next's own forgets purges on restart and loses those that arrive while a page renders.
 *
 * Fetches are not kept here, not even while building, when Next would by itself and until a later build: what
 * the site reads is kept by `'use cache'`, and one place is enough to purge.
 */
import { dirname } from 'node:path';
import { frontEnv } from '../env.ts';
import {
  type CacheContext,
  type CachedValue,
  type CacheHandlerValue,
  FileSystemCache,
  type GetContext,
  type SetContext,
} from '../next-internals.ts';
import { turnEnds } from '../next-turn.ts';
import {
  publishAnswered,
  publishRendered,
  renewalFailed,
  routeRenewed,
  withdraw,
} from '../publish/publisher.ts';
import { modeOf, offerControls } from '../purge.ts';
import { processStore } from '../store/process-store.ts';
import { applyStatus, isFailure, isToKeep, leadsElsewhere, statusOf } from './cached-value.ts';
import { dressed, forgetPage, type KeptPage, keepPage, pageOf, readPage } from './kept-page.ts';
import { judge } from './made.ts';
import { RefillPause } from './refill-pause.ts';
import { renderClock } from './render-clock.ts';
import { type ServedBuild, servedBuild } from './served-build.ts';

const FETCH: string = 'FETCH';

const refillPause = new RefillPause();
/** Values that `get` answered: one that comes back in `set` is Next keeping the old page of a failed refill. */
const answered = new WeakSet<object>();

/** Next makes one for each request; what they share is in this module. */
export default class PageHandler extends FileSystemCache {
  readonly #build: Promise<ServedBuild>;

  constructor(context: CacheContext) {
    super(frontEnv.phase === 'build' ? context : { ...context, flushToDisk: false, maxMemoryCacheSize: 0 });
    this.#build = servingBuild(context.serverDistDir);
  }

  override async get(key: string, context: GetContext): Promise<CacheHandlerValue | null> {
    if (context.kind === FETCH) return null;
    if (frontEnv.phase === 'build') return super.get(key, context);
    await this.#build;
    // Next asks once for all who want the page before it is answered: whoever came in this turn shares one look.
    await turnEnds();
    const page = (await readPage(key)) ?? (await this.#seed(key, context));
    const now = Date.now();
    const verdict = page ? await judge(page, refillPause.isPaused(key, now), now) : 'render';
    if (verdict === 'refill' || verdict === 'render') renderClock.renderBegins(key, now);
    if (!page || verdict === 'render') return null;
    if (page.value) answered.add(page.value);
    await publishAnswered(key, page, verdict !== 'refill');
    return dressed(page, verdict, now);
  }

  override async set(key: string, value: CachedValue, context: SetContext): Promise<void> {
    if (context.fetchCache) return;
    if (frontEnv.phase === 'build') return super.set(key, value, context);
    try {
      await keepRendered(key, value, context.cacheControl);
    } finally {
      routeRenewed(key);
    }
  }

  override async revalidateTag(tags: string | string[], durations?: { expire?: number }): Promise<void> {
    await processStore().purge([tags].flat(), modeOf(durations), Date.now());
  }

  /** The page as it was built, if that went well and it is known since when it may be out of date. */
  async #seed(key: string, context: GetContext): Promise<KeptPage | null> {
    const { begun } = await this.#build;
    const built = begun === undefined ? null : await super.get(key, context);
    if (begun === undefined || !built || !isToKeep(built.value)) return null;
    const { value, lastModified, cacheControl } = built;
    applyStatus(value);
    const page = pageOf({ value, lastModified: Math.min(begun, lastModified), cacheControl });
    const isPublished = await publishRendered(key, page, true);
    await keepPage(key, page, !isPublished);
    return page;
  }
}

/** Keeps and publishes what Next has rendered under this key, or says that it could not be renewed. */
async function keepRendered(
  key: string,
  value: CachedValue,
  cacheControl: CacheHandlerValue['cacheControl'],
): Promise<void> {
  const now = Date.now();
  const begun = renderClock.renderEnds(key, now);
  const isOldPage = value !== null && answered.has(value);
  if (isOldPage) {
    refillPause.failed(key, now);
    renewalFailed(key);
    return;
  }
  applyStatus(value);
  const page = pageOf({ value, lastModified: begun, cacheControl });
  if (isFailure(value)) {
    refillPause.failed(key, now);
    await publishRendered(key, page, false);
    return;
  }
  if (leadsElsewhere(statusOf(value)) && (await isServedMeanwhile(key, now))) {
    await forgetPage(key);
    await withdraw(key);
    return;
  }
  refillPause.succeeded(key);
  const isKept = isToKeep(value);
  const isPublished = await publishRendered(key, page, isKept);
  if (isKept) await keepPage(key, page, !isPublished);
}

/**
 * Whether Next has rendered behind the readers of an older page. It then works with a response that it has answered
 * already, and takes for a redirect's target what stands on that: the older page's, or nothing (seen in 16.4.6).
 */
async function isServedMeanwhile(key: string, now: number): Promise<boolean> {
  const older = await readPage(key);
  return older !== null && (await judge(older, false, now)) !== 'render';
}

let isOffered = false;

/**
 * The build that the handlers of this module serve, which offers the site its store from the first one on. Around a
 * proxy.ts Next makes a handler too, of a copy of this module that it has bundled: that one is told no folder, is asked
 * for no page, and must not offer its store, which knows no build (seen in 16.4.6).
 */
function servingBuild(serverDistDir: string | undefined): Promise<ServedBuild> {
  if (!serverDistDir) return Promise.resolve({ id: undefined, begun: undefined, prerendered: [] });
  if (!isOffered) offerControls();
  isOffered = true;
  return servedBuild(dirname(serverDistDir));
}
