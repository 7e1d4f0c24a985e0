/**
 * Stands on one arrow of the line, between two real processes, and can hold what passes: a request before it goes
 * on, or an answer before it comes back. So a test can kill a process at exactly that point.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from './free-port.ts';

/** What passes the gate. */
export interface Passing {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Something that is held. */
export interface Hold {
  /** Resolves when the first thing that matches is held. Rejects when nothing was for two minutes. */
  held: Promise<Passing>;
  /** Lets it pass, and everything after it. */
  release(): void;
  /** Cuts the connection instead, as a network does. */
  cut(): void;
}

/** Longest wait for something to hold, in milliseconds: a lease has run out and been taken over many times by then. */
const NOTHING_CAME_MS = 120_000;

/** Whether this is meant; `answer` is what came back, and empty while a request is on its way. */
type Matches = (passing: Passing, answer: string) => boolean;
type Side = 'request' | 'answer';

/** A proxy of HTTP on a port of its own, open until it is told to hold something. */
export interface Gate {
  url: string;
  /** Holds the next thing that matches, once. */
  hold(side: Side, matches: Matches): Hold;
  /** Answers the next `times` requests that match with this status instead of passing them on. */
  refuse(status: number, matches: Matches, times?: number): void;
  /** Passes the request on, and then answers it with this status whatever the answer was; `times` times. */
  garble(status: number, matches: Matches, times?: number): void;
  /** Sends new connections to another server, or to several in turn. */
  aim(...targets: string[]): void;
  /** All that has passed since the last `reset`, in order of arrival. */
  passed(): Passing[];
  /** Most requests that matched and were under way at once since the last `reset`. */
  most(matches: Matches): number;
  reset(): void;
  stop(): Promise<void>;
}

/** Opens a gate before the server at `target`. A target that cannot be reached looks so through the gate too. */
export async function openGate(target: string): Promise<Gate> {
  let targets = [target];
  let turn = 0;
  let holds: { side: Side; matches: Matches; arrive: (passing: Passing) => Promise<'pass' | 'cut'> }[] = [];
  let rules: { kind: 'refuse' | 'garble'; status: number; matches: Matches; times: number }[] = [];
  let passed: { passing: Passing; from: number; to: number }[] = [];
  let tick = 0;

  async function held(side: Side, passing: Passing, answer = ''): Promise<'pass' | 'cut'> {
    const hold = holds.find((one) => one.side === side && one.matches(passing, answer));
    if (!hold) return 'pass';
    holds = holds.filter((one) => one !== hold);
    return hold.arrive(passing);
  }

  function ruleFor(passing: Passing) {
    const rule = rules.find((one) => one.times > 0 && one.matches(passing, ''));
    if (rule) rule.times -= 1;
    return rule;
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = Buffer.concat(await Array.fromAsync<Buffer>(incoming));
    const { method = 'GET', url: path = '/', headers } = incoming;
    const passing = { method, path, headers, body };
    const record = { passing, from: tick++, to: Number.POSITIVE_INFINITY };
    passed.push(record);
    const gone = new AbortController();
    outgoing.once('close', () => {
      record.to = tick++;
      gone.abort();
    });
    if ((await held('request', passing)) === 'cut') return void outgoing.destroy();
    const rule = ruleFor(passing);
    if (rule?.kind === 'refuse') return void outgoing.writeHead(rule.status).end('{}');
    const to = targets[turn++ % targets.length] ?? target;
    const answer = await ask(to, passing, gone.signal);
    if (!answer || (await held('answer', passing, answer.body.toString())) === 'cut')
      return void outgoing.destroy();
    outgoing.writeHead(rule?.status ?? answer.status, answer.headers).end(answer.body);
  }

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${port}`,
    hold(side, matches) {
      const arrived = Promise.withResolvers<Passing>();
      arrived.promise.catch(() => {}); // not every test waits for it
      const tooLong = setTimeout(() => {
        const came = passed.slice(-10).map(({ passing }) => `${passing.method} ${passing.path}`);
        arrived.reject(new Error(`Nothing came that was to be held; the last to pass: ${came.join(', ')}`));
      }, NOTHING_CAME_MS).unref();
      const decided = Promise.withResolvers<'pass' | 'cut'>();
      const arrive = (passing: Passing) => {
        clearTimeout(tooLong);
        arrived.resolve(passing);
        return decided.promise;
      };
      holds.push({ side, matches, arrive });
      const end = (how: 'pass' | 'cut') => {
        clearTimeout(tooLong);
        holds = holds.filter((one) => one.arrive !== arrive);
        decided.resolve(how);
      };
      return { held: arrived.promise, release: () => end('pass'), cut: () => end('cut') };
    },
    refuse: (status, matches, times = 1) => void rules.push({ kind: 'refuse', status, matches, times }),
    garble: (status, matches, times = 1) => void rules.push({ kind: 'garble', status, matches, times }),
    aim(...wanted) {
      targets = wanted;
    },
    passed: () => passed.map(({ passing }) => passing),
    most(matches) {
      const spans = passed.filter(({ passing }) => matches(passing, ''));
      return Math.max(
        0,
        ...spans.map(({ from }) => spans.filter((other) => other.from <= from && other.to > from).length),
      );
    },
    reset() {
      passed = [];
      rules = [];
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Answered {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** The whole answer, or undefined when the server cannot be reached or breaks off, or who asked is gone. */
function ask(
  target: string,
  { method, path, headers, body }: Passing,
  signal: AbortSignal,
): Promise<Answered | undefined> {
  return new Promise((resolve) => {
    const { 'transfer-encoding': _, ...passedOn } = headers;
    const asked = request(
      new URL(path, target),
      {
        method,
        signal,
        headers: { ...passedOn, host: new URL(target).host, 'content-length': String(body.length) },
      },
      (answer) => {
        const { 'transfer-encoding': __, ...kept } = answer.headers;
        Array.fromAsync<Buffer>(answer).then(
          (chunks) =>
            resolve({ status: answer.statusCode ?? 502, headers: kept, body: Buffer.concat(chunks) }),
          () => resolve(undefined),
        );
      },
    );
    asked.on('error', () => resolve(undefined));
    asked.end(body);
  });
}
