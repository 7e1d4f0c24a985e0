/** Where a request comes from, as far as that can be believed. */
import { isIPv6 } from 'node:net';

/** What those are counted under of whom nothing is known. */
const UNKNOWN = 'unknown';

/** Groups of an IPv6 address that name a network: one household or one machine has all the rest (RFC 6177). */
const NETWORK_GROUPS = 4;

/**
 * The address to count a sender under. The front writes whoever it hears from at the end of `X-Forwarded-For`; each
 * trusted proxy in front of it has written its own client one place before. What stands further left anybody can make up.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  const chain = (forwardedFor ?? '').split(',').map((address) => address.trim());
  const address = chain.at(-1 - trustedProxies) ?? chain.at(0) ?? '';
  return networkOf(address) || UNKNOWN;
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.slice(0, 64);
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - rest.length }, () => '0');
  return `${[...groups, ...zeros, ...rest]
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
