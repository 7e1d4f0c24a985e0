/** Bytes over a connection, as somebody sends them who keeps to no rules. */
import { connect } from 'node:net';

/** Sends the bytes to the server at `url` and answers all that came back until the server ended the connection. */
export async function exchange(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk));
  socket.on('error', () => {});
  socket.write(bytes, 'latin1');
  await new Promise((closed) => socket.once('close', closed));
  return Buffer.concat(received).toString();
}

/** The status of each answer. */
export function statusesIn(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
