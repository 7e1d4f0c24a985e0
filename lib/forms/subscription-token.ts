/**
 * Who asks for the newsletter is sent a link with a token. The CMS keeps its digest alone, as the subscription's id: so
 * whoever has the link can confirm, and who reads the CMS can't.
 */
import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 16; // 128 bits, out of reach of guessing
const TOKEN = /^[A-Za-z0-9_-]{22}$/;

/** A new token for a link. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Whether this can be a token of ours. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** The id under which the subscription of this token is kept: a UUID of version 8 (RFC 9562, 5.8). */
export function subscriptionId(token: string): string {
  const hex = createHash('sha256').update(token).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
