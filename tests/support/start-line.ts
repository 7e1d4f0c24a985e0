/** The whole line with real processes: a CMS of its own, a site, and a relay between them. */
import { RELAY_TOKEN_HEADER } from '../../contract/headers.ts';
import { type OutboxStatus, statusAnswer } from '../../contract/outbox.ts';
import { CmsApi } from './cms-api.ts';
import { type Gate, openGate } from './gate.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { type CmsAccess, copyCms, type TestCms } from './start-cms.ts';
import { startRelay, type TestRelay } from './start-relay.ts';
import { type SiteBuild, serveSite, type TestSite } from './start-site.ts';
import { waitFor } from './wait-for.ts';

/** A sign-in is renewed before its 15 minutes are over. */
const SIGNED_IN_FOR_MS = 10 * 60 * 1000;
/** What may take this long, in milliseconds, on a machine that does much else; the line needs about a second. */
const PATIENCE_MS = 60_000;

/** CMS, site and relay, each of which can be killed, halted and started again. */
export interface Line {
  cms: TestCms;
  site: TestSite;
  relay: TestRelay;
  /** Where a test can hold what passes: relay to CMS, relay to site, site to CMS. */
  gates: { outbox: Gate; door: Gate; content: Gate };
  /** The calls of the administrator. */
  admin(): Promise<CmsApi>;
  /** Saves a change as an editor does. */
  edit(collection: string, id: string, patch: Record<string, unknown>): Promise<void>;
  /** A page as a visitor gets it now. */
  read(path: string): Promise<ReadPage>;
  /** Resolves to the first answer of the page for which `holds` holds. */
  until(path: string, holds: (page: ReadPage) => boolean, withinMs?: number): Promise<ReadPage>;
  /** What is recorded and under way. */
  status(): Promise<OutboxStatus>;
  /** Resolves when every change that was recorded is delivered, or a dead letter. */
  settled(withinMs?: number): Promise<void>;
  /** Ends all three and removes what they kept. */
  stop(): Promise<void>;
}

interface Options {
  /** Whose content the line's CMS gets a copy of. */
  original: CmsAccess;
  build: SiteBuild;
  /** With one, the site keeps its pages there, and BullMQ carries the relay's ticks. */
  redisUrl?: string;
  /** Settings of the CMS on top. */
  settings?: Record<string, string>;
  /** Whether the CMS serves the admin app too. */
  admin?: boolean;
}

/** Starts a line, and resolves when what the original had recorded before is delivered. */
export async function startLine({ original, build, redisUrl, settings, admin }: Options): Promise<Line> {
  const started: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of started.splice(0).reverse()) await part.stop();
  };
  const keep = <T extends { stop(): Promise<void> }>(part: T): T => {
    started.push(part);
    return part;
  };
  try {
    const cms = keep(await copyCms(original, { settings, admin }));
    const content = keep(await openGate(cms.url));
    const site = keep(
      await serveSite({ build, cms: { url: content.url, siteToken: cms.siteToken }, redisUrl }),
    );
    const gates = { outbox: keep(await openGate(cms.url)), door: keep(await openGate(site.url)), content };
    const relay = keep(
      await startRelay({
        cms: { url: gates.outbox.url, relayToken: cms.relayToken },
        site: { url: gates.door.url, secret: site.secret },
        redisUrl,
      }),
    );
    const line = lineOf({ cms, site, relay, gates }, stop);
    await line.settled();
    return line;
  } catch (error) {
    await stop();
    throw error;
  }
}

function lineOf(
  { cms, site, relay, gates }: Pick<Line, 'cms' | 'site' | 'relay' | 'gates'>,
  stop: Line['stop'],
): Line {
  let signedIn: { api: CmsApi; at: number } | undefined;
  const admin = async () => {
    if (!signedIn || performance.now() - signedIn.at > SIGNED_IN_FOR_MS) {
      signedIn = { api: await CmsApi.asAdmin(cms), at: performance.now() };
    }
    return signedIn.api;
  };
  const read = (path: string) => readPage(site.url + path);

  return {
    cms,
    site,
    relay,
    gates,
    admin,
    edit: async (collection, id, patch) => (await admin()).update(collection, id, patch),
    read,
    until: (path, holds, withinMs = PATIENCE_MS) =>
      waitFor(
        async () => {
          const page = await read(path);
          return holds(page) && page;
        },
        { what: `${path} as expected`, withinMs },
      ),
    status: () => statusOf(cms),
    async settled(withinMs = PATIENCE_MS) {
      const isSettled = async () => {
        const { pending, leased, waiting } = await statusOf(cms);
        return pending + leased + waiting === 0;
      };
      await waitFor(isSettled, { what: 'all recorded changes to be delivered', withinMs });
    },
    stop,
  };
}

async function statusOf(cms: TestCms): Promise<OutboxStatus> {
  const answer = await fetch(`${cms.url}/publish/status`, {
    headers: { [RELAY_TOKEN_HEADER]: cms.relayToken },
    signal: AbortSignal.timeout(10_000),
  });
  return statusAnswer.parse(await answer.json());
}
