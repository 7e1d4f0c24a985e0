/** Stands between a site and its CMS: counts what is asked, and can be down as a CMS is that has stopped. */
import { createServer, type IncomingMessage, request } from 'node:http';
import { freePort } from './free-port.ts';

/** A proxy of HTTP on a port of its own. */
export interface CountingProxy {
  url: string;
  /** Names of the GraphQL operations that were asked since the last `reset`, in their order. */
  operations(): string[];
  reset(): void;
  stop(): Promise<void>;
}

/** Passes everything on to the CMS at `target`. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let operations: string[] = [];
  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then((body) => {
      if (incoming.url?.startsWith('/graphql')) operations.push(operationIn(body.toString()));
      const passed = request(
        new URL(incoming.url ?? '/', target),
        { method: incoming.method, headers: { ...incoming.headers, host: new URL(target).host } },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      passed.on('error', () => outgoing.destroy());
      passed.end(body);
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    operations: () => [...operations],
    reset() {
      operations = [];
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync<Buffer>(incoming));
}

/** The site sends the operation as text in a JSON body. */
function operationIn(body: string): string {
  return /\bquery\s+(\w+)/.exec(body)?.[1] ?? 'unnamed';
}
