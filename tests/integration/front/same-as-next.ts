/** The measure of the front: what it answers is what Next makes of the same store and build, without Next's script. */
import { expect } from 'vitest';
import { publishHtml } from '../../../front/publish/publish-html.ts';
import type { RunningSite } from './fixture-site.ts';

/** Fails unless the front answers `path` as `next` does: the same status, the same document. */
export async function expectSameAsNext(front: RunningSite, next: RunningSite, path: string): Promise<void> {
  const served = await front.read(path);
  const made = await next.read(path);
  const publication = publishHtml(made.html);
  expect({ path, status: served.status, html: served.html }).toEqual({
    path,
    status: made.status,
    html: publication.published ? publication.html : made.html,
  });
}
