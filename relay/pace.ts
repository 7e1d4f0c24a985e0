/** How fast the relay works. One place, since these numbers are only right together. */

/** Changes settle when nothing was recorded for this long, in ms: a lone edit is quick, a burst is one batch ... */
export const QUIET_MS = 400;
/** ... or when the oldest has waited this long, in ms, however busy the editors are. */
export const LONGEST_MS = 3_000;
/**
 * How long a relay may be silent before another takes its delivery over, in ms. Ours: it is renewed every 4 s, and what
 * two relays do twice does no harm, so an editor need not wait longer for one that has died.
 */
export const LEASE_MS = 12_000;
/** How long one question to the outbox waits for something to do, in ms. Proxies commonly cut at 60 s. */
export const WATCH_MS = 20_000;
/** Deliveries under way at once. Ours: one with a thousand pages must not keep a lone edit waiting. */
export const LANES = 4;
/**
 * Pages being fetched or awaited at once, over all deliveries: each may be a render, and the CMS does not shed load. Two, so
 * that the site renders one while the CMS answers for the other; with four, pages were not live much sooner, and editors
 * waited twice as long (docs/bench.md).
 */
export const FETCHES = 2;
/** How often the relay asks whether the site answers and which build it serves, in ms. */
export const HEARTBEAT_MS = 10_000;
/** How long a stop waits for deliveries under way, in ms; what is left is claimed again when its lease runs out. */
export const STOP_MS = 4_000;
