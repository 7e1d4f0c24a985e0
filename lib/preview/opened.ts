/** What the bearer of this request's session may see. Asked anew for each page. */
import 'server-only';
import { cache } from 'react';
import { isPreviewed, MAIN_VERSION, type PreviewedCollection, versionKey } from '../../contract/preview.ts';
import { askReviewLink } from './ask-review-link.ts';
import { openedSession } from './session.ts';

/** A draft that may be seen. */
export interface OpenedPreview {
  collection: PreviewedCollection;
  item: string;
  version: string;
}

/** What came of opening one. */
export type Opening<Preview> =
  | ({ state: 'open' } & Preview)
  /** No session, one for something else, or one whose time is over. */
  | { state: 'closed' }
  | { state: 'revoked' }
  /** The CMS can't be asked. */
  | { state: 'unavailable' };

/** For an editor, by the parts of the address. */
export const openEdit = cache(
  async (collection: string, item: string, version: string): Promise<Opening<OpenedPreview>> => {
    const opened = await openedSession();
    const isTheirs =
      opened.state === 'valid' &&
      opened.claims.kind === 'edit-session' &&
      opened.claims.collection === collection &&
      opened.claims.item === item;
    if (!isTheirs || !isPreviewed(collection)) return { state: 'closed' };
    const key = versionKey.safeParse(version).data ?? MAIN_VERSION;
    return { state: 'open', collection, item, version: key };
  },
);

/** For whoever was sent a review link, by its id. The CMS is asked each time whether it is still open. */
export const openReview = cache(async (link: string): Promise<Opening<OpenedPreview & { until: string }>> => {
  const opened = await openedSession();
  const isTheirs =
    opened.state === 'valid' && opened.claims.kind === 'review-session' && opened.claims.link === link;
  if (!isTheirs) return { state: 'closed' };
  const found = await askReviewLink(link);
  if (found === null) return { state: 'unavailable' };
  if (found.state === 'open') return found;
  return { state: found.state === 'revoked' ? 'revoked' : 'closed' };
});
