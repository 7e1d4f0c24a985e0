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
