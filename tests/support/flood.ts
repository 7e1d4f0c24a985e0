/** Sends the same request many times a second over many connections, as nobody does who means well. */
import { connect, type Socket } from 'node:net';

interface Options {
  url: string;
  /** One request, as bytes; it must keep its connection open. */
  request: string;
  /** How many are offered; a server that cannot keep up gets as many as it answers. */
  perSecond: number;
  /** For how long. */
  seconds: number;
}

/** How a flood went. */
export interface FloodResult {
  sent: number;
  /** How many answers had which status. */
  statuses: Record<number, number>;
}

/** Each waits for its answer before it sends again, so this many requests are under way at most. */
const CONNECTIONS = 100;
const TICK_MS = 5;
const HEAD = /^HTTP\/1\.1 (\d{3}) [\s\S]*?\r\n\r\n/;

/** Resolves when the time is up and every request is answered. @throws Error when a connection breaks before that */
export async function flood({ url, request, perSecond, seconds }: Options): Promise<FloodResult> {
  const { hostname, port } = new URL(url);
  const sockets = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => opened(connect({ host: hostname, port: Number(port) }))),
  );
  const free = [...sockets];
  const statuses: Record<number, number> = {};
  const begun = performance.now();
  let sent = 0;
  let answered = 0;
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const sendDue = () => {
        const elapsed = (performance.now() - begun) / 1000;
        if (elapsed >= seconds && answered === sent) resolve();
        const due = elapsed < seconds ? Math.floor(elapsed * perSecond) : sent;
        for (; sent < due && free.length > 0; sent += 1) free.pop()?.write(request);
      };
      for (const socket of sockets) {
        eachStatus(socket, (status) => {
          statuses[status] = (statuses[status] ?? 0) + 1;
          answered += 1;
          free.push(socket);
          sendDue();
        });
        socket.once('close', () => reject(new Error(`Cut off after ${answered} of ${sent} answers`)));
      }
      timer = setInterval(sendDue, TICK_MS);
    });
  } finally {
    clearInterval(timer);
    for (const socket of sockets) socket.removeAllListeners('close').destroy();
  }
  return { sent, statuses };
}

/** Calls `heard` for each whole answer, of which the body is chunked or has a `Content-Length`. */
function eachStatus(socket: Socket, heard: (status: number) => void): void {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    const head = HEAD.exec(text);
    if (!head || !isWhole(head[0], text.slice(head[0].length))) return;
    text = '';
    heard(Number(head[1]));
  });
}

function isWhole(head: string, body: string): boolean {
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return length === undefined ? body.endsWith('0\r\n\r\n') : body.length >= Number(length);
}

function opened(socket: Socket): Promise<Socket> {
  socket.setNoDelay(true);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => resolve(socket));
  });
}
