/** Bounds that both sides of a delivery must agree on. Each carries its unit and where the number is from. */

/** How far `signedAt` may lie from the receiver's clock, in seconds either way. Standard Webhooks 1.0.0. */
export const TOLERANCE_SECONDS = 5 * 60;

/** Largest body in bytes. Ours: 1,000 tags with file ids (70 KB) and 100 changes with long slugs (130 KB) fit. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Longest time in milliseconds that a body may take to arrive. Ours: 256 KB in 10 s is a 200 kbit/s line. */
export const BODY_READ_TIMEOUT_MS = 10 * 1000;

/** How long an idempotency key is remembered, in milliseconds. Promise P5: 24 hours. */
export const KEY_RETENTION_MS = 24 * 60 * 60 * 1000;

/**
 * Most keys that are remembered at once. Ours: to fill it within the five minutes of tolerance takes 333
 * deliveries a second; at any lower rate, a key that the bound drops belongs to a body that is stale by then.
 */
export const MAX_KEYS_KEPT = 100_000;

/** Most tags in one delivery. Ours: a larger batch is split, so that one request stays short. */
export const MAX_TAGS_PER_EVENT = 1000;

/** Most changes listed in one delivery. Ours: they explain the tags, they do not drive the purge. */
export const MAX_CHANGES_PER_EVENT = 100;

/** Longest tag in characters: `NEXT_CACHE_TAG_MAX_LENGTH` of Next 16.4.6, which ignores longer ones silently. */
export const MAX_TAG_CHARS = 256;

/** Most tags on one cached entry: `NEXT_CACHE_TAG_MAX_ITEMS` of Next 16.4.6, which drops the rest. */
export const MAX_TAGS_PER_ENTRY = 128;

/** Longest correlation id in characters. Ours: a UUID, a trace id or both joined fit. */
export const MAX_CORRELATION_ID_CHARS = 128;

/** Longest slug in characters: Directus's default string column. */
export const MAX_SLUG_CHARS = 255;

/** Longest status in characters. Ours: the longest of the model has 9. */
export const MAX_STATUS_CHARS = 32;

/** What `Retry-After` says, in seconds, when a store cannot be reached. Ours: below the first retry at 1 min. */
export const RETRY_AFTER_SECONDS = 30;

/** Most paths that one inspection asks about. Ours: an item has few addresses. */
export const MAX_PATHS_PER_INSPECTION = 100;

/** Most pages that one inspection names. Ours: at 4 renders at a time, 1,000 pages are a minute's work. */
export const MAX_PAGES_PER_INSPECTION = 1000;
