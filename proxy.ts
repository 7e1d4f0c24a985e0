/** Gives each page that React runs on its nonce. Reading pages do not come by here: the front answers them. */
import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { NONCE_HEADER, reactPolicy } from './lib/security/react-policy.ts';

const NONCE_BYTES = 16; // CSP 3, 7.1: at least 128 bits

/** Next reads the nonce from the policy that the request carries, for its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const policy = reactPolicy(nonce, { isDevelopment: process.env.NODE_ENV === 'development' });
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** The pages of `app/(forms)`. Next wants it written out. */
export const config = { matcher: ['/contact', '/newsletter', '/newsletter/confirm/:token'] };
