/** Gives each page that React runs on its nonce. Reading pages do not come by here: the front answers them. */
import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { cmsOrigin } from './lib/preview/cms-origin.ts';
import { PREVIEW_LANGUAGE_HEADER } from './lib/preview/language.ts';
import { NONCE_HEADER, reactPolicy } from './lib/security/react-policy.ts';

const NONCE_BYTES = 16; // CSP 3, 7.1: at least 128 bits

/** Next reads the nonce from the policy that the request carries, for its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const isDevelopment = process.env.NODE_ENV === 'development';
  const policy = reactPolicy(nonce, { isDevelopment, preview: previewAt(request.nextUrl.pathname) });
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set('Content-Security-Policy', policy);
  headers.set(PREVIEW_LANGUAGE_HEADER, request.nextUrl.pathname.split('/').at(-1) ?? '');
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Editors see previews in a frame of the CMS; what was sent to somebody is in nobody's. */
function previewAt(path: string): { frameAncestors: string } | undefined {
  if (path.startsWith('/preview/edit/')) return { frameAncestors: cmsOrigin() };
  return path.startsWith('/preview/review/') ? { frameAncestors: "'none'" } : undefined;
}

/** The pages of `app/(forms)` and `app/(preview)`. Next wants it written out. */
export const config = {
  matcher: ['/contact', '/newsletter', '/newsletter/confirm/:token', '/preview/:path+'],
};
