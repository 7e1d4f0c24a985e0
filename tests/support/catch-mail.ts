/** An SMTP server on a free port that keeps what it is sent (RFC 5321, as much of it as a client on this machine needs). */
import { createServer, type Socket } from 'node:net';

/** A mail as it came. */
export interface CaughtMail {
  to: string[];
  /** Headers and body, with quoted-printable undone. */
  text: string;
}

/** A running server. */
export interface MailCatcher {
  port: number;
  mails: CaughtMail[];
  stop(): Promise<void>;
}

/** Starts it. */
export async function catchMail(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const server = createServer((socket) => converse(socket, mails));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a port');
  return {
    port: address.port,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: Socket, mails: CaughtMail[]): void {
  let read = '';
  let to: string[] = [];
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    read += chunk.toString('latin1');
    for (;;) {
      const end = read.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end === -1) return;
      const part = read.slice(0, end);
      read = read.slice(end + (isData ? 5 : 2));
      if (isData) {
        mails.push({ to, text: unquoted(part) });
        isData = false;
        to = [];
        say('250 kept');
      } else answer(part);
    }
  });
  say('220 localhost');

  function answer(line: string): void {
    const [, recipient] = /^RCPT TO:<([^>]*)>/i.exec(line) ?? [];
    if (recipient !== undefined) to.push(recipient);
    isData = /^DATA$/i.test(line);
    if (isData) say('354 go on');
    else if (/^QUIT$/i.test(line)) socket.end('221 bye\r\n');
    else say('250 ok');
  }
}

/** Quoted-printable (RFC 2045, 6.7) undone. */
function unquoted(text: string): string {
  return text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
