/** How long a reader would rather wait for a page that is being renewed than have the old one (RFC 7240, 4.3). */
import type { IncomingHttpHeaders } from 'node:http';
import { PREFER_HEADER } from '../../contract/headers.ts';

const HEADER = PREFER_HEADER.toLowerCase();

/** Longest wait that is granted, in seconds: a render behind a busy CMS takes some, and a connection is held meanwhile. */
const LONGEST_SECONDS = 10;

/** `wait=5`, alone or among other preferences. */
const WAIT = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,9})(?!\d)/i;

/** In milliseconds; 0 for who prefers nothing, as browsers do. */
export function preferredWaitMs(headers: IncomingHttpHeaders): number {
  const preferences = headers[HEADER];
  if (preferences === undefined) return 0;
  const seconds = WAIT.exec(String(preferences))?.[1];
  return Math.min(Number(seconds ?? 0), LONGEST_SECONDS) * 1000;
}
