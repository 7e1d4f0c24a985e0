/**
 * What CMS and site say to each other about drafts, and what the CMS says to its admin app. Who may see what is sealed:
 * see `preview-seal.ts`, which no browser can load.
 */
import { z } from 'zod';

/** Collections whose items can be previewed: those that have pages of their own and are written as drafts. */
export const PREVIEWED = ['articles', 'projects', 'pages'] as const;

/** A collection whose items can be previewed. */
export type PreviewedCollection = (typeof PREVIEWED)[number];

/** Whether items of this collection can be previewed. */
export function isPreviewed(collection: string): collection is PreviewedCollection {
  return PREVIEWED.some((one) => one === collection);
}

/** What Directus calls an item itself, as against its versions. */
export const MAIN_VERSION = 'main';

/** Keys of items: integers and UUIDs. */
export const itemKey = z.string().regex(/^[0-9a-z-]{1,64}$/i);

/** Keys of versions, as Directus takes them, and `main`. */
export const versionKey = z.string().regex(/^[\w.-]{1,64}$/);

/** What the CMS answers the site about a review link: `GET /preview/review-links/:id/state`. */
export const reviewState = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    collection: z.enum(PREVIEWED),
    item: itemKey,
    version: versionKey,
    /** ISO 8601. */
    until: z.iso.datetime(),
  }),
  z.object({ state: z.enum(['expired', 'revoked', 'unknown']) }),
]);

/** What has become of a review link. */
export type ReviewState = z.infer<typeof reviewState>;

/** How many days a review link may be open. */
export const REVIEW_DAYS = [1, 7, 30] as const;

/** What an editor asks for: `POST /preview/review-links`. */
export const reviewRequest = z.strictObject({
  collection: z.enum(PREVIEWED),
  item: itemKey,
  version: versionKey.default(MAIN_VERSION),
  days: z.union(REVIEW_DAYS.map((days) => z.literal(days))),
  /** Whom it is for; shown to editors alone. */
  note: z.string().trim().max(120).default(''),
});

/** A review link as an editor sees it. */
export const reviewLink = z.object({
  id: z.uuid(),
  version: versionKey,
  note: z.string(),
  until: z.iso.datetime(),
  /** Null while it is open, though it may be past its time. */
  revokedAt: z.iso.datetime().nullable(),
  isOpen: z.boolean(),
  /** Who made it; null where the account is gone. */
  by: z.string().nullable(),
  /** Its whole address; null when it is closed. */
  address: z.url().nullable(),
});

/** A review link as an editor sees it. */
export type ReviewLink = z.infer<typeof reviewLink>;

/** What the CMS answers: `GET /preview/review-links/:collection/:item`. */
export const reviewLinks = z.object({ links: z.array(reviewLink) });
