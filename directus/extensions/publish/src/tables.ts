/**
 * The outbox's two tables. They are Directus's database but not its collections: nobody's role can reach them, and
 * the snapshot of the model does not know them. All times are milliseconds since 1970.
 */

/** One row for each recorded change; written by triggers in the transaction that makes the change. */
export const OUTBOX = 'vitrine_outbox';
/** Batches of changes on their way to the site, and what became of them. */
export const DELIVERIES = 'vitrine_deliveries';

/** A row of the outbox. */
export interface OutboxRow {
  id: number;
  collection: string;
  item: string;
  operation: 'create' | 'update' | 'delete';
  /** Names of changed columns and relations, separated by commas; empty for create and delete. */
  fields: string;
  slug: string | null;
  previous_slug: string | null;
  status: string | null;
  previous_status: string | null;
  at: number;
  correlation_id: string | null;
  /** The delivery that has taken it; null while it waits for one. */
  delivery: string | null;
}

/** A row of the deliveries. */
export interface DeliveryRow {
  id: string;
  state: 'leased' | 'waiting' | 'live' | 'dead';
  attempts: number;
  claimed_at: number;
  lease: string | null;
  leased_until: number | null;
  relay: string | null;
  next_at: number | null;
  settled_at: number | null;
  failure: string | null;
  reason: string | null;
  correlation_id: string;
  /** JSON: the purged tags. */
  tags: string;
  pages: number | null;
  /** JSON: the collapsed changes, at most 100, with the pages on which each was seen. */
  changes: string;
}
