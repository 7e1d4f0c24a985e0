import { describe, expect, it } from 'vitest';
import { openPreview, type PreviewClaims, previewLink, sealPreview } from '../../../contract/preview-seal.ts';
import { sign } from '../../../contract/signature.ts';

const SECRET = 'a-secret-for-previews-0123456789abcdef';
const EXPIRES = 1_800_000_000;
const BEFORE = { secret: SECRET, now: EXPIRES * 1000 - 1 };
const LINK = '0b0e6f0e-8c0c-4b0e-9b7a-0d6f6e1f2a3b';

const edit = { kind: 'edit-link', collection: 'articles', item: '12', expires: EXPIRES } as const;
const review = { kind: 'review-link', link: LINK, expires: EXPIRES } as const;

// Made once with Python's hmac, over `vitrine-preview.1.` and the payload.
const GOLDEN: readonly { claims: PreviewClaims; seal: string }[] = [
  {
    claims: edit,
    seal: 'eyJraW5kIjoiZWRpdC1saW5rIiwiY29sbGVjdGlvbiI6ImFydGljbGVzIiwiaXRlbSI6IjEyIiwiZXhwaXJlcyI6MTgwMDAwMDAwMH0.3fac86e108553270f95e67924204d31edd3c4a8af7be60d09e7a793dcc8857dc',
  },
  {
    claims: review,
    seal: 'eyJraW5kIjoicmV2aWV3LWxpbmsiLCJsaW5rIjoiMGIwZTZmMGUtOGMwYy00YjBlLTliN2EtMGQ2ZjZlMWYyYTNiIiwiZXhwaXJlcyI6MTgwMDAwMDAwMH0.01f6b3c8cae07eaf8f13d846717e470b85c013f829bb16413ce2cec484264156',
  },
];

describe('a seal', () => {
  it.each(GOLDEN)('of $claims.kind is made as it always was, and opens', ({ claims, seal }) => {
    expect(sealPreview(claims, SECRET)).toBe(seal);
    expect(openPreview(seal, BEFORE)).toEqual({ state: 'valid', claims });
  });

  it('is over at its very second', () => {
    const seal = sealPreview(edit, SECRET);
    expect(openPreview(seal, { secret: SECRET, now: EXPIRES * 1000 })).toEqual({ state: 'expired' });
  });

  it.each([
    ['of another secret', sealPreview(edit, `${SECRET}x`)],
    ['with other claims', resealed({ ...edit, item: '13' })],
    ['with a later end', resealed({ ...edit, expires: EXPIRES + 1 })],
    ['cut off', sealPreview(edit, SECRET).slice(0, -1)],
    ['in upper case', upperCase(sealPreview(edit, SECRET))],
    ['with a third part', `${sealPreview(edit, SECRET)}.x`],
    ['signed for another purpose', `${payloadOf(edit)}.${sign(payloadOf(edit), SECRET)}`],
    ['ours, with claims that we never make', sealOf({ ...edit, collection: 'directus_users' })],
    ['ours, with one claim too many', sealOf({ ...edit, admin: true })],
    ['ours, with no JSON', `eA.${sign('vitrine-preview.1.eA', SECRET)}`],
    ['that is endless', 'a'.repeat(1_001)],
    ['that is empty', ''],
    ['that is not there', null],
  ])('%s is refused', (_what, seal) => {
    expect(openPreview(seal, BEFORE)).toEqual({ state: 'refused' });
  });

  it('is never made or opened with an empty secret', () => {
    expect(() => sealPreview(edit, '')).toThrow(RangeError);
    expect(() => openPreview(sealPreview(edit, SECRET), { secret: '', now: 0 })).toThrow(RangeError);
  });
});

it('a link leads to the item, or to the review, and carries the seal', () => {
  const site = 'https://example.org';
  expect(previewLink(site, edit, SECRET)).toBe(
    `https://example.org/preview/edit/articles/12?key=${sealPreview(edit, SECRET)}`,
  );
  expect(previewLink(site, review, SECRET)).toContain(`/preview/review/${LINK}?key=`);
});

function payloadOf(claims: object): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}

/** With a right signature. */
function sealOf(claims: object): string {
  const payload = payloadOf(claims);
  return `${payload}.${sign(`vitrine-preview.1.${payload}`, SECRET)}`;
}

/** With the signature of other claims. */
function resealed(claims: object): string {
  return `${payloadOf(claims)}.${sealPreview(edit, SECRET).split('.')[1]}`;
}

function upperCase(seal: string): string {
  const [payload, signature = ''] = seal.split('.');
  return `${payload}.${signature.toUpperCase()}`;
}
