/** Headers of every response of the site, whoever answers it: `next.config.ts` gives them to Next, the front to its own. */
export const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
] as const;

/**
 * The same for `headers` of `next.config.ts`. Cards (`/embed/…`) are made for the frames of others, as their own policy
 * says; everything else is not.
 */
export function securityHeaders() {
  const isOfFrames = ({ key }: { key: string }) => key === 'X-Frame-Options';
  return [
    { source: '/:path*', headers: SECURITY_HEADERS.filter((one) => !isOfFrames(one)) },
    { source: '/((?!embed/).*)', headers: SECURITY_HEADERS.filter(isOfFrames) },
  ];
}
