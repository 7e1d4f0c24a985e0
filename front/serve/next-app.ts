/** Next itself, behind the front: for every request that is no reading page's, and to render those that are. */
import type { RequestListener } from 'node:http';
import inject from 'light-my-request';
import type { NextAnswer } from './flights.ts';

/** Next, ready or not: what is asked before it is waits. */
export interface NextApp {
  /** Answers a request as `next start` does. */
  handle: RequestListener;
  /** Has a page answered for nobody in particular; what comes of it is published meanwhile. */
  ask(path: string): Promise<NextAnswer>;
  /** Resolves when Next has loaded. @throws Error when it can't be */
  ready: Promise<void>;
  close(): Promise<void>;
}

/** Loads Next, which takes a moment; what is published is served meanwhile. */
export function startNext({ host, port }: { host: string; port: number }): NextApp {
  const prepared = prepare(host, port);
  const handle: NextApp['handle'] = async (request, response) => (await prepared).handle(request, response);
  return {
    handle,
    async ask(path) {
      const { handle } = await prepared;
      const answer = await inject((request, response) => void handle(request, response), {
        method: 'GET',
        url: path,
        headers: { host: `${host}:${port}`, 'accept-encoding': 'identity' },
      });
      return { status: answer.statusCode };
    },
    ready: prepared.then(() => {}),
    async close() {
      await (await prepared).app.close();
    },
  };
}

async function prepare(hostname: string, port: number) {
  const { default: next } = await import('next');
  const app = next({ dev: false, hostname, port });
  await app.prepare();
  return { app, handle: app.getRequestHandler() };
}
