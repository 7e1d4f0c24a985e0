/** The answers of the signed endpoints as values, so that what is answered can be read in one place. */
import { NOT_KEPT } from '../../contract/cache-control.ts';
import type { InspectionAnswer } from '../../contract/inspect.ts';
import { BODY_READ_TIMEOUT_MS, MAX_BODY_BYTES, RETRY_AFTER_SECONDS } from '../../contract/limits.ts';

/** One answer. `cause` is for the log and is never sent. */
export interface Answer {
  status: number;
  body: { status: string; message?: string; [fact: string]: unknown };
  headers?: Record<string, string>;
  cause?: unknown;
}

/** Purged now. */
export const revalidated = (tags: string[]): Answer => ({
  status: 200,
  body: { status: 'revalidated', tags },
});

/** The same bytes were purged before; nothing was done. */
export const duplicate = (): Answer => ({ status: 200, body: { status: 'duplicate' } });

/** What the site knows of its pages. */
export const inspected = (facts: InspectionAnswer): Answer => ({
  status: 200,
  body: { status: 'inspected', ...facts },
});

/** Signed, but not of the right form. Names the fields. */
export const malformed = (message: string): Answer => ({
  status: 400,
  body: { status: 'malformed', message },
});

/** Not signed, or not now, or not for this key. */
export const unauthorized = (message: string): Answer => ({
  status: 401,
  body: { status: 'unauthorized', message },
});

/** Another method than POST. RFC 9110 15.5.6 asks for `Allow`. */
export const methodNotAllowed = (): Answer => ({
  status: 405,
  body: { status: 'method-not-allowed', message: 'This address takes POST only.' },
  headers: { Allow: 'POST' },
});

/** The body took too long. The connection is closed, for the rest of the body is still on its way. */
export const tooSlow = (): Answer => ({
  status: 408,
  body: {
    status: 'too-slow',
    message: `The body must arrive within ${BODY_READ_TIMEOUT_MS / 1000} seconds.`,
  },
  headers: { Connection: 'close' },
});

/** The key was used for other bytes. */
export const conflict = (): Answer => ({
  status: 409,
  body: {
    status: 'conflict',
    message: 'This idempotency key was used for another body. Sign again under a new id.',
  },
});

/** The body is larger than the bound. The rest of it is not read. */
export const tooLarge = (): Answer => ({
  status: 413,
  body: { status: 'too-large', message: `The body may have at most ${MAX_BODY_BYTES} bytes.` },
  headers: { Connection: 'close' },
});

/** Not JSON by its content type. */
export const notJson = (): Answer => ({
  status: 415,
  body: { status: 'unsupported-media-type', message: 'The content type must be application/json, in UTF-8.' },
});

/** A store could not be reached. The key is not recorded, so the same bytes may be sent again. */
export const unavailable = (message: string, cause: unknown): Answer => ({
  status: 503,
  body: { status: 'unavailable', message },
  headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  cause,
});

/** The HTTP response of an answer. No cache may keep it. */
export function toResponse({ status, body, headers }: Answer): Response {
  return Response.json(body, { status, headers: { ...headers, 'Cache-Control': NOT_KEPT } });
}
