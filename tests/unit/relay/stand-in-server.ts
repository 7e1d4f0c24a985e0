/** An HTTP server of a test on a port of its own, for what lies outside the relay. */
import { createServer, type IncomingMessage } from 'node:http';
import { freePort } from '../../support/free-port.ts';

/** What a stand-in answers. */
export interface StandInAnswer {
  status: number;
  /** Sent as JSON unless it is text, which is sent as HTML. */
  body: unknown;
  headers?: Record<string, string>;
}

/** A running stand-in. */
export interface StandIn {
  url: string;
  stop(): Promise<void>;
}

/** Answers every request by `answer`; `destroy` hangs up instead. */
export async function startStandIn(
  answer: (request: {
    method: string;
    path: string;
    body: string;
    headers: IncomingMessage['headers'];
  }) => Promise<StandInAnswer | 'destroy'> | StandInAnswer | 'destroy',
  port?: number,
): Promise<StandIn> {
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await Array.fromAsync<Buffer>(incoming)).toString();
    const { method = 'GET', url: path = '/', headers } = incoming;
    const said = await answer({ method, path, body, headers });
    if (said === 'destroy') return outgoing.destroy();
    const isText = typeof said.body === 'string';
    outgoing.writeHead(said.status, {
      'Content-Type': isText ? 'text/html; charset=utf-8' : 'application/json',
      ...said.headers,
    });
    outgoing.end(isText ? said.body : JSON.stringify(said.body));
  });
  const usedPort = port ?? (await freePort());
  await new Promise<void>((resolve) => server.listen(usedPort, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${usedPort}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
