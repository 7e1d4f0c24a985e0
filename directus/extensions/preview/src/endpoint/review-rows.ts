/** The rows of `review_links`, as they are kept and as they are shown. */
import type { Knex } from 'knex';
import { z } from 'zod';
import { isPreviewed, type ReviewLink, type ReviewState } from '../../../../../contract/preview.ts';
import { previewLink } from '../../../../../contract/preview-seal.ts';
import type { PreviewSettings } from '../settings.ts';

/** The collection. */
export const REVIEW_LINKS = 'review_links';

/** Whatever a database or Directus takes for a time. SQLite keeps milliseconds. */
const moment = z
  .union([z.date(), z.number(), z.string()])
  .transform((value) => new Date(value))
  .refine((date) => !Number.isNaN(date.getTime()));

const reviewRow = z.object({
  id: z.string(),
  collection: z.string(),
  item: z.string(),
  version: z.string(),
  note: z.string().nullish(),
  expires_at: moment,
  revoked_at: moment.nullish(),
});

/** A row. */
export type ReviewRow = z.infer<typeof reviewRow>;

/** The row of this id, or null. */
export async function readRow(database: Knex, id: string): Promise<ReviewRow | null> {
  const found: unknown = await database(REVIEW_LINKS).where({ id }).first();
  return found === undefined ? null : reviewRow.parse(found);
}

/** What has become of a link. */
export function stateOf(row: ReviewRow | null, now: number): ReviewState {
  if (!row || !isPreviewed(row.collection)) return { state: 'unknown' };
  if (row.revoked_at) return { state: 'revoked' };
  if (row.expires_at.getTime() <= now) return { state: 'expired' };
  const { collection, item, version } = row;
  return { state: 'open', collection, item, version, until: row.expires_at.toISOString() };
}

/** A row as editors see it, with its address while it is open. */
export function shownToEditor(
  row: ReviewRow,
  { by, now, siteUrl, secret }: PreviewSettings & { by: string | null; now: number },
): ReviewLink {
  const isOpen = stateOf(row, now).state === 'open';
  const expires = Math.floor(row.expires_at.getTime() / 1000);
  return {
    id: row.id,
    version: row.version,
    note: row.note ?? '',
    until: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    isOpen,
    by,
    address: isOpen ? previewLink(siteUrl, { kind: 'review-link', link: row.id, expires }, secret) : null,
  };
}
