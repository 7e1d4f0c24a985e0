/**
 * A Node program under test. Its output is kept in a file, whose end explains a failure, and a pipe ends it when
 * the tests end, however they did (scripts/run/leash.mjs).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './project-root.ts';
import { waitFor } from './wait-for.ts';

const LEASH = pathToFileURL(path.join(ROOT, 'scripts', 'run', 'leash.mjs')).href;
/** The end of the pipe in the child, after its three standard streams. */
const LEASH_FD = 3;
/** How long a program may take to end when it is asked to, in milliseconds, before it is killed. */
const GRACE_MS = 8_000;
const TAIL_LINES = 40;

interface Program {
  /** What it is, for messages: "Directus". */
  name: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  logFile: string;
}

/** A running program. */
export interface KeptProcess {
  pid: number;
  /** All that it has printed. */
  log(): string;
  /** Resolves when `url` answers with success; rejects with the log's end when the program ends before. */
  answers(url: string, withinMs: number): Promise<void>;
  /** Resolves to the exit code when it has ended by itself; null when a signal ended it. */
  ended: Promise<number | null>;
  /** Ends it, by its process id, and resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends it at once and all that it has started, as `kill -9` or a crash does; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a program with the Node that runs the tests. */
export function keepProcess({ name, args, cwd, env, logFile }: Program): KeptProcess {
  const output = openSync(logFile, 'a');
  const child: ChildProcess = spawn(process.execPath, ['--import', LEASH, ...args], {
    cwd,
    // Next's types would have NODE_ENV in every environment; Next and Directus choose it for themselves.
    env: Object.assign(Object.create(null), env, { VITRINE_LEASH: String(LEASH_FD) }),
    stdio: ['ignore', output, output, 'pipe'],
    detached: true,
  });
  closeSync(output);
  let failure: Error | undefined; // without a listener it would end the tests, and with them what they clean up
  child.once('error', (error) => {
    failure = error;
  });
  const { pid } = child;
  if (pid === undefined)
    throw new Error(`${name} could not be started with ${process.execPath}`, { cause: failure });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const log = () => readFileSync(logFile, 'utf8');

  return {
    pid,
    log,
    ended,
    async answers(url, withinMs) {
      const failed = (why: string) => new Error(`${name} ${why}. Its last lines:\n${tailOf(log())}`);
      await waitFor(async () => hasEnded() || (await isOk(url)), {
        what: `${name} at ${url}`,
        withinMs,
      }).catch((cause) => {
        throw Object.assign(failed(`did not answer ${url} within ${withinMs} ms`), { cause });
      });
      if (hasEnded()) throw failed(`ended with ${child.exitCode ?? child.signalCode}`);
    },
    async stop() {
      if (hasEnded()) return;
      const killing = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(killing);
    },
    async kill() {
      if (!hasEnded()) process.kill(-pid, 'SIGKILL'); // the group, of which it is the leader
      await ended;
    },
  };
}

/** The last lines of a log, as a message shows them. */
export function tailOf(text: string): string {
  return text.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}

async function isOk(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
  await answer.body?.cancel();
  return answer.ok;
}
