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

test('a preview is framed by the CMS alone, and its islands count by their address', () => {
  const preview = { frameAncestors: 'https://cms.example.org' };
  const policy = reactPolicy('abc', { isDevelopment: false, preview });
  expect(policy).toMatch(/script-src 'self' 'nonce-abc' 'sha256-[^']+';/);
  expect(policy.match(/frame-ancestors [^;]+/g)).toEqual(['frame-ancestors https://cms.example.org']);
  expect(policy).not.toContain('unsafe');
});

test('the address of a preview is handed to nobody, and it is in no index', () => {
  const rule = securityHeaders().find(({ source }) => source === '/preview/:path*');
  expect(rule?.headers).toEqual(
    expect.arrayContaining([
      { key: 'Referrer-Policy', value: 'no-referrer' },
      { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
    ]),
  );
});
