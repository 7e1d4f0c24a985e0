/**
 * Sends answers that are known byte for byte past Node's own making of them, which makes every head anew and costs as
 * much as all the rest of an answer (docs/bench.md). What of Node it leans on beyond its documentation: a server takes a
 * response for sent when that emits `finish`, and makes its connection free for the next request then.
 * tests/unit/front/serve/send-whole.test.ts holds Node to it.
 */
import { type ServerResponse, STATUS_CODES, validateHeaderName, validateHeaderValue } from 'node:http';
import { Socket } from 'node:net';

/** How long a connection without requests is kept, in milliseconds: longer than proxies in front keep theirs (60 s). */
export const KEEP_ALIVE_MS = 65_000;

/** The head of an answer, without its date. */
export interface Head {
  readonly text: string;
  /** The head as it is sent in this second. */
  dated?: { second: number; bytes: Buffer };
}

/**
 * Makes the head of answers on connections that are kept.
 *
 * @throws TypeError for a name or a value that no header may have
 */
export function makeHead(status: number, headers: readonly (readonly [name: string, value: string])[]): Head {
  for (const [name, value] of headers) {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  }
  const lines = [...headers, ['Connection', 'keep-alive'], ['Keep-Alive', `timeout=${KEEP_ALIVE_MS / 1000}`]];
  return {
    text: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`,
  };
}

/**
 * Answers with this head and body.
 *
 * @returns false, and nothing is sent, where the answer has to go the long way: the connection ends with it, or has
 *   not taken all of the one before yet
 */
export function sendWhole(response: ServerResponse, head: Head, body: Uint8Array): boolean {
  const { socket } = response;
  if (!(socket instanceof Socket) || !socket.writable || socket.writableLength > 0) return false;
  if (!response.shouldKeepAlive || response.headersSent) return false;
  socket.cork();
  socket.write(datedBytes(head));
  socket.write(body);
  socket.uncork();
  response.emit('finish');
  return true;
}

function datedBytes(head: Head): Buffer {
  const now = Date.now();
  const second = Math.floor(now / 1000);
  if (head.dated?.second === second) return head.dated.bytes;
  const bytes = Buffer.from(`${head.text}Date: ${new Date(now).toUTCString()}\r\n\r\n`, 'latin1');
  head.dated = { second, bytes };
  return bytes;
}
