/** Puts a request right that names the whole address, as one to a proxy does. */
import type { IncomingMessage } from 'node:http';

const ABSOLUTE_FORM = /^https?:\/\/([^/?#]*)(.*)$/is;

/**
 * Every server has to take `GET http://host/path` for `GET /path` at that host (RFC 9112, 3.2.2). Next would redirect
 * whoever asks so to the very same address, whosever it is. Changes the request.
 */
export function toOriginForm(request: Pick<IncomingMessage, 'url' | 'headers'>): void {
  if (request.url === undefined || request.url.startsWith('/')) return;
  const [, host, rest = ''] = ABSOLUTE_FORM.exec(request.url) ?? [];
  if (!host) return;
  request.headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
}
