/**
 * The stamp of a form says when the page was opened, signed, so that nobody sets it back. A program that fills in a
 * form at once, or one that sends what it found last week, is told from a person by it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Shortest time between opening and sending, in milliseconds. Ours: nobody reads and types faster. */
export const MIN_AGE_MS = 3_000;
/** Longest, in milliseconds: a day. */
export const MAX_AGE_MS = 24 * 60 * 60 * 1000;

const FORM = /^(\d{13})\.([A-Za-z0-9_-]{43})$/;

/** A stamp for a form of this kind, opened at `now` in milliseconds since 1970. */
export function makeStamp(kind: string, key: Uint8Array, now: number): string {
  return `${now}.${sign(kind, key, String(now)).toString('base64url')}`;
}

/** `early`: sent too fast for a person. `old`: too long ago, from another form, or not ours. */
export type StampVerdict = 'good' | 'early' | 'old';

/** Judges a stamp; any of the keys may have signed it. */
export function judgeStamp(
  stamp: string,
  kind: string,
  keys: readonly Uint8Array[],
  now: number,
): StampVerdict {
  const [, opened = '', signature = ''] = FORM.exec(stamp) ?? [];
  const given = Buffer.from(signature, 'base64url');
  const isOurs = keys.some((key) => {
    const made = sign(kind, key, opened);
    return made.length === given.length && timingSafeEqual(made, given);
  });
  if (!isOurs) return 'old';
  const age = now - Number(opened);
  if (age > MAX_AGE_MS) return 'old';
  return age < MIN_AGE_MS ? 'early' : 'good';
}

function sign(kind: string, key: Uint8Array, opened: string): Buffer {
  return createHmac('sha256', key).update(`${kind}.${opened}`).digest();
}
