/** What happens to those who keep a connection by being slow. */
import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { patientServer } from '../../../../front/serve/patient-server.ts';
import { makeHead, sendWhole } from '../../../../front/serve/send-whole.ts';

const LIMITS = { head: 200, request: 400, silence: 400, lookEvery: 20 };
const LONG = 5 * LIMITS.silence;

const ended: (() => void)[] = [];

afterEach(() => {
  for (const end of ended.splice(0)) end();
});

async function dial(listener: RequestListener, limits = LIMITS): Promise<Socket> {
  const server: Server = patientServer(listener, limits).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('Expected a port');
  const socket = connect(address.port, '127.0.0.1').on('error', () => {});
  ended.push(() => {
    socket.destroy();
    server.close();
    server.closeAllConnections();
  });
  return socket;
}

it.each([
  ['a head', 'GET / HTTP/1.1\r\nHost: here\r\n', 'X-Drop: 1\r\n'],
  ['a body', 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\n\r\n', 'x'],
])('who sends %s by drops loses the connection', async (_, start, drop) => {
  const socket = await dial((request, response) => request.resume().once('end', () => response.end()));
  socket.resume().write(start);
  const drops = setInterval(() => socket.write(drop), 50);
  ended.push(() => clearInterval(drops));
  await new Promise((closed) => socket.once('close', closed));
});

it('who asks for much and takes nothing loses the connection', async () => {
  const body = Buffer.alloc(64 * 1024 * 1024, 'x');
  const closed = Promise.withResolvers<void>();
  const socket = await dial((_, response) => {
    response.on('close', closed.resolve);
    response.end(body);
  });
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  await closed.promise;
});

it('who takes an answer for longer than a request may take gets all of it', async () => {
  const body = Buffer.alloc(8 * 1024 * 1024, 'x');
  // The machine's own buffers empty in lumps, so that what looks like silence is not.
  const socket = await dial((_, response) => response.end(body), { ...LIMITS, silence: 10_000 });
  socket.write('GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n');
  let received = 0;
  const begun = performance.now();
  for await (const chunk of socket) {
    received += chunk.length;
    await pause(received < body.length ? 10 : 0);
  }
  expect(performance.now() - begun).toBeGreaterThan(LIMITS.request);
  expect(received).toBeGreaterThan(body.length);
});

it('a connection that is kept between requests outlives the limits of a request', async () => {
  const body = Buffer.from('whole');
  const head = makeHead(200, [['Content-Length', String(body.length)]]);
  const socket = await dial((_, response) => void sendWhole(response, head, body));
  for (let request = 0; request < 2; request += 1) {
    socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
    await pause(LONG);
  }
  expect(socket.destroyed).toBe(false);
});
