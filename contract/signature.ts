/**
 * Signs the raw bytes of a body: JSON that was parsed and written again need not be the same bytes.
 *
 * The one accepted form is 64 lower-case hex digits, which is what `sign` and `openssl dgst -hex` write.
 * Upper case is refused, so that one signature has one spelling, and so is a prefix such as `sha256=`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNATURE_FORM = /^[0-9a-f]{64}$/;

/**
 * Lower-case hex HMAC-SHA256 (RFC 2104, FIPS 180-4) of the body.
 *
 * @throws RangeError when the secret is empty, for then anybody could sign.
 */
export function sign(rawBody: string | Uint8Array, secret: string): string {
  return digest(rawBody, secret).toString('hex');
}

/**
 * Whether `signature` was made over exactly these bytes with one of the live secrets. Every secret is tried
 * without early exit, and digests are compared in constant time, so that the time taken tells neither which
 * secret matched nor how much of it.
 *
 * @throws RangeError when a secret is empty.
 */
export function verify(
  rawBody: string | Uint8Array,
  signature: string | null | undefined,
  secrets: readonly string[],
): boolean {
  if (typeof signature !== 'string' || !SIGNATURE_FORM.test(signature)) return false;
  const given = Buffer.from(signature, 'hex');
  let matches = 0;
  for (const secret of secrets) matches += Number(timingSafeEqual(given, digest(rawBody, secret)));
  return matches > 0;
}

function digest(rawBody: string | Uint8Array, secret: string): Buffer {
  if (secret.length === 0) throw new RangeError('Expected a signing secret, got an empty string');
  return createHmac('sha256', secret).update(rawBody).digest();
}
