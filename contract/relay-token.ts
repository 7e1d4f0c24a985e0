/** The relay's own way in: a token in a header, compared in a time that tells nothing about it. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Shortest token in characters. Ours: 128 bits in hex. A short one could be guessed. */
export const MIN_TOKEN_CHARS = 32;

/** What a token is worth: `unset` when the CMS has none, or one that is too short, to compare with. */
export type TokenVerdict = 'granted' | 'refused' | 'unset';

/**
 * Judges the token of a request.
 *
 * @param expected the environment's `RELAY_TOKEN`, whatever Directus has made of it
 * @param given the header's value
 */
export function judgeToken(expected: unknown, given: string | undefined): TokenVerdict {
  if (typeof expected !== 'string' || expected.length < MIN_TOKEN_CHARS) return 'unset';
  return timingSafeEqual(digest(given ?? ''), digest(expected)) ? 'granted' : 'refused';
}

/** Digests have one length, which the comparison needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
