/** Next itself, behind the front: for every request that is no reading page's, and to render those that are. */
import type { RequestListener } from 'node:http';
import inject from 'light-my-request';
import { NEXT_CACHE_HEADER } from '../next-internals.ts';
import type { NextAnswer } from './flights.ts';
import { forwardedFor } from './forwarded-for.ts';

/** Next, loaded or not: what is asked before it is waits. */
export interface NextApp {
  /** Answers a request as `next start` does. */
  handle: RequestListener;
  /** Has a page answered for nobody in particular; what comes of it is published meanwhile. */
  ask(path: string): Promise<NextAnswer>;
  /** Loads it, if nothing has been asked of it yet. @throws Error when it can't be loaded */
  load(): Promise<void>;
  close(): Promise<void>;
}

/** Next, which is loaded when something is asked of it: that takes a moment in which nobody is answered. */
export function nextApp({ host, port }: { host: string; port: number }): NextApp {
  let prepared: ReturnType<typeof prepare> | undefined;
  const loaded = () => {
    prepared ??= prepare(host, port);
    return prepared;
  };
  return {
    async handle(request, response) {
      const { handle } = await loaded();
      request.headers['x-forwarded-for'] = forwardedFor(request);
      await handle(request, response);
    },
    async ask(path) {
      const { handle } = await loaded();
      const answer = await inject((request, response) => void handle(request, response), {
        method: 'GET',
        url: path,
        headers: { host: `${host}:${port}`, 'accept-encoding': 'identity' },
      });
      return { status: answer.statusCode, isOld: answer.headers[NEXT_CACHE_HEADER] === 'STALE' };
    },
    async load() {
      await loaded();
    },
    async close() {
      await (await prepared)?.app.close();
    },
  };
}

async function prepare(hostname: string, port: number) {
  const { default: next } = await import('next');
  const app = next({ dev: false, hostname, port });
  await app.prepare();
  return { app, handle: app.getRequestHandler() };
}
