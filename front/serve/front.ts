/**
 * Answers requests: reading pages with the bytes that are published, everything else by Next. A page that is stale is
 * sent once more and renewed behind the reader's back, unless the reader would rather wait; one that is expired or not
 * there yet is rendered first.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ASK_EACH_TIME } from '../../contract/cache-control.ts';
import { hasNoPage } from '../cache/cached-value.ts';
import { pageAt } from '../cache/find-pages.ts';
import { judge } from '../cache/made.ts';
import { RefillPause } from '../cache/refill-pause.ts';
import { prerenderedPaths } from '../cache/served-build.ts';
import { type PageBytes, type PublishedPage, readPublished } from '../publish/published-page.ts';
import { compressLater, publishFor } from '../publish/publisher.ts';
import { askedPage, isForEverybody, routePath } from './asked-page.ts';
import { Flights, type NextAnswer, Overloaded } from './flights.ts';
import { oncePerTurn } from './once-per-turn.ts';
import { toOriginForm } from './origin-form.ts';
import { preferredWaitMs } from './preferred-wait.ts';
import type { ReadingRoutes } from './reading-routes.ts';
import { cacheControlOf, sendPage } from './send-page.ts';

/**
 * How often a reader waits for a render, where each was out of date as soon as it was done, since a purge came after
 * it had begun. What began after the reader had asked is sent in any case.
 */
const MAX_RENDERS_PER_READER = 3;

/**
 * How long it may take, in milliseconds, until Next no longer hands out the old page for one that it has renewed. Ours:
 * what it waits for is one write to the store.
 */
const NEXT_LETS_GO_MS = 25;

/** What a request asks for that means no page but the server (RFC 9110, 7.1); Next fails over it. */
const SERVER_ITSELF = '*';

/** What the front works with. */
export interface FrontPorts {
  routes: ReadingRoutes;
  /** Next, for whatever is not answered from the store. */
  next: RequestListener;
  /** Has Next answer this path for nobody in particular. */
  ask: (path: string) => Promise<NextAnswer>;
  /** The page that says that something went wrong here, with the status that Next gave. */
  errorPage: (status: number) => PageBytes;
  log: (line: string) => void;
}

/** Answers every request, whatever happens. */
export function createFront({ routes, next, ask, errorPage, log }: FrontPorts): RequestListener {
  const flights = new Flights(ask);
  const refillPause = new RefillPause();

  publishFor({
    covers: (path) => routes.covers(path),
    published(path, page, isLast) {
      if (isLast) refillPause.succeeded(path);
      flights.published(path, page, isLast);
    },
    notRenewed(path) {
      refillPause.failed(path, Date.now());
      flights.renewalEnds(path);
    },
    renewalBegins: (path) => flights.renewalBegins(path),
    renewalEnds: (path) => flights.renewalEnds(path),
    log,
  });

  /** The page to send; null when Next is to answer. */
  const find = oncePerTurn(async (path): Promise<PublishedPage | null> => {
    const published = await readPublished(path);
    const now = Date.now();
    const verdict = published ? await judge(published, refillPause.isPaused(path, now), now) : 'render';
    if (!published || verdict === 'render') return render(path, await isKnown(path, published));
    if (verdict === 'refill') flights.renew(path, !hasNoPage(published.status));
    else compressLater(path, published);
    return published;
  });

  async function render(path: string, isKnown: boolean): Promise<PublishedPage | null> {
    const asked = Date.now();
    for (let renders = 1; ; renders += 1) {
      const landing = await flights.land(path, isKnown);
      if (!landing.page) {
        const { status, isOld } = landing.answer;
        if (status >= 500) return errorPage(status);
        if (!isOld || renders === MAX_RENDERS_PER_READER) return null;
        await pause(NEXT_LETS_GO_MS);
        continue;
      }
      const isNew = landing.page.lastModified > asked || landing.page.status >= 500;
      if (isNew || renders === MAX_RENDERS_PER_READER) return landing.page;
      if ((await judge(landing.page, true, Date.now())) !== 'render') return landing.page;
    }
  }

  async function answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = await find(path);
    const waitMs = preferredWaitMs(request.headers);
    const page = found && waitMs > 0 ? ((await flights.underWay(path, waitMs)) ?? found) : found;
    if (page?.as === 'bytes') sendPage(page, request, response);
    else await nextAnswers(page, request, response);
  }

  /** Next hands everybody the old page while it renews it, even if that has expired since; so they wait here. */
  async function pass(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    await nextAnswers(await find(path), request, response);
  }

  /** The same for what is no page and Next's alone, such as a feed. */
  function passRoute(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const path = routePath(request);
    if (path === null || !flights.isRenewed(path)) return next(request, response);
    return waitForRoute(path).then(() => next(request, response));
  }

  async function waitForRoute(path: string): Promise<void> {
    const kept = await pageAt(path).catch(() => null); // where the store can't be read, Next renders it anyway
    if (kept?.state !== 'expired') return;
    await flights.renewed(path);
    await pause(NEXT_LETS_GO_MS);
  }

  /** Next keeps a header that is set. */
  function nextAnswers(
    page: PublishedPage | null,
    request: IncomingMessage,
    response: ServerResponse,
  ): void | Promise<void> {
    response.setHeader('Cache-Control', page ? cacheControlOf(page) : ASK_EACH_TIME);
    return next(request, response);
  }

  function answered(
    path: string | null,
    request: IncomingMessage,
    response: ServerResponse,
  ): void | Promise<void> {
    if (path === null) return passRoute(request, response);
    return isForEverybody(request) ? answer(path, request, response) : pass(path, request, response);
  }

  return (request, response) => {
    if (request.url === SERVER_ITSELF) {
      response.writeHead(400).end();
      return;
    }
    toOriginForm(request);
    const path = askedPage(request, routes);
    Promise.resolve(answered(path, request, response)).catch((error) => fail(error, response));
  };

  function fail(error: unknown, response: ServerResponse): void {
    if (!(error instanceof Overloaded)) log(`A request failed: ${describe(error)}`);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const status = error instanceof Overloaded ? 503 : 500;
    sendPage(errorPage(status), response.req, response);
  }
}

/** Whether there was a page at this path, or the build has rendered one. */
async function isKnown(path: string, published: PublishedPage | undefined): Promise<boolean> {
  if (published) return !hasNoPage(published.status);
  return (await prerenderedPaths()).includes(path);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
