/** Holds Node to what sending past its own way relies on: the connection is free afterwards, in order, and closed in time. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { makeHead, sendWhole } from '../../../../front/serve/send-whole.ts';
import { waitFor } from '../../../support/wait-for.ts';

const BODY = Buffer.from('<!DOCTYPE html><p>Grüße');
const HEAD = makeHead(200, [
  ['Content-Type', 'text/html'],
  ['Content-Length', String(BODY.length)],
]);

let server: Server;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

async function serve(listener: RequestListener): Promise<number> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('Expected a port');
  return address.port;
}

/** A connection that is written to as it is, and all that came over it. */
function dial(port: number): { socket: Socket; read: () => string; ended: () => boolean } {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  const chunks: Buffer[] = [];
  let isOver = false;
  socket
    .on('data', (chunk) => chunks.push(chunk))
    .on('close', () => {
      isOver = true;
    });
  return { socket, read: () => Buffer.concat(chunks).toString(), ended: () => isOver };
}

const ask = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: here\r\n${more}\r\n`;
const count = (text: string, part: string) => text.split(part).length - 1;

describe('sendWhole', () => {
  it('sends head, date and body as they are, and the connection takes the next request', async () => {
    const sent: boolean[] = [];
    const port = await serve((_, response) => sent.push(sendWhole(response, HEAD, BODY)));
    const { socket, read } = dial(port);
    socket.write(ask('/1'));
    await waitFor(async () => count(read(), 'Grüße') === 1, { what: 'the first answer' });
    expect(read()).toMatch(
      /^HTTP\/1\.1 200 OK\r\nContent-Type: text\/html\r\nContent-Length: 25\r\nConnection: keep-alive\r\nKeep-Alive: timeout=65\r\nDate: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT\r\n\r\n<!DOCTYPE html><p>Grüße$/,
    );
    socket.write(ask('/2'));
    await waitFor(async () => count(read(), 'Grüße') === 2, { what: 'the second answer' });
    expect(sent).toEqual([true, true]);
  });

  it('keeps the order of requests that come at once, whichever way each is answered', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/slow') setTimeout(() => response.end('slow'), 20);
      else if (!sendWhole(response, HEAD, BODY)) response.end('long way');
    });
    const { socket, read } = dial(port);
    socket.write(ask('/whole') + ask('/slow') + ask('/after'));
    await waitFor(async () => read().includes('long way'), { what: 'all answers' });
    expect(read().search('Grüße')).toBeLessThan(read().search('slow'));
    expect(read().search('slow')).toBeLessThan(read().search('long way'));
    socket.write(ask('/again'));
    await waitFor(async () => count(read(), 'Grüße') === 2, { what: 'an answer in one piece again' });
  });

  it('sends nothing on a connection that is to be closed', async () => {
    const port = await serve((_, response) => {
      if (!sendWhole(response, HEAD, BODY)) response.end('long way');
    });
    const { socket, read, ended } = dial(port);
    socket.write(ask('/', 'Connection: close\r\n'));
    await waitFor(async () => ended(), { what: 'the end of the connection' });
    expect(read()).toContain('long way');
    expect(read()).not.toContain('Grüße');
  });

  it('sends nothing to a reader who has not taken the answer before', async () => {
    const large = Buffer.alloc(16 * 1024 * 1024, 'x');
    const sent: boolean[] = [];
    const port = await serve((_, response) => {
      sent.push(sendWhole(response, makeHead(200, [['Content-Length', String(large.length)]]), large));
      if (!sent.at(-1)) response.end();
    });
    const { socket } = dial(port);
    socket.pause();
    socket.write(ask('/1') + ask('/2'));
    await waitFor(async () => sent.length === 2, { what: 'both requests' });
    expect(sent).toEqual([true, false]);
  });

  it('leaves a connection that the server knows to be idle', async () => {
    const port = await serve((_, response) => sendWhole(response, HEAD, BODY));
    const { socket, read, ended } = dial(port);
    socket.write(ask('/'));
    await waitFor(async () => read().includes('Grüße'), { what: 'the answer' });
    server.closeIdleConnections();
    await waitFor(async () => ended(), { what: 'the end of the idle connection' });
  });
});

it('a head with a value that no header may have is refused', () => {
  expect(() => makeHead(200, [['Location', 'a\r\nSet-Cookie: b']])).toThrow(TypeError);
  expect(() => makeHead(200, [['Lo cation', 'a']])).toThrow(TypeError);
});
