/** The body of a delivery: the tags, and the changes that ask for them. */
import { MAX_SLUG_CHARS, MAX_STATUS_CHARS } from '../../contract/limits.ts';
import type { ClaimedDelivery, RecordedChange } from '../../contract/outbox.ts';
import {
  type ContentChange,
  contentKey,
  correlationId,
  type RevalidateEvent,
  type TagPurge,
} from '../../contract/revalidate-event.ts';

/** The delivery's correlation id; its own id where what was recorded has not the form that the site takes. */
export function correlationIdOf(delivery: Pick<ClaimedDelivery, 'id' | 'correlationId'>): string {
  return correlationId.safeParse(delivery.correlationId).data ?? delivery.id;
}

/**
 * The event of one attempt. The changes explain the tags and do not drive the purge, so what the site does not take (a name that
 * is too long, a key of another form, as SQL can write both) is left out rather than the purge refused.
 */
export function eventOf(
  delivery: Pick<ClaimedDelivery, 'id' | 'correlationId' | 'changes'>,
  purges: readonly TagPurge[],
  { id, signedAt }: { id: string; signedAt: Date },
): RevalidateEvent {
  return {
    id,
    signedAt: signedAt.toISOString(),
    correlationId: correlationIdOf(delivery),
    tags: [...purges],
    changes: delivery.changes.flatMap(contentChange),
  };
}

function contentChange(change: RecordedChange): ContentChange[] {
  const { collection, operation, slug, previousSlug, status, previousStatus, at } = change;
  const id = contentKey.safeParse(/^[0-9]+$/.test(change.id) ? Number(change.id) : change.id).data;
  if (id === undefined) return [];
  const known: ContentChange = {
    collection,
    id,
    operation,
    slug: takenSlug(slug),
    previousSlug: takenSlug(previousSlug),
    status: takenStatus(status),
    previousStatus: takenStatus(previousStatus),
    at: new Date(at).toISOString(),
    correlationId: correlationId.safeParse(change.correlationId).data ?? null,
  };
  return [known];
}

const takenSlug = (slug: string | null) => (slug !== null && slug.length > MAX_SLUG_CHARS ? null : slug);
const takenStatus = (status: string | null) =>
  status !== null && status.length > MAX_STATUS_CHARS ? null : status;
