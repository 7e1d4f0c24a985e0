/** HTTP as it crosses the wire: no header is added, nothing is decoded, no address is put right. */
import { type Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What came back. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Asking {
  method?: string;
  headers?: Record<string, string>;
  /** A connection of its own otherwise. */
  agent?: Agent;
}

/** Asks the server at `url` for `path`, which is sent as it is. Rejects when the connection ends before the answer. */
export function ask(
  url: string,
  path: string,
  { method = 'GET', headers = {}, agent }: Asking = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: agent ?? false }, (response) => {
      Array.fromAsync<Buffer>(response).then(
        (parts) =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        reject,
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The document, whatever it was sent as. */
export function textOf({ headers, body }: Answer): string {
  switch (headers['content-encoding']) {
    case undefined:
      return body.toString();
    case 'gzip':
      return gunzipSync(body).toString();
    case 'br':
      return brotliDecompressSync(body).toString();
    default:
      throw new Error(`Expected br, gzip or nothing as encoding, got ${headers['content-encoding']}`);
  }
}
