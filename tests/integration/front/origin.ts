/** A stand-in for the CMS whose content, speed and health a test decides. Counts what it is asked. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The origin of the fixture's content. */
export class Origin {
  readonly content = new Map<string, string>();
  isDown = false;
  readonly #asked = new Map<string, number>();
  readonly #gates = new Map<string, { opened: Promise<void>; arrived: () => void }>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      this.#asked.set(path, this.timesAsked(path) + 1);
      const { isDown } = this;
      const text = this.content.get(path);
      const gate = this.#gates.get(path);
      gate?.arrived();
      void Promise.resolve(gate?.opened).then(() => {
        response.statusCode = isDown ? 503 : text === undefined ? 404 : 200;
        response.end(isDown ? '' : text);
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  timesAsked(path: string): number {
    return this.#asked.get(path) ?? 0;
  }

  /** From now on answers for `path` are decided on arrival and sent when `open` is called. */
  hold(path: string): { arrived: Promise<void>; open: () => void } {
    const arrived = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<void>();
    this.#gates.set(path, { opened: opened.promise, arrived: arrived.resolve });
    return {
      arrived: arrived.promise,
      open: () => {
        this.#gates.delete(path);
        opened.resolve();
      },
    };
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a server that listens');
  return address.port;
}
