/** Load on one address: by wrk where it is installed, else by a client of our own on a thread of its own. */
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** What the client says that it takes. */
export type Encoding = 'identity' | 'gzip';

/** One round. */
export interface LoadResult {
  perSecond: number;
  p99Ms: number;
}

/** One round of load: so many connections, each asking again as soon as it has its answer. */
export interface Round {
  address: string;
  encoding: Encoding;
  seconds: number;
  connections?: number;
}

/** Enough to keep one server process busy, and few enough that p99 is not the length of the queue alone. */
const CONNECTIONS = 32;

/** How long wrk waits for one answer: a slow one belongs into p99, and is no failure. */
const PATIENCE = '30s';

/** Whether wrk can be run here. */
export async function findWrk(): Promise<boolean> {
  return (await run('wrk', ['-v'])) !== null;
}

/** One round. @throws Error where an answer was no success */
export async function loadOnce({ connections = CONNECTIONS, ...round }: Round): Promise<LoadResult> {
  return (await byWrk({ connections, ...round })) ?? byWorker({ connections, ...round });
}

async function byWrk({
  address,
  encoding,
  seconds,
  connections,
}: Required<Round>): Promise<LoadResult | null> {
  const size = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', PATIENCE];
  const said = await run('wrk', [...size, '--latency', '-H', `Accept-Encoding: ${encoding}`, address]);
  if (said === null) return null;
  const failed = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(said)?.[0];
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  const [, p99, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s)\s*$/m.exec(said) ?? [];
  if (failed || !(perSecond > 0) || p99 === undefined)
    throw new Error(`wrk on ${address}: ${failed ?? said}`);
  return { perSecond, p99Ms: Number(p99) * (UNITS_MS[unit] ?? Number.NaN) };
}

const UNITS_MS: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

const result = z.object({ perSecond: z.number(), p99Ms: z.number() });

async function byWorker(round: Required<Round>): Promise<LoadResult> {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: round });
  return new Promise((resolve, reject) => {
    worker.once('message', (message) => resolve(result.parse(message)));
    worker.once('error', reject);
  });
}

/** What the program prints; null where it is not installed. */
async function run(program: string, args: string[]): Promise<string | null> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const isThere = new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  return (await isThere) ? text(child.stdout) : null;
}

/** A body as it comes over the wire; `fetch` would unpack it. */
export async function rawBytes(
  address: string,
  encoding: Encoding,
): Promise<{ body: Buffer; encoding: string }> {
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request(address, { headers: { 'accept-encoding': encoding } }, resolve)
      .once('error', reject)
      .end();
  });
  return { body: await buffer(answer), encoding: answer.headers['content-encoding'] ?? 'identity' };
}
