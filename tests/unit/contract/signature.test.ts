import { describe, expect, it } from 'vitest';
import { sign, verify } from '../../../contract/signature.ts';

// Golden vectors, made with OpenSSL 3 and not with this code:
//   printf '%s' "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -hex
const SECRET = 'vitrine-test-secret-0123456789abcdef';
const OTHER_SECRET = 'vitrine-next-secret-fedcba9876543210';
const BODY =
  '{"id":"0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e","signedAt":"2026-11-21T09:00:00.000Z","correlationId":"save-7f3a","tags":[{"tag":"project-12","mode":"stale"},{"tag":"projects","mode":"expired"}]}';
const SIGNATURE = 'baf7633252641d4a85181e0f7fd3686404788a995153cec92d487068e8a53957';
const OTHER_SIGNATURE = 'c944cb9bdde35c25fcebfc9ff7775047192a286d1f3ef923cd73c8fe7b723425';
const SHA1_OF_BODY = 'afb4d07b638502d07888ce6b8446906f83a78291';
const SHA512_OF_BODY =
  'fccd3fdff076b9189ec43db807d679f9b4a44e1f2e28e2ef33ede9118fe545989781561cbc6ca500e32ef6067cc8c05cb08b2adaea2b56721854cc07e009fc08';

describe('sign', () => {
  it.each([
    ['an event', BODY, SECRET, SIGNATURE],
    ['the same event with another secret', BODY, OTHER_SECRET, OTHER_SIGNATURE],
    ['an empty body', '', SECRET, '7c1093f6e92fbc36c4625452741cbe558a69d1f686ad5d9a11f241929354bebb'],
    [
      'text beyond ASCII, as UTF-8',
      '{"note":"Ñandú, Дунай, 湄公河 🌊"}',
      SECRET,
      '12fd96bd10df98b8cdca507cf3aecab8f870fbb917a93d5669534a7e73486315',
    ],
    [
      'RFC 4231, test case 2',
      'what do ya want for nothing?',
      'Jefe',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
  ])('writes what openssl writes for %s', (_, body, secret, signature) => {
    expect(sign(body, secret)).toBe(signature);
  });

  it('signs bytes that are no text as they are', () => {
    expect(sign(new Uint8Array([0xff, 0x00, 0xfe, 0x0d, 0x0a]), SECRET)).toBe(
      'a0da3e86ec527748e8f0cd4b18246d85ea4569c954b3e268e77cdf46faf034dc',
    );
  });

  it('refuses an empty secret', () => {
    expect(() => sign(BODY, '')).toThrow(RangeError);
  });
});

describe('verify', () => {
  it.each([
    ['the only secret', [SECRET], SIGNATURE],
    ['the current secret during a rotation', [SECRET, OTHER_SECRET], SIGNATURE],
    ['the previous secret during a rotation', [SECRET, OTHER_SECRET], OTHER_SIGNATURE],
  ])('accepts a signature made with %s', (_, secrets, signature) => {
    expect(verify(BODY, signature, secrets)).toBe(true);
  });

  it.each([
    ['missing', null],
    ['undefined', undefined],
    ['empty', ''],
    ['truncated', SIGNATURE.slice(0, 32)],
    ['of odd length', SIGNATURE.slice(0, 63)],
    ['of 65 characters', `${SIGNATURE}0`],
    ['followed by a line end', `${SIGNATURE}\n`],
    ['not hex', `${SIGNATURE.slice(0, 63)}g`],
    ['in upper case', SIGNATURE.toUpperCase()],
    ['prefixed with its algorithm', `sha256=${SIGNATURE}`],
    ['prefixed with another algorithm', `sha1=${SHA1_OF_BODY}`],
    ['SHA-1', SHA1_OF_BODY],
    ['SHA-512', SHA512_OF_BODY],
    ['the first half of SHA-512', SHA512_OF_BODY.slice(0, 64)],
    ['wrong in its last digit', `${SIGNATURE.slice(0, 63)}8`],
    ['wrong in its first digit', `a${SIGNATURE.slice(1)}`],
    ['all zeros', '0'.repeat(64)],
    ['full-width digits', '０'.repeat(64)],
    ['doubled, as two headers are joined', `${SIGNATURE}, ${SIGNATURE}`],
  ])('refuses a signature that is %s', (_, signature) => {
    expect(verify(BODY, signature, [SECRET])).toBe(false);
  });

  it('refuses the same JSON in other bytes', () => {
    expect(verify(JSON.stringify(JSON.parse(BODY), null, 1), SIGNATURE, [SECRET])).toBe(false);
  });

  it('refuses a secret that is no longer live', () => {
    expect(verify(BODY, OTHER_SIGNATURE, [SECRET])).toBe(false);
  });

  it('refuses everything without a secret, and throws for an empty one', () => {
    expect(verify(BODY, SIGNATURE, [])).toBe(false);
    expect(() => verify(BODY, SIGNATURE, [SECRET, ''])).toThrow(RangeError);
  });
});
