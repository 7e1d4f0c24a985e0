/**
 * The signed body of `POST /api/revalidate`. Id and time of signing are inside, where the signature covers
 * them: as headers they could be swapped on a captured body. Unknown fields are refused, so that a sender
 * that is ahead of its receiver learns of it at once.
 */
import { z } from 'zod';
import {
  MAX_CHANGES_PER_EVENT,
  MAX_CORRELATION_ID_CHARS,
  MAX_SLUG_CHARS,
  MAX_STATUS_CHARS,
  MAX_TAGS_PER_EVENT,
} from './limits.ts';
import { purgeableTag } from './tags.ts';

/**
 * How a tag is purged: `stale` serves the old page once more while the new one renders (edits); `expired`
 * never serves it again (unpublished, deleted, renamed).
 */
export const purgeMode = z.enum(['stale', 'expired']);

const purge = z.strictObject({ tag: purgeableTag, mode: purgeMode });

const slug = z.string().max(MAX_SLUG_CHARS).nullable().optional();
const status = z.string().max(MAX_STATUS_CHARS).nullable().optional();

/** A key of the CMS as an event names it. */
export const contentKey = z.union([z.int().positive(), z.guid()], {
  error: 'expected a positive integer or a UUID',
});

const change = z.strictObject({
  collection: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  id: contentKey,
  operation: z.enum(['create', 'update', 'delete']),
  slug,
  previousSlug: slug,
  status,
  previousStatus: status,
  at: z.iso.datetime(),
  correlationId: z.string().max(MAX_CORRELATION_ID_CHARS).nullable().optional(),
});

const correlationIdForm = new RegExp(`^[A-Za-z0-9._-]{1,${MAX_CORRELATION_ID_CHARS}}$`);

/** A correlation id: what one save, or one batch of saves, is called in every log line that it causes. */
export const correlationId = z.string().regex(correlationIdForm, {
  error: `expected 1 to ${MAX_CORRELATION_ID_CHARS} letters, digits, dots, underscores or hyphens`,
});

/** Schema of the body. */
export const revalidateEvent = z.strictObject({
  id: z.uuid(),
  signedAt: z.iso.datetime(),
  correlationId,
  tags: z.array(purge).min(1).max(MAX_TAGS_PER_EVENT, { abort: true }).superRefine(refuseRepeatedTags),
  changes: z.array(change).max(MAX_CHANGES_PER_EVENT, { abort: true }).optional(),
});

/** One delivery: what to purge, and optionally which changes of content ask for it. */
export type RevalidateEvent = z.infer<typeof revalidateEvent>;

/** One tag with the way in which it is purged. */
export type TagPurge = z.infer<typeof purge>;

/** One change of content, with the old and the new address and status where they are known. */
export type ContentChange = z.infer<typeof change>;

function refuseRepeatedTags(purges: TagPurge[], context: z.RefinementCtx<TagPurge[]>): void {
  const seen = new Set<string>();
  for (const [index, { tag }] of purges.entries()) {
    if (seen.has(tag)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'tag'],
        message: `expected each tag once, got ${tag} again`,
      });
    }
    seen.add(tag);
  }
}
