/**
 * Which reading pages are not finished once they are rendered. Next itself refuses a page that waits for a request,
 * as long as `ensureStatic` tells it to; what it lets pass is a part that has failed on purpose.
 */
import { Parser } from 'htmlparser2';
import { FAILED_BOUNDARY_MARK, FAILED_DOCUMENT_ID } from '../next-internals.ts';
import type { Finding } from './finding.ts';

/** A page as the build has rendered it. */
export interface RenderedPage {
  /** Its address. */
  path: string;
  status: number;
  html: string;
}

/** A page of the reading group, and whether Next has held it to `ensureStatic = 'navigation'`. */
export interface HeldPage {
  /** Its segment: `app/(site)/articles/page`. */
  page: string;
  isHeld: boolean;
}

/** The pages that may wait for a request. */
export function unheldFindings(pages: readonly HeldPage[]): Finding[] {
  const where = pages.filter(({ isHeld }) => !isHeld).map(({ page }) => page);
  if (where.length === 0) return [];
  return [
    {
      what: 'pages that may wait for a request',
      where,
      advice:
        "Export ensureStatic = 'navigation' from the layout, so that Next refuses what waits, or move them to a group of their own.",
    },
  ];
}

/** The pages that only script would complete. A redirect is none of them, for its status sends the reader on. */
export function unfinishedFindings(pages: readonly RenderedPage[]): Finding[] {
  const where = pages.filter(({ status, html }) => (status < 300 || status > 399) && hasFailedPart(html));
  if (where.length === 0) return [];
  return [
    {
      what: 'pages that were given up, in part or whole, while they were rendered',
      where: where.map(({ path }) => path),
      advice:
        'notFound() does that, and what Next puts in its place needs script. Render the words there (components/not-found.tsx).',
    },
  ];
}

/** Whether React has given up a part of the document, or Next all of it, and left it to the browser. */
function hasFailedPart(html: string): boolean {
  let failed = false;
  const parser = new Parser({
    oncomment(data) {
      if (data === FAILED_BOUNDARY_MARK) failed = true;
    },
    onopentag(name, { id }) {
      if (name === 'html' && id === FAILED_DOCUMENT_ID) failed = true;
    },
  });
  parser.end(html);
  return failed;
}
