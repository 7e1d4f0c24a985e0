/**
 * Tells browsers to come by TLS alone, on whatever this process answers. The `headers` of next.config.ts would not do:
 * they are what they were when the site was built, maybe at another address.
 */
import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';
import { tlsOnlyHeader } from '../../contract/tls-only.ts';
import { env } from '../env.ts';

/** What Node says of each request before any server hears of it (Node's documentation, diagnostics_channel, HTTP). */
const REQUEST_BEGINS = 'http.server.request.start';

/** From now on, where the site's address has TLS. */
export function sayTlsOnly(): void {
  const header = tlsOnlyHeader(env.SITE_URL);
  if (!header) return;
  subscribe(REQUEST_BEGINS, (begun) => {
    if (typeof begun !== 'object' || begun === null || !('response' in begun)) return;
    if (begun.response instanceof ServerResponse) begun.response.setHeader(header.key, header.value);
  });
}
