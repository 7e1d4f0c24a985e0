/** What tells browsers to come by TLS alone (RFC 6797). It goes by the address that the site has when it starts. */

/** How long they are to, in seconds: a year. Other names below the same domain are not ours to speak for. */
const TLS_ONLY_SECONDS = 365 * 24 * 60 * 60;

/** The header for a site at this address; null where it is not reached by TLS. */
export function tlsOnlyHeader(siteUrl: string): { key: string; value: string } | null {
  if (!siteUrl.startsWith('https:')) return null;
  return { key: 'Strict-Transport-Security', value: `max-age=${TLS_ONLY_SECONDS}` };
}
