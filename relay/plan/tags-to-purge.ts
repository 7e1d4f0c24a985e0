/** Which tags a batch of changes purges, and how. Pure: what is decided here can be read off a table of cases. */
import type { ClaimedChange } from '../../contract/outbox.ts';
import type { TagPurge } from '../../contract/revalidate-event.ts';
import {
  anyTag,
  entityTag,
  isPublicCollection,
  listTag,
  type PublicCollection,
} from '../../contract/tags.ts';
import { isListField } from './list-fields.ts';

type Mode = TagPurge['mode'];

/** A change that no purge can be made of. It is the content's fault and does not mend by itself. */
export interface RejectedChange {
  change: ClaimedChange;
  reason: string;
}

/** What to purge, each tag once, and what could not be planned. */
export interface PurgePlan {
  purges: TagPurge[];
  rejected: RejectedChange[];
}

/**
 * The tags to purge: of each change the item's own and the collection's `-any`, and the list's where membership or
 * order can have changed; with that, those of the items whose pages offer it. Where changes disagree about a tag,
 * `expired` wins.
 *
 * List tags are `stale`: a page that shows the item carries the item's tag as well, and that one decides whether the
 * page may be served once more. Of redirects no page carries any but the list's.
 */
export function tagsToPurge(changes: readonly ClaimedChange[]): PurgePlan {
  const modes = new Map<string, Mode>();
  const rejected: RejectedChange[] = [];
  const add = (tag: string, mode: Mode) => modes.set(tag, modes.get(tag) === 'expired' ? 'expired' : mode);

  for (const change of changes) {
    const { collection, id } = change;
    if (!isPublicCollection(collection)) {
      rejected.push({ change, reason: `No page shows the collection ${collection.slice(0, 64)}.` });
      continue;
    }
    const mode = modeOf(change);
    add(entityTag(collection, id), mode);
    add(anyTag(collection), mode);
    if (!changesLists(collection, change)) continue;
    add(listTag(collection), listMode(collection));
    for (const item of change.offeredBy) {
      if (isPublicCollection(item.collection)) add(entityTag(item.collection, item.id), 'stale');
    }
  }
  return { purges: [...modes].map(([tag, mode]) => ({ tag, mode })), rejected };
}

/** Where an address leads is right at once. */
function listMode(collection: PublicCollection): Mode {
  return collection === 'redirects' ? 'expired' : 'stale';
}

/** What must never be seen again expires; an edit may be served once more in its old form. */
function modeOf(change: ClaimedChange): Mode {
  const { operation, collection, fields, slug, previousSlug, status, previousStatus } = change;
  if (operation === 'delete') return 'expired';
  if (previousStatus === 'published' && status !== 'published') return 'expired';
  if (previousSlug !== null && previousSlug !== slug) return 'expired';
  if (operation === 'update' && fields.includes('slug')) return 'expired'; // deleted and made anew
  if (collection === 'directus_files' && fields.includes('folder')) return 'expired'; // may have left the public one
  if (collection === 'articles' && fields.includes('published_at')) return 'expired'; // may lie ahead now
  return 'stale';
}

function changesLists(collection: PublicCollection, change: ClaimedChange): boolean {
  // No list is of files; but one in a hidden folder is on no page, and carried by none, until it is moved.
  if (collection === 'directus_files') return change.fields.includes('folder');
  if (change.operation !== 'update') return true;
  if (change.previousSlug !== null && change.previousSlug !== change.slug) return true;
  if (change.previousStatus !== change.status) return true;
  return change.fields.some((field) => isListField(collection, field));
}
