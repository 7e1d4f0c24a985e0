/** HTTP as no well-meaning client sends it: the bytes go over the socket as they are. */
import { connect } from 'node:net';

/** What came back before the server closed the connection. */
export interface RawAnswer {
  /** 0 when nothing came that is HTTP. */
  status: number;
  /** All of it: status line, headers, body. */
  text: string;
  /** From the first byte sent to the end of the connection, in milliseconds. */
  tookMs: number;
}

/** Longest wait for the server to close, in milliseconds: its own bounds lie at 10 s. */
const PATIENCE_MS = 30_000;

/** The head of a POST of JSON that closes its connection; `lines` follow, one header each. */
export function postHead(url: string, path: string, lines: readonly string[]): string {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'Connection: close',
    'Content-Type: application/json',
  ];
  return `${[...head, ...lines].join('\r\n')}\r\n\r\n`;
}

/**
 * Sends `parts` one after the other, as fast as the server takes them or with `pauseMs` in between, until all are
 * sent or the server hangs up. Resolves when it has.
 *
 * @throws Error when the server neither answers nor hangs up in time
 */
export function sendRaw(
  url: string,
  parts: Iterable<string | Uint8Array>,
  { pauseMs = 0 }: { pauseMs?: number } = {},
): Promise<RawAnswer> {
  const begun = performance.now();
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  const received: Buffer[] = [];
  const left = parts[Symbol.iterator]();
  let pause: NodeJS.Timeout | undefined;

  const sendNext = () => {
    const part = left.next();
    if (part.done || !socket.writable) return;
    const isTaken = socket.write(part.value);
    if (pauseMs > 0) pause = setTimeout(sendNext, pauseMs);
    else if (isTaken) setImmediate(sendNext);
    else socket.once('drain', sendNext);
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`${url} neither answered nor hung up within ${PATIENCE_MS} ms`));
    }, PATIENCE_MS);
    socket.on('connect', sendNext);
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('error', () => {}); // a server that hangs up on what it does not want; 'close' follows
    socket.on('close', () => {
      clearTimeout(timer);
      clearTimeout(pause);
      const text = Buffer.concat(received).toString('latin1');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, text, tookMs: performance.now() - begun });
    });
  });
}
