/** Stands before a server and changes what it answers. */
import { createServer } from 'node:http';
import { freePort } from './free-port.ts';

/** A proxy of HTTP on a port of its own. */
export interface RewritingProxy {
  url: string;
  stop(): Promise<void>;
}

/** Opens one before the server at `target`; every answer is text that `rewrite` has seen. */
export async function openRewritingProxy(
  target: string,
  rewrite: (text: string) => string,
): Promise<RewritingProxy> {
  const server = createServer((incoming, outgoing) => {
    const answer = async (): Promise<void> => {
      const { method = 'GET', url = '/', headers } = incoming;
      const body = Buffer.concat(await Array.fromAsync<Buffer>(incoming));
      const answered = await fetch(new URL(url, target), {
        method,
        headers: Object.entries({
          authorization: headers.authorization,
          'content-type': headers['content-type'],
        }).filter((header): header is [string, string] => header[1] !== undefined),
        body: body.length > 0 ? body : undefined,
      });
      outgoing.writeHead(answered.status, {
        'content-type': answered.headers.get('content-type') ?? 'text/plain',
      });
      outgoing.end(rewrite(await answered.text()));
    };
    answer().catch(() => outgoing.destroy());
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
