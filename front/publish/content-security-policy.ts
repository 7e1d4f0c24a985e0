/** The Content-Security-Policy of a published page: what it holds, and nothing that somebody might bring in. */
import { createHash } from 'node:crypto';
import { PAGE_DIRECTIVES } from '../../contract/content-security-policy.ts';
import type { PageElement } from './scan.ts';
import { scriptType } from './script-type.ts';

const SPECULATION = "'inline-speculation-rules'";

/**
 * The policy for these elements of this document. Inline scripts that run, speculation rules and inline `<style>`
 * elements are named by their SHA-256 digests, so that one byte more in them is refused. Speculation rules need that
 * beside their own word: Chromium passes over `'inline-speculation-rules'` where a digest is named.
 *
 * `trusted-types 'none'` forbids every policy: our islands build elements and set text, which needs none, and without
 * it an injected script could declare a `default` policy and so undo `require-trusted-types-for`.
 */
export function contentSecurityPolicy(html: string, elements: readonly PageElement[]): string {
  const inline = elements.filter(({ name, attributes }) => name === 'script' && attributes.src === undefined);
  const scripts = inline.filter(({ attributes }) => scriptType(attributes.type) !== 'data');
  const speculates = inline.some(({ attributes }) => scriptType(attributes.type) === 'speculation');
  const styles = elements.filter(({ name }) => name === 'style');
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...digests(html, scripts), ...(speculates ? [SPECULATION] : [])].join(' '),
    ['style-src', "'self'", ...digests(html, styles)].join(' '),
    ...PAGE_DIRECTIVES,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function digests(html: string, elements: readonly PageElement[]): Set<string> {
  return new Set(elements.map((one) => `'sha256-${digest(html.slice(one.innerStart, one.innerEnd))}'`));
}

/** Browsers take the digest of the text as they have read it, where a line ends with one line feed. */
function digest(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\r\n?/g, '\n')).digest('base64');
}
