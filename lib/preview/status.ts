/**
 * The status of a preview, which `proxy.ts` sets: a page has no way to, but for Next's `notFound()` and its like, which
 * leave the body empty until a script runs. What is shown the page decides for itself.
 */
import 'server-only';
import { type Opening, openEdit, openReview } from './opened.ts';

const STATUS = {
  open: 200,
  closed: 401,
  revoked: 403,
  unavailable: 503,
} as const satisfies Record<Opening<unknown>['state'], number>;

/** @param seal value of the cookie; for the entrances of previews 200, as they answer themselves */
export async function previewStatus(path: string, seal: string | undefined): Promise<number> {
  const [, , kind, ...rest] = path.split('/');
  if (kind === 'edit' && rest.length === 4) {
    const [collection = '', id = '', version = ''] = rest;
    return STATUS[openEdit(seal, { collection, id, version }).state];
  }
  if (kind === 'review' && rest.length === 2) {
    return STATUS[(await openReview(seal, rest[0] ?? '')).state];
  }
  return 200;
}
