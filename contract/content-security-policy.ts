/**
 * What every policy of a page says beside its scripts and styles. Reading pages are given theirs by the front, pages
 * that React runs on by the site; a directive written in two places would one day be tightened in one.
 */
export const PAGE_DIRECTIVES = [
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
] as const;
