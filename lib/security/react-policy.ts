/** The Content-Security-Policy of pages that have React in them, and so scripts that only a nonce can name. */
import { createHash } from 'node:crypto';
import { PAGE_DIRECTIVES } from '../../contract/content-security-policy.ts';
import { HEAD_SCRIPT } from '../../islands/parts/head-script.ts';

/** Tells the page its nonce, for the scripts that are not Next's. Set by `proxy.ts`, whatever a visitor sends. */
export const NONCE_HEADER = 'x-nonce';

const HEAD_DIGEST = createHash('sha256').update(HEAD_SCRIPT).digest('base64');

/**
 * The policy for one answer. It is that of published pages but for the scripts, and for Trusted Types: Next's loader
 * sets the addresses of scripts as plain text. In development React evaluates text and styles are put into the page.
 */
export function reactPolicy(nonce: string, { isDevelopment, preview }: PolicyOptions): string {
  // A preview shows the islands of reading pages, which know no nonce: they count by their address there.
  const strict = preview ? '' : " 'strict-dynamic'";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'sha256-${HEAD_DIGEST}'${strict}${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    ...PAGE_DIRECTIVES.filter((directive) => !preview || !directive.startsWith('frame-ancestors ')),
    ...(preview ? [`frame-ancestors ${preview.frameAncestors}`] : []),
  ].join('; ');
}

/** What the policy hangs on. */
export interface PolicyOptions {
  isDevelopment: boolean;
  /** Said for previews: who may show them in a frame. */
  preview?: { frameAncestors: string };
}
