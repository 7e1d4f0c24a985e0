/** A real relay between a CMS and a site, with a log of its own, that can be killed and started again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';
import { type KeptProcess, keepProcess } from './kept-process.ts';
import { ROOT } from './project-root.ts';
import { shiftedClock } from './shift-clock.ts';
import type { CmsAccess } from './start-cms.ts';
import type { TestSite } from './start-site.ts';
import { systemEnvironment } from './system-environment.ts';

/** How long it may take from its start to its first answer, in milliseconds; under 1 s on a quiet machine. */
const START_MS = 90_000;

/** A relay of the tests. */
export interface TestRelay {
  /** Where it answers `/health` and `/metrics`. */
  url: string;
  pid: number;
  /** All that it has printed. */
  log(): string;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
  /** Asks it to end, and resolves when it has. */
  halt(): Promise<void>;
  /** Starts it again on the same port; resolves when it answers. */
  start(): Promise<void>;
  /** Ends it and removes its log. */
  stop(): Promise<void>;
}

interface Options {
  cms: Pick<CmsAccess, 'url' | 'relayToken'>;
  site: Pick<TestSite, 'url' | 'secret'>;
  /** With one, BullMQ carries the ticks; without, the outbox alone. */
  redisUrl?: string;
  /** How far its clock is ahead of the machine's, in milliseconds. */
  clockShiftMs?: number;
  /** More of its environment. */
  env?: Record<string, string>;
}

/** Starts `relay/main.ts`. It ends with the tests, however they end. */
export async function startRelay({
  cms,
  site,
  redisUrl,
  clockShiftMs = 0,
  env,
}: Options): Promise<TestRelay> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-relay-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const shift = shiftedClock(clockShiftMs);
  let running: KeptProcess | undefined;

  const relay: TestRelay = {
    url,
    get pid() {
      return running?.pid ?? 0;
    },
    log: () => running?.log() ?? '',
    kill: async () => running?.kill(),
    halt: async () => running?.stop(),
    async start() {
      running = keepProcess({
        name: 'the relay',
        args: [...shift.args, path.join('relay', 'main.ts')],
        cwd: ROOT,
        env: {
          ...systemEnvironment(),
          DIRECTUS_URL: cms.url,
          RELAY_TOKEN: cms.relayToken,
          SITE_URL: site.url,
          REVALIDATE_SECRET: site.secret,
          RELAY_PORT: String(port),
          REDIS_URL: redisUrl ?? '',
          ...shift.env,
          ...env,
        },
        logFile: path.join(folder, 'relay.log'),
      });
      await running.answers(`${url}/health`, START_MS);
    },
    async stop() {
      await running?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await relay.start().catch(async (error) => {
    await relay.stop();
    throw error;
  });
  return relay;
}
