/** Says to the site whom the front hears from, as a proxy says it: at the end of what was sent. */
import type { IncomingMessage } from 'node:http';

/** As much of a request as is looked at. */
export type Forwarded = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

/** The value of `X-Forwarded-For` for Next. Its last address nobody but this server has written. */
export function forwardedFor({ headers, socket }: Forwarded): string {
  const sent = headers['x-forwarded-for'];
  return [sent, socket.remoteAddress].flat().filter(Boolean).join(', ');
}
