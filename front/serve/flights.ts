/**
 * Has pages rendered by Next: one render for all who want the same page, and only so many at a time. What comes of it
 * is not what Next answers but what its cache handler publishes meanwhile.
 */
import pLimit, { type LimitFunction } from 'p-limit';
import type { PublishedPage } from '../publish/published-page.ts';

/** Most renders at a time. Promise P8's neighbour in the relay and the CMS: both are sized for a handful. */
const MAX_RENDERS = 8;

/**
 * Most of them for addresses of which nobody knows whether they are any. Ours: who makes addresses up, each of which
 * costs a render, leaves the other half to pages.
 */
const MAX_RENDERS_OF_UNKNOWN = 4;

/** Most pages that wait for a render, and most unknown addresses beside them. Ours: at 8 at a time and 100 ms each, the last waits 6 s. */
const MAX_WAITING = 500;

/** Longest wait for a renewal behind the reader's back, in milliseconds: Next's `staticPageGenerationTimeout`. */
const LONGEST_RENEWAL_MS = 60_000;

/** What Next answered itself, where nothing was published. */
export interface NextAnswer {
  status: number;
  /** Whether it is a page of before, while Next renews it. */
  isOld: boolean;
}

/** What came of a flight: the page, or what Next answered without publishing one. */
export type Landing = { page: PublishedPage } | { page?: undefined; answer: NextAnswer };

/** Too many pages wait for a render already. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
}

interface Flight {
  landing: Promise<Landing>;
  page: PublishedPage | undefined;
}

/** Renders under way, by canonical path. */
export class Flights {
  readonly #ask: (path: string) => Promise<NextAnswer>;
  readonly #flights = new Map<string, Flight>();
  /** What Next renews behind somebody's back, its router's requests included, and when that has ended. */
  readonly #renewals = new Map<string, PromiseWithResolvers<void>>();
  readonly #limit = pLimit(MAX_RENDERS);
  readonly #limitOfUnknown = pLimit(MAX_RENDERS_OF_UNKNOWN);

  /** @param ask has Next answer a path, and resolves when it has */
  constructor(ask: (path: string) => Promise<NextAnswer>) {
    this.#ask = ask;
  }

  /**
   * The page as Next now answers it: from its own entry, or rendered. Whoever comes while that is under way gets the
   * same.
   *
   * @param isKnown whether there was a page; if not, it waits with its like
   * @throws Overloaded when too many pages wait
   */
  land(path: string, isKnown: boolean): Promise<Landing> {
    return this.#flight(path, { isRenewal: false, isKnown }).landing;
  }

  /**
   * Renews a page that is served meanwhile. Gives up silently: whoever asks next tries again.
   *
   * @param isKnown whether it is a page, and not that of an address without one
   */
  renew(path: string, isKnown: boolean): void {
    if (this.#flights.has(path) || this.#queueOf(isKnown).pendingCount >= MAX_WAITING) return;
    this.#flight(path, { isRenewal: true, isKnown }).landing.catch(() => {});
  }

  /**
   * What comes of the render of this page that is under way, for who would rather wait for that than have the old page;
   * null where none is, or it fails or takes longer than `ms`.
   */
  async underWay(path: string, ms: number): Promise<PublishedPage | null> {
    const flight = this.#flights.get(path);
    if (!flight) return null;
    const page = (await within(ms, flight.landing).catch(() => undefined))?.page;
    return page && page.status < 500 ? page : null;
  }

  /** To be called with every page that is published; `isLast` unless a newer one is being made. */
  published(path: string, page: PublishedPage, isLast: boolean): void {
    const flight = this.#flights.get(path);
    if (flight) flight.page = page;
    if (isLast) this.renewalEnds(path);
    else this.renewalBegins(path);
  }

  /** To be called when Next begins to renew what it hands out meanwhile. */
  renewalBegins(path: string): void {
    if (!this.#renewals.has(path)) this.#renewals.set(path, Promise.withResolvers());
  }

  /** To be called when that has ended, well or not. */
  renewalEnds(path: string): void {
    this.#renewals.get(path)?.resolve();
    this.#renewals.delete(path);
  }

  /** Whether Next renews it behind somebody's back. */
  isRenewed(path: string): boolean {
    return this.#renewals.has(path);
  }

  /** Resolves when Next renews nothing under this path, or has taken too long over it. */
  async renewed(path: string): Promise<void> {
    const renewal = this.#renewals.get(path);
    if (!renewal) return;
    await within(LONGEST_RENEWAL_MS, renewal.promise);
    if (this.#renewals.get(path) === renewal) this.#renewals.delete(path);
  }

  #flight(path: string, { isRenewal, isKnown }: { isRenewal: boolean; isKnown: boolean }): Flight {
    const under = this.#flights.get(path);
    if (under) return under;
    if (this.#queueOf(isKnown).pendingCount >= MAX_WAITING)
      throw new Overloaded(`Expected at most ${MAX_WAITING} pages to wait for a render`);
    const render = () =>
      this.#limit(async (): Promise<Landing> => {
        const answer = await this.#ask(path);
        if (isRenewal || isOldPage(flight, answer)) await this.renewed(path);
        return flight.page ? { page: flight.page } : { answer };
      });
    const landing = isKnown ? render() : this.#limitOfUnknown(render);
    const flight: Flight = {
      page: undefined,
      landing: landing.finally(() => this.#flights.delete(path)),
    };
    this.#flights.set(path, flight);
    return flight;
  }

  #queueOf(isKnown: boolean): LimitFunction {
    return isKnown ? this.#limit : this.#limitOfUnknown;
  }
}

/**
 * While Next renews a page it gives everybody the old one without asking its cache, even if that has expired since. So
 * nothing was published for this flight, and what comes of the renewal is to be waited for.
 */
function isOldPage({ page }: Flight, { status }: NextAnswer): boolean {
  return page === undefined && status < 500;
}

/** What comes of the work, or undefined when that takes longer. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, ms, undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
