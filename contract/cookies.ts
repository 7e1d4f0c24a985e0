/** Cookies that more than one room knows. */

/**
 * How the names of cookies begin that make a reader somebody: a member's session, an editor's preview. Whoever sends
 * one is answered by the site itself and never from what is kept for everybody.
 */
export const PERSONAL_COOKIE_PREFIX = '__Host-vitrine-';
