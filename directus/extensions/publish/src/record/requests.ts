/** Which request the server is working for, whatever it awaits meanwhile. */
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AS_OF_HEADER, CORRELATION_ID_HEADER } from '../../../../../contract/headers.ts';
import { correlationId } from '../../../../../contract/revalidate-event.ts';

/** A request to the CMS. */
export interface CurrentRequest {
  correlationId: string;
  /** Milliseconds since 1970. */
  arrivedAt: number;
}

declare global {
  var vitrineRequests: AsyncLocalStorage<CurrentRequest> | undefined;
}

/** Shared by all copies of this module: when Directus loads its extensions anew, its middleware stays the old one. */
function requests(): AsyncLocalStorage<CurrentRequest> {
  globalThis.vitrineRequests ??= new AsyncLocalStorage();
  return globalThis.vitrineRequests;
}

/** The request that is being answered here; undefined where none is. */
export function currentRequest(): CurrentRequest | undefined {
  return requests().getStore();
}

/** Gives each request an id, or takes the one that it brings, and says it in the answer. */
export function followRequest(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const brought = correlationId.safeParse(request.headers[CORRELATION_ID_HEADER.toLowerCase()]);
  const current = { correlationId: brought.success ? brought.data : randomUUID(), arrivedAt: Date.now() };
  response.setHeader(CORRELATION_ID_HEADER, current.correlationId);
  requests().run(current, () => {
    // What comes in later, such as the parts of an upload, is announced from outside of this call.
    request.emit = AsyncResource.bind(request.emit.bind(request));
    next();
  });
}

/** Says as of when an answer is. After Directus's own cache, whose answers are older than that. */
export function sayAsOf(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const current = currentRequest();
  if (current) response.setHeader(AS_OF_HEADER, String(current.arrivedAt));
  next();
}
