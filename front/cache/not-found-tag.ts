/**
 * Marks a page for an address that does not exist, so that it is answered 404. Next's own `notFound()` leaves
 * the body empty until its script runs (seen in 16.4.6); a page that renders its words itself and carries
 * this tag can be read without.
 */
export const NOT_FOUND_TAG = 'not-found';
