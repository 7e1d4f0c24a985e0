/** A real Redis on a port and in a folder of its own, durable as docs/redis.md asks for. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { redisProgram } from './find-redis.ts';
import { freePort } from './free-port.ts';
import { type KeptProcess, keepProcess, tailOf } from './kept-process.ts';
import { ROOT } from './project-root.ts';
import { systemEnvironment } from './system-environment.ts';
import { waitFor } from './wait-for.ts';

/** How long it may take from its start to its first answer, in milliseconds; 50 ms on a quiet machine. */
const START_MS = 30_000;

/** A running Redis of the tests. */
export interface TestRedis {
  /** `redis://127.0.0.1:40123`. */
  url: string;
  port: number;
  /** Process id of the server itself. */
  readonly pid: number;
  /** All that it has printed. */
  log(): string;
  /** Ends it as `kill -9` does, and keeps its files, for `start`. What it acknowledged is in them. */
  kill(): Promise<void>;
  /** Starts it again on the same port and files, unless it runs; resolves when it answers. */
  start(): Promise<void>;
  /** FLUSHALL: everything in it is gone. */
  flush(): Promise<void>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

interface Options {
  /** Settings on top: `{ maxmemory: '20mb' }`. */
  settings?: Record<string, string>;
}

/**
 * Starts a Redis. It ends with the tests, however they end.
 *
 * @throws Error where there is none and none can be installed; `redisProgram` tells before
 */
export async function startRedis({ settings = {} }: Options = {}): Promise<TestRedis> {
  const program = await redisProgram();
  if (!program)
    throw new Error('These tests need redis-server 6.2 or later: install it so that it is on PATH.');
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-redis-'));
  const logFile = path.join(folder, 'redis.log');
  const configuration = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
    ...settings,
  };
  let running: KeptProcess | undefined;
  let pid = 0;

  const redis: TestRedis = {
    url: `redis://127.0.0.1:${port}`,
    port,
    get pid() {
      return pid;
    },
    log: () => readFileSync(logFile, 'utf8'),
    async kill() {
      if (!running) return;
      process.kill(pid, 'SIGKILL');
      await running.ended;
      running = undefined; // the process id may soon be another program's
    },
    async start() {
      if (running) return;
      const started = keepProcess({
        name: 'redis-server',
        args: [
          path.join(ROOT, 'tests', 'support', 'run-program.mjs'),
          program,
          ...Object.entries(configuration).flatMap(([name, value]) => [`--${name}`, value]),
        ],
        cwd: folder,
        env: systemEnvironment(),
        logFile,
      });
      running = started;
      pid = await Promise.race([answeringPid(port), endedEarly(started)]);
    },
    async flush() {
      await asking(port, (client) => client.flushall());
    },
    async stop() {
      await running?.stop();
      running = undefined;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await redis.start().catch(async (error) => {
    await redis.stop();
    throw error;
  });
  return redis;
}

/** The server's own process id, once it has loaded its files and answers. */
async function answeringPid(port: number): Promise<number> {
  return waitFor(
    () =>
      asking(port, async (client) => {
        const [, pid] = /^process_id:(\d+)/m.exec(await client.info('server')) ?? [];
        return (await client.ping()) === 'PONG' && Number(pid);
      }),
    { what: `redis-server on port ${port}`, withinMs: START_MS },
  );
}

async function endedEarly(started: KeptProcess): Promise<never> {
  const code = await started.ended;
  throw new Error(`redis-server ended with ${code}. Its last lines:\n${tailOf(started.log())}`);
}

async function asking<Answer>(port: number, ask: (client: Redis) => Promise<Answer>): Promise<Answer> {
  const client = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => {}); // the call itself rejects
  try {
    await client.connect();
    return await ask(client);
  } finally {
    client.disconnect();
  }
}
