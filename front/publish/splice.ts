/** Copies a text with some stretches replaced; whatever is not named stays as it was, unit for unit. */
import type { Range } from './scan.ts';

/** A stretch of the text and what is written in its place. An empty stretch is a place to insert at. */
export interface Edit extends Range {
  /** Asked only if the stretch is copied, that is if no other edit contains it. */
  replacement: () => string;
}

/** An edit that leaves the stretch out. */
export function cut({ start, end }: Range): Edit {
  return { start, end, replacement: () => '' };
}

/**
 * Answers a function that copies a stretch of the text with the edits that lie in it. Edits may contain others, which
 * then count only where a replacement copies them; they may not overlap otherwise.
 */
export function splicer(html: string, edits: readonly Edit[]): (range: Range) => string {
  const sorted = edits.toSorted(inOrder);
  return ({ start, end }) => {
    let copy = '';
    let done = start;
    for (let index = firstFrom(sorted, start); index < sorted.length; index += 1) {
      const edit = sorted[index];
      if (edit === undefined || edit.start > end || edit.end > end) break;
      if (edit.start < done) continue;
      copy += html.slice(done, edit.start) + edit.replacement();
      done = edit.end;
    }
    return copy + html.slice(done, end);
  };
}

/** By place; what is inserted there comes before what stands there, and what contains before what is contained. */
function inOrder(one: Edit, other: Edit): number {
  if (one.start !== other.start) return one.start - other.start;
  if (isInsertion(one) !== isInsertion(other)) return isInsertion(one) ? -1 : 1;
  return other.end - one.end;
}

function isInsertion(edit: Edit): boolean {
  return edit.start === edit.end;
}

/** The index of the first edit that starts at this place or behind it. */
function firstFrom(sorted: readonly Edit[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
