/**
 * The relay: takes recorded changes from the CMS and sees to it that the site shows them. Run by
 * `node relay/main.ts`; everything that it needs to know stands in its environment (env.ts).
 */
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { EnvironmentError, type RelayEnv, readRelayEnv } from './env.ts';
import { listen } from './http.ts';
import { createLog, reasonOf } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createOutboxClient } from './outbox-client.ts';
import { FETCHES, HEARTBEAT_MS, STOP_MS } from './pace.ts';
import { createQueue } from './queue/create-queue.ts';
import { carryOut } from './run/carry-out.ts';
import { createHeartbeat } from './run/heartbeat.ts';
import { createWarmer } from './run/warm-new-build.ts';
import { watchOutbox } from './run/watch-outbox.ts';
import { createWork } from './run/work.ts';
import { inspect } from './send/inspect.ts';
import { createFetchPage } from './verify/fetch-page.ts';

/** What the relay itself asks the site, in the site's log. */
const HEARTBEAT_ID = 'relay-heartbeat';
const WARMING_ID = 'relay-warming';

await start(environment());

function environment(): RelayEnv {
  try {
    return readRelayEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function start(env: RelayEnv): Promise<void> {
  const log = createLog(env.LOG_LEVEL);
  process.on('unhandledRejection', (error) =>
    log.error({ event: 'unhandled', reason: reasonOf(error) }, 'unhandled'),
  );
  const stopping = new AbortController();
  const { signal } = stopping;

  const outbox = createOutboxClient({ url: env.DIRECTUS_URL, token: env.RELAY_TOKEN, fetch });
  const site = { url: env.SITE_URL, secret: env.REVALIDATE_SECRET, fetch };
  const fetchPage = createFetchPage({ url: env.SITE_URL, fetch });
  const metrics = createMetrics(outbox);
  const queue = await createQueue(env, log);

  const onBuild = createWarmer({
    askCold: () => inspect({ cold: true }, WARMING_ID, site, signal),
    fetchPage: (path) => fetchPage(path, WARMING_ID, signal),
    log,
    signal,
  });
  const places = pLimit(FETCHES);
  const work = createWork({
    outbox,
    relay: `${hostname()} ${process.pid}`,
    carryOut: (delivery, on) => carryOut(delivery, { site, fetchPage, places, onBuild }, on),
    later: (ms) => void queue.later(ms),
    metrics,
    log,
  });
  const beat = createHeartbeat({
    probe: () => inspect({}, HEARTBEAT_ID, site, signal),
    outbox,
    onBuild,
    log,
    now: () => performance.now(),
  });
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);

  const server = await listen(env.RELAY_PORT, metrics, { queue: queue.driver }).catch((error) => {
    log.error({ event: 'not-started', reason: reasonOf(error) }, `cannot listen on port ${env.RELAY_PORT}`);
    process.exit(1);
  });

  const stop = async (why: string) => {
    if (signal.aborted) return;
    log.info({ event: 'stopping', why }, 'stopping');
    setTimeout(() => process.exit(0), STOP_MS + 1_000);
    const finished = work.stop();
    stopping.abort(new Error('The relay stops'));
    server.close();
    server.closeAllConnections();
    await Promise.all([finished, queue.close()]);
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));

  queue.run(() => work.tick());
  log.info(
    {
      event: 'started',
      port: env.RELAY_PORT,
      queue: queue.driver,
      cms: env.DIRECTUS_URL,
      site: env.SITE_URL,
    },
    'started',
  );
  const beating = async () => {
    while (!signal.aborted) {
      await beat();
      await pause(HEARTBEAT_MS);
    }
  };
  await Promise.all([
    watchOutbox({ outbox, soon: () => queue.soon(), tick: () => work.tick(), log, signal, pause }),
    beating(),
  ]);
}
