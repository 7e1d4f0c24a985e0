/**
 * What the relay and the outbox say to each other: the endpoint `/publish` of the CMS, JSON over HTTP, with the
 * relay's token in `X-Relay-Token`. All times are milliseconds since 1970 by the clock of the CMS.
 */
import { z } from 'zod';
import { MAX_CHANGES_PER_EVENT } from './limits.ts';

/** What happened to an item. */
export const operation = z.enum(['create', 'update', 'delete']);

const name = z.string().nullable();
const time = z.number();

/**
 * A change of one item, or several of them collapsed into one. Deliberately wider than what the site takes: what
 * SQL has put into a slug is recorded as it is, and refused later, for itself.
 */
export const recordedChange = z.object({
  collection: z.string(),
  id: z.string(),
  operation,
  /** Columns and relations whose value has changed; empty for `create` and `delete`. */
  fields: z.array(z.string()),
  slug: name,
  previousSlug: name,
  status: name,
  previousStatus: name,
  /** When it was recorded; of several the last. */
  at: time,
  /** When the first of several was recorded. */
  firstAt: time,
  correlationId: name,
});

/** An item by its collection and key. */
const itemRef = z.object({ collection: z.string(), id: z.string() });

/** A change as a relay gets it. */
export const claimedChange = recordedChange.extend({
  /**
   * Items whose own pages offer this one to read on, as things stand: when it enters a list or moves, they are renewed with
   * it. Empty for what is deleted, since a page that offered it carries its tag.
   */
  offeredBy: z.array(itemRef),
});

/** A batch that one relay has leased. */
export const claimedDelivery = z.object({
  id: z.uuid(),
  /** Proves that the lease is held; another relay's claim replaces it. */
  lease: z.string(),
  leasedUntil: time,
  /** How many times it was tried before. */
  attempts: z.int(),
  /** When its changes were first claimed: all of them were committed by then. */
  claimedAt: time,
  correlationId: z.string(),
  changes: z.array(claimedChange).min(1).max(MAX_CHANGES_PER_EVENT),
});

/** `POST /publish/watch` `{waitMs}`: answers when something can be claimed, or when the time is up. */
export const watchRequest = z.strictObject({
  waitMs: z.int().min(0).max(30_000),
  quietMs: z.int().min(0).max(60_000),
  longestMs: z.int().min(0).max(60_000),
});
export const watchAnswer = z.object({ due: z.boolean() });

/** `POST /publish/claim`: a new delivery of changes that have settled, or else the next whose time has come. */
export const claimRequest = z.strictObject({
  /** Who claims, for people: host and process. */
  relay: z.string().min(1).max(200),
  leaseMs: z.int().min(100).max(600_000),
  /** Changes settle when nothing has been recorded for this long ... */
  quietMs: z.int().min(0).max(60_000),
  /** ... or the oldest has waited this long, or a batch is full. */
  longestMs: z.int().min(0).max(60_000),
});
export const claimAnswer = z.object({ delivery: claimedDelivery.nullable() });

/** `POST /publish/renew`: holds the lease for longer. 409 when it is lost. */
export const renewRequest = z.strictObject({
  id: z.uuid(),
  lease: z.string(),
  leaseMs: z.int().min(100).max(600_000),
});

/**
 * Why a delivery has not arrived. `rejected` is the content's fault and never mends by itself; all others are
 * tried again when the site answers a probe.
 */
export const failureKind = z.enum(['unreachable', 'unavailable', 'unauthorized', 'stale', 'rejected']);

/** A change with the pages on which it was seen live. */
export const seenChange = z.object({
  collection: z.string(),
  id: z.string(),
  /** How many pages show it. */
  pages: z.int().nonnegative(),
  /** Some of them, for people. */
  paths: z.array(z.string()).max(20),
});

/** How an attempt ended. */
export const outcome = z.discriminatedUnion('kind', [
  /** Seen live everywhere. */
  z.strictObject({
    kind: z.literal('live'),
    pages: z.int().nonnegative(),
    seen: z.array(seenChange).max(MAX_CHANGES_PER_EVENT),
  }),
  /** To be tried again: after 1, 5 and 15 minutes, then a dead letter. */
  z.strictObject({ kind: z.literal('retry'), failure: failureKind, reason: z.string().max(500) }),
  /** A dead letter at once. */
  z.strictObject({ kind: z.literal('dead'), failure: failureKind, reason: z.string().max(500) }),
  /** Refused as a whole; halve it, so that the change which is to blame ends up alone. */
  z.strictObject({ kind: z.literal('split'), reason: z.string().max(500) }),
]);

/** `POST /publish/settle`: 409 when the lease is lost, and nothing is changed then. */
export const settleRequest = z.strictObject({
  id: z.uuid(),
  lease: z.string(),
  /** The tags that were purged, for whoever asks later what touched a page. */
  tags: z.array(z.string()).max(1000),
  outcome,
});
export const settleAnswer = z.object({
  state: z.enum(['live', 'waiting', 'dead', 'split']),
  /** When it is tried next, if it is. */
  nextAt: time.nullable(),
});

/** What becomes of a delivery. `leased`: a relay is at it; `waiting`: for its next attempt, or for a relay. */
export const deliveryState = z.enum(['leased', 'waiting', 'live', 'dead']);

/** A delivery as people see it. */
export const deliveryReport = z.object({
  id: z.uuid(),
  state: deliveryState,
  attempts: z.int(),
  claimedAt: time,
  settledAt: time.nullable(),
  nextAt: time.nullable(),
  failure: failureKind.nullable(),
  reason: z.string().nullable(),
  relay: z.string().nullable(),
  correlationId: z.string(),
  tags: z.array(z.string()),
  pages: z.int().nullable(),
  changes: z.array(recordedChange.extend({ pages: z.int().nullable() })),
});

/** `GET /publish/deliveries?state=&limit=`: newest first. */
export const deliveriesAnswer = z.object({ deliveries: z.array(deliveryReport) });

/** `POST /publish/touching`: the last deliveries that purged one of these tags, newest first. */
export const touchingRequest = z.strictObject({
  tags: z.array(z.string()).min(1).max(256),
  limit: z.int().min(1).max(50),
});

/** `GET /publish/status`. */
export const statusAnswer = z.object({
  /** Changes that no delivery has taken yet, and when the oldest of them was recorded. */
  pending: z.int(),
  oldestPendingAt: time.nullable(),
  leased: z.int(),
  waiting: z.int(),
  /** When the oldest delivery that is neither live nor dead was claimed. */
  oldestOpenAt: time.nullable(),
  dead: z.int(),
  /** Of the dead, those that mend when the site answers again. */
  recoverable: z.int(),
  live: z.int(),
  now: time,
});

/** `POST /publish/replay`: makes deliveries due at once, with their attempts counted anew. */
export const replayRequest = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
  /** Every dead letter. */
  z.strictObject({ all: z.literal(true) }),
  /** The site answers again: what waits and what is dead, but for what was rejected. */
  z.strictObject({ recovered: z.literal(true) }),
]);
export const replayAnswer = z.object({ replayed: z.int() });

/** `GET /publish/receipt/:collection/:id`: for editors, what has become of their last save. */
export const receiptAnswer = z.object({
  state: z.enum(['none', 'hidden', 'on-its-way', 'waiting', 'dead', 'live']),
  /** When it was seen live. */
  liveAt: time.nullable(),
  pages: z.int().nullable(),
  paths: z.array(z.string()),
  /** Where the site is, so that people can open the paths; left out by a CMS that was not told. */
  site: z.url({ protocol: /^https?$/ }).optional(),
  nextAt: time.nullable(),
  failure: failureKind.nullable(),
  reason: z.string().nullable(),
  correlationId: z.string().nullable(),
  /** The delivery to replay, when it is dead and who asks may do so. */
  replayable: z.uuid().nullable(),
  now: time,
});

export type Operation = z.infer<typeof operation>;
export type RecordedChange = z.infer<typeof recordedChange>;
export type ItemRef = z.infer<typeof itemRef>;
export type ClaimedChange = z.infer<typeof claimedChange>;
export type ClaimedDelivery = z.infer<typeof claimedDelivery>;
export type WatchRequest = z.infer<typeof watchRequest>;
export type ClaimRequest = z.infer<typeof claimRequest>;
export type RenewRequest = z.infer<typeof renewRequest>;
export type FailureKind = z.infer<typeof failureKind>;
export type SeenChange = z.infer<typeof seenChange>;
export type Outcome = z.infer<typeof outcome>;
export type SettleRequest = z.infer<typeof settleRequest>;
export type SettleAnswer = z.infer<typeof settleAnswer>;
export type DeliveryState = z.infer<typeof deliveryState>;
export type DeliveryReport = z.infer<typeof deliveryReport>;
export type OutboxStatus = z.infer<typeof statusAnswer>;
export type ReplayRequest = z.infer<typeof replayRequest>;
export type Receipt = z.infer<typeof receiptAnswer>;
