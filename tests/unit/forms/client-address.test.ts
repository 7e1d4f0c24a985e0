import { describe, expect, it } from 'vitest';
import { forwardedFor } from '../../../front/serve/forwarded-for.ts';
import { clientAddress } from '../../../lib/forms/client-address.ts';
import { isToken, newToken, subscriptionId } from '../../../lib/forms/subscription-token.ts';

describe('whom a form is counted under', () => {
  it.each([
    ['nobody else, where there is no proxy', '203.0.113.9', 0, '203.0.113.9'],
    ['not who the sender claims to be', '198.51.100.1, 203.0.113.9', 0, '203.0.113.9'],
    ['the client of the one proxy', '198.51.100.1, 203.0.113.9, 10.0.0.2', 1, '203.0.113.9'],
    ['the client of the outer of two', '203.0.113.9, 10.0.0.1, 10.0.0.2', 2, '203.0.113.9'],
    ['the first, where fewer proxies came than were told', '203.0.113.9', 2, '203.0.113.9'],
    ['an address that came mapped into the new form', '::ffff:203.0.113.9', 0, '203.0.113.9'],
    ['its network, where it has the new form', '2001:db8:0:7:a:b:c:d', 0, '2001:db8:0:7::/64'],
    ['its network, where that is written short', '2001:0db8::1', 0, '2001:db8:0:0::/64'],
    ['one for all, where nothing is known', null, 0, 'unknown'],
  ])('%s', (_, forwarded, proxies, address) => {
    expect(clientAddress(forwarded, proxies)).toBe(address);
  });

  it('the front says at the end whom it has heard from', () => {
    const socket = { remoteAddress: '203.0.113.9' };
    expect(forwardedFor({ headers: {}, socket })).toBe('203.0.113.9');
    expect(forwardedFor({ headers: { 'x-forwarded-for': '198.51.100.1' }, socket })).toBe(
      '198.51.100.1, 203.0.113.9',
    );
  });
});

it('the id of a subscription is a UUID that its token makes again and again', () => {
  const token = newToken();
  expect(isToken(token)).toBe(true);
  expect(isToken(`${token}x`)).toBe(false);
  expect(newToken()).not.toBe(token);
  expect(subscriptionId(token)).toBe(subscriptionId(token));
  expect(subscriptionId(token)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
