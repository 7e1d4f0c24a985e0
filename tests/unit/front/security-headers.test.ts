import { expect, test } from 'vitest';
import { pageHeaders, securityHeaders } from '../../../front/security-headers.ts';
import { reactPolicy } from '../../../lib/security/react-policy.ts';

const named = (siteUrl: string) =>
  Object.fromEntries(pageHeaders(siteUrl).map(({ key, value }) => [key, value]));

test('browsers are told to come by TLS alone where the site has it, and only there', () => {
  expect(named('https://example.org')['Strict-Transport-Security']).toBe('max-age=31536000');
  expect(named('http://localhost:3000')).not.toHaveProperty('Strict-Transport-Security');
});

test('what hangs on the address is not built in: the rules of Next stay as they were built', () => {
  const built = securityHeaders().flatMap(({ headers }) => headers.map(({ key }) => key));
  expect(built).not.toContain('Strict-Transport-Security');
  expect(built).toContain('X-Frame-Options');
});

test('a page is kept from the windows, frames and documents of others', () => {
  expect(named('https://example.org')).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  });
  expect(named('https://example.org')['Permissions-Policy']).toContain('camera=()');
});

test('pictures, cards and open data may be shown elsewhere: the last rule that names a header counts', () => {
  const last = securityHeaders().at(-1);
  expect(last?.source).toBe('/:folder(media|og|embed|api)/:path*');
  expect(last?.headers).toEqual([{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }]);
});

test('where React runs, scripts are known by a nonce, and nothing inline by itself', () => {
  const policy = reactPolicy('abc', { isDevelopment: false });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self' 'nonce-abc' 'sha256-[^']+' 'strict-dynamic';/);
  expect(policy).not.toContain('unsafe');
});
