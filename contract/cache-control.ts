/** What answers say of being kept elsewhere: by browsers, proxies, CDNs. Why which says what: docs/caching.md. */

/** Kept, and asked about at each use: an edit shows at the next visit, and what is withdrawn is gone at once. */
export const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

/** Kept for a minute: data that many ask for and that nobody takes for the news of this second. */
export const FOR_A_MINUTE = 'public, max-age=60';

/** Kept for an hour, and handed out for a day while a new one is fetched: only under an address that changes with what it shows. */
export const FOR_AN_HOUR = 'public, max-age=3600, stale-while-revalidate=86400';

/** Kept for a year: only under an address that names this very version. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Kept by nobody: what says that something is wrong, and what is for one reader. */
export const NOT_KEPT = 'no-store';
