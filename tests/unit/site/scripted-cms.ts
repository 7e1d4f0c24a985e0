/** A server in the place of the CMS which answers as the test says, and keeps what it was asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What was asked of it. */
export interface Asked {
  url: string | undefined;
  authorization: string | undefined;
  cacheControl: string | undefined;
  body: { query: string; variables: unknown };
}

/** Listens on a free port of this machine until it is closed. */
export class ScriptedCms {
  readonly asked: Asked[] = [];
  #answer: (response: ServerResponse, request: IncomingMessage) => void = (response) => response.end();
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const { authorization, 'cache-control': cacheControl } = request.headers;
      this.asked.push({
        url: request.url,
        authorization,
        cacheControl,
        body: JSON.parse(await text(request)),
      });
      this.#answer(response, request);
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('Expected a server that listens');
    return `http://127.0.0.1:${address.port}`;
  }

  answers(
    status: number,
    body: string,
    type = 'application/json',
    headers: Record<string, string> = {},
  ): void {
    this.#answer = (response) => {
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    };
  }

  /** Breaks off in the middle of a body that was announced as longer. */
  breaksOff(): void {
    this.#answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data":', () => response.destroy());
    };
  }

  /** Takes the question and says nothing. */
  staysSilent(): void {
    this.#answer = () => {};
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((done) => this.#server.close(done));
  }
}
