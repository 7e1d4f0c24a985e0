/** Speaks the site's side of the protocol: takes signed purges, names pages, serves them with their versions. */
import { formatContentVersion } from '../../../contract/content-version.ts';
import { IDEMPOTENCY_KEY_HEADER, SIGNATURE_HEADER } from '../../../contract/headers.ts';
import { inspection } from '../../../contract/inspect.ts';
import { type RevalidateEvent, revalidateEvent } from '../../../contract/revalidate-event.ts';
import { verify } from '../../../contract/signature.ts';
import { type StandIn, type StandInAnswer, startStandIn } from './stand-in-server.ts';

export const SECRET = 'a secret of the tests, 32 characters';

/** A page as the store keeps it. */
export interface StandInPage {
  tags: string[];
  asOf: number;
  state: 'fresh' | 'stale' | 'expired';
  /** So many of its next renders read the old state, as a slow render does. */
  slowRenders: number;
  /** Its render never ends, so that the old page goes on being served. */
  rendersNever: boolean;
  status: number;
  /** A feed carries no versions. */
  isFeed: boolean;
}

export interface SiteStandIn extends StandIn {
  secret: string;
  pages: Map<string, StandInPage>;
  events: RevalidateEvent[];
  fetched: { path: string; userAgent: string | undefined; correlationId: string | string[] | undefined }[];
  /** Most requests for pages that were under way at once. */
  mostAtOnce(): number;
  /** Answers these instead, once each, to the next purges. */
  purgeAnswers: (StandInAnswer | 'destroy')[];
  /** Which events it answers with 400. */
  refuses: (event: RevalidateEvent) => boolean;
  build: string;
  cold: string[];
  addPage(path: string, tags: string[], facts?: Partial<StandInPage>): void;
}

export async function startSiteStandIn(port?: number): Promise<SiteStandIn> {
  const pages = new Map<string, StandInPage>();
  let atOnce = 0;
  let mostAtOnce = 0;

  function purge(body: string): StandInAnswer {
    const parsed = revalidateEvent.safeParse(JSON.parse(body));
    if (!parsed.success) return { status: 400, body: { status: 'malformed', message: parsed.error.message } };
    if (site.refuses(parsed.data))
      return { status: 400, body: { status: 'malformed', message: 'changes.0' } };
    site.events.push(parsed.data);
    for (const { tag, mode } of parsed.data.tags) {
      for (const page of pages.values()) {
        if (page.tags.includes(tag) && page.state !== 'expired') page.state = mode;
      }
    }
    return { status: 200, body: { status: 'revalidated', tags: parsed.data.tags.map(({ tag }) => tag) } };
  }

  function inspect(body: string): StandInAnswer {
    const { tags, paths, cold } = inspection.parse(JSON.parse(body));
    const carrying = [...pages].filter(([, page]) => page.tags.some((tag) => tags.includes(tag)));
    const kept = paths.map((path) => {
      const page = pages.get(path);
      return page
        ? { path, status: page.status, tags: page.tags, renderedAt: page.asOf, state: page.state }
        : null;
    });
    const answer = { build: site.build, pages: carrying.map(([path]) => path), total: carrying.length, kept };
    return { status: 200, body: { ...answer, cold: cold ? site.cold : [] } };
  }

  function serve(path: string): StandInAnswer {
    const page = pages.get(path);
    if (!page) return { status: 404, body: '<title>Not found</title>' };
    if (page.state === 'expired') render(page);
    const html = pageHtml(page);
    if (page.state === 'stale') render(page); // behind the reader's back
    if (page.isFeed)
      return { status: page.status, body: '<rss/>', headers: { 'Content-Type': 'application/rss+xml' } };
    return { status: page.status, body: html };
  }

  const server = await startStandIn(async ({ method, path, body, headers }) => {
    if (method === 'POST') {
      const signature = headers[SIGNATURE_HEADER.toLowerCase()];
      if (path === '/api/revalidate') {
        const given = site.purgeAnswers.shift();
        if (given) return given;
      }
      const isSigned = typeof signature === 'string' && verify(body, signature, [SECRET]);
      const isKeyed = headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()] === JSON.parse(body).id;
      if (!isSigned || !isKeyed)
        return { status: 401, body: { status: 'unauthorized', message: 'Sign again.' } };
      return path === '/api/revalidate' ? purge(body) : inspect(body);
    }
    site.fetched.push({ path, userAgent: headers['user-agent'], correlationId: headers['x-correlation-id'] });
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    return serve(path);
  }, port);

  const site: SiteStandIn = {
    ...server,
    secret: SECRET,
    pages,
    events: [],
    fetched: [],
    mostAtOnce: () => mostAtOnce,
    purgeAnswers: [],
    refuses: () => false,
    build: 'build-1',
    cold: [],
    addPage(path, tags, facts = {}) {
      pages.set(path, {
        tags,
        asOf: 0,
        state: 'fresh',
        slowRenders: 0,
        rendersNever: false,
        status: 200,
        isFeed: false,
        ...facts,
      });
    },
  };
  return site;
}

function render(page: StandInPage): void {
  if (page.rendersNever) return;
  page.state = 'fresh';
  if (page.slowRenders > 0) page.slowRenders -= 1;
  else page.asOf = Date.now();
}

function pageHtml({ asOf, tags }: StandInPage): string {
  const content = formatContentVersion({ asOf, tags });
  return `<!doctype html><head><meta name="content-version" content="${content}"></head><p>text</p>`;
}
