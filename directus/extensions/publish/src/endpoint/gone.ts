/** Whether somebody still waits for the answer. */
import type { ServerResponse } from 'node:http';

/** A signal that is given when the caller has hung up before the answer. */
export function gone(response: Pick<ServerResponse, 'once'>): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}
