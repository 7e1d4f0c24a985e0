import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../../front/publish/content-security-policy.ts';
import { scan } from '../../../../front/publish/scan.ts';

function policyOf(head: string): Record<string, string> {
  const html = `<html><head>${head}</head></html>`;
  const directives = contentSecurityPolicy(html, scan(html).elements).split('; ');
  return Object.fromEntries(directives.map((one) => [one.split(' ', 1)[0], one.slice(one.indexOf(' ') + 1)]));
}

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page without inline scripts allows files of its own origin, and pictures in addresses', () => {
  expect(policyOf('<script src="/a.js"></script><link rel="stylesheet" href="/a.css">')).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'media-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });
});

test('inline scripts that run are named by their digest, once each', () => {
  const policy = policyOf(
    '<script>let ä = 1 < 2</script><script type="module">a()</script><script type=" Text/JavaScript ">a()</script>' +
      '<script type="importmap">{}</script>',
  );
  expect(policy['script-src']).toBe(`'self' ${digest('let ä = 1 < 2')} ${digest('a()')} ${digest('{}')}`);
});

test('the digest is that of the text as browsers read it, where lines end alike', () => {
  expect(policyOf('<script>a\r\nb\rc</script>')['script-src']).toBe(`'self' ${digest('a\nb\nc')}`);
});

test('data is not named', () => {
  expect(policyOf('<script type="application/ld+json">{}</script>')['script-src']).toBe("'self'");
});

test('speculation rules are allowed by their own word and by their digest, and only where there are some', () => {
  expect(policyOf('<script type="speculationrules">{}</script>')['script-src']).toBe(
    `'self' ${digest('{}')} 'inline-speculation-rules'`,
  );
});

test('style elements are named by their digest', () => {
  expect(policyOf('<style>a > b { c: d }</style>')['style-src']).toBe(`'self' ${digest('a > b { c: d }')}`);
});
