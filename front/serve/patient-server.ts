/** The HTTP server of the front: patient with slow readers, in bounds, so that nobody keeps connections by being slow. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { KEEP_ALIVE_MS } from './send-whole.ts';

/** How long what may take, in milliseconds. */
interface Limits {
  /** From the first byte of a request to the end of its head. */
  head: number;
  /** From the first byte of a request to the end of its body. */
  request: number;
  /** Without a byte in either direction while a request is under way. */
  silence: number;
  /** How often the first two are looked at. */
  lookEvery: number;
}

/**
 * Ours. A browser sends a head in one piece; the longest body that the site takes, a form, is there within seconds on
 * the slowest line. A render may be silent for a minute (Next's `staticPageGenerationTimeout`), so silence is twice that.
 */
const LIMITS: Limits = { head: 20_000, request: 120_000, silence: 120_000, lookEvery: 5_000 };

/** A server that ends connections which exceed the limits. */
export function patientServer(
  listener: RequestListener,
  { head, request, silence, lookEvery }: Limits = LIMITS,
): Server {
  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: head,
      requestTimeout: request,
      connectionsCheckingInterval: lookEvery,
    },
    listener,
  );
  server.timeout = silence;
  return server;
}
