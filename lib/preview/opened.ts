/** What the bearer of a session may see. Asked anew for each page. */
import 'server-only';
import { isPreviewed, MAIN_VERSION, type PreviewedCollection, versionKey } from '../../contract/preview.ts';
import { askReviewLink } from './ask-review-link.ts';
import { openSession } from './session.ts';

/** A draft that may be seen. */
export interface OpenedPreview {
  collection: PreviewedCollection;
  item: string;
  version: string;
}

/** What came of opening one. */
export type Opening<Preview> =
  | { state: 'open'; preview: Preview }
  /** No session, one for something else, or one whose time is over. */
  | { state: 'closed' }
  | { state: 'revoked' }
  /** The CMS can't be asked. */
  | { state: 'unavailable' };

/**
 * For an editor, by the parts of the address.
 *
 * @param seal value of the cookie
 */
export function openEdit(
  seal: string | undefined,
  { collection, id, version }: { collection: string; id: string; version: string },
): Opening<OpenedPreview> {
  const opened = openSession(seal);
  const isTheirs =
    opened.state === 'valid' &&
    opened.claims.kind === 'edit-session' &&
    opened.claims.collection === collection &&
    opened.claims.item === id;
  if (!isTheirs || !isPreviewed(collection)) return { state: 'closed' };
  const key = versionKey.safeParse(version).data ?? MAIN_VERSION;
  return { state: 'open', preview: { collection, item: id, version: key } };
}

/** For whoever was sent a review link, by its id. The CMS is asked each time whether it is still open. */
export async function openReview(
  seal: string | undefined,
  link: string,
): Promise<Opening<OpenedPreview & { until: string }>> {
  const opened = openSession(seal);
  const isTheirs =
    opened.state === 'valid' && opened.claims.kind === 'review-session' && opened.claims.link === link;
  if (!isTheirs) return { state: 'closed' };
  const found = await askReviewLink(link);
  if (found === null) return { state: 'unavailable' };
  if (found.state === 'open') return { state: 'open', preview: found };
  return { state: found.state === 'revoked' ? 'revoked' : 'closed' };
}
