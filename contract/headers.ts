/**
 * Names of the headers that cross between rooms. HTTP compares them without case; they are written here as
 * they go over the wire, so that logs and documents agree.
 */

/** Lower-case hex HMAC-SHA256 of the raw body bytes; see `signature.ts`. */
export const SIGNATURE_HEADER = 'X-Directus-Signature';

/** The delivery's id once more; must equal `id` inside the signed body, since a header alone is not signed. */
export const IDEMPOTENCY_KEY_HEADER = 'X-Idempotency-Key';

/** Follows one save through every log line; in answers it repeats the signed `correlationId`. */
export const CORRELATION_ID_HEADER = 'X-Correlation-Id';

/**
 * On every GraphQL answer of the CMS: its clock, in milliseconds since 1970, when the request came in. All that
 * was committed before then shows in the answer. See `content-version.ts`.
 */
export const AS_OF_HEADER = 'X-Content-As-Of';

/** The relay's token at the outbox endpoint. Not `Authorization`, where Directus expects its own users' tokens. */
export const RELAY_TOKEN_HEADER = 'X-Relay-Token';

/**
 * How long, in whole seconds, who asks for a page would rather wait for the new one than have the old one:
 * `Prefer: wait=5` (RFC 7240, 4.3). The relay sends it, and the front heeds it.
 */
export const PREFER_HEADER = 'Prefer';
