/** Pairs the comments with which React marks the borders of Suspense and Activity. */
import { NotPublishable } from './not-publishable.ts';
import type { PageComment, PageElement, Range } from './scan.ts';

/** A part of the page between two marks. */
export interface Boundary extends Range {
  /** `$` is complete, `$?` waits for a segment, `$!` has failed; `&` is an Activity. */
  mark: string;
  parent: PageElement | null;
  innerStart: number;
  innerEnd: number;
}

const OPENING = new Set(['$', '$?', '$!', '$~', '&']);
const CLOSING = new Map([
  ['/$', '$'],
  ['/&', '&'],
]);

/** The boundaries in the order in which they close. Throws `NotPublishable` where the marks are not in pairs. */
export function boundariesOf(comments: readonly PageComment[]): Boundary[] {
  const boundaries: Boundary[] = [];
  const open: PageComment[] = [];
  for (const comment of comments) {
    if (OPENING.has(comment.data)) open.push(comment);
    const family = CLOSING.get(comment.data);
    if (family === undefined) continue;
    const opening = open.pop();
    if (opening === undefined || !opening.data.startsWith(family) || opening.parent !== comment.parent) {
      throw new NotPublishable(`a mark of React without its partner, <!--${comment.data}-->`);
    }
    boundaries.push({
      mark: opening.data,
      parent: opening.parent,
      start: opening.start,
      innerStart: opening.end,
      innerEnd: comment.start,
      end: comment.end,
    });
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new NotPublishable(`a mark of React without its partner, <!--${unclosed.data}-->`);
  return boundaries;
}
