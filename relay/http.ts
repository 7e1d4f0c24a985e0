/** What machines ask the relay: is it alive, and its metrics. Bound to this machine; holds no secret. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';

interface Facts {
  /** The queue's driver. */
  queue: string;
}

/** Listens on 127.0.0.1. @throws Error when the port is taken */
export async function listen(port: number, metrics: Pick<Metrics, 'scrape'>, facts: Facts): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return answer(response, 405, 'application/json', JSON.stringify({ status: 'method-not-allowed' }));
    }
    switch (request.url?.split('?')[0]) {
      case '/health':
        return answer(response, 200, 'application/json', JSON.stringify({ status: 'ok', ...facts }));
      case '/metrics':
        metrics
          .scrape()
          .then(({ contentType, text }) => answer(response, 200, contentType, text))
          .catch(() => answer(response, 500, 'application/json', JSON.stringify({ status: 'failed' })));
        return;
      default:
        return answer(response, 404, 'application/json', JSON.stringify({ status: 'not-found' }));
    }
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function answer(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(body);
}
