import { expect, test } from 'vitest';
import { hasClaimed } from '../../support/has-claimed.ts';

const CLAIM = { path: '/publish/claim' };

/** A redirect that a renamed page has left: it has no address and no status of its own. */
const redirect = {
  ...{ collection: 'redirects', id: '7', operation: 'create', fields: [] },
  ...{ slug: null, previousSlug: null, status: null, previousStatus: null },
  ...{ at: 2, firstAt: 1, correlationId: null, offeredBy: [] },
};
const delivery = {
  ...{ id: '6f1c1f5e-3a57-4a53-9c39-0a4c3e0f5d11', lease: 'a', leasedUntil: 9, attempts: 0, claimedAt: 3 },
  ...{ correlationId: 'b', changes: [redirect] },
};

test('a claim has got something although its changes hold nulls', () => {
  expect(hasClaimed(CLAIM, JSON.stringify({ delivery }))).toBe(true);
});

test.each([
  ['there was nothing to claim', CLAIM, '{"delivery":null}'],
  ['it was refused', CLAIM, '{"errors":[{"message":"No."}]}'],
  ['it is another question', { path: '/publish/watch' }, JSON.stringify({ delivery })],
  ['it is on its way', CLAIM, ''],
])('it has not where %s', (_, passing, answer) => {
  expect(hasClaimed(passing, answer)).toBe(false);
});
