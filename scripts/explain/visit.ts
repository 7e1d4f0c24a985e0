/** Fetches the page as a visitor does, and reads what it says of its parts. */
import { Parser } from 'htmlparser2';
import {
  CONTENT_VERSION_META,
  type ContentVersion,
  parseContentVersion,
  parseVersionComment,
} from '../../contract/content-version.ts';
import { reasonOf } from '../../relay/log.ts';
import { readBounded } from '../../relay/send/read-bounded.ts';
import { Unexplained } from './unexplained.ts';

/** Longest time for a page, in milliseconds. Ours: a render behind a busy CMS takes seconds, never ten. */
const TIMEOUT_MS = 10_000;
/** Most of a page that is read, in bytes. Its versions stand at its beginning. */
const MAX_BYTES = 5 * 1024 * 1024;

/** What a visitor gets. */
export interface Visit {
  status: number;
  /** Where a redirect leads. */
  location: string | null;
  /** Time to the whole page, in milliseconds. */
  tookMs: number;
  versions: ContentVersion[];
}

/** Visits the page at `url`. @throws Unexplained when nothing answers there */
export async function visit(url: string, fetch: typeof globalThis.fetch): Promise<Visit> {
  const begun = performance.now();
  const reader = versionReader();
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    await readBounded(response, MAX_BYTES, reader.write);
    return {
      status: response.status,
      location: response.headers.get('location'),
      tookMs: Math.round(performance.now() - begun),
      versions: reader.end(),
    };
  } catch (error) {
    throw new Unexplained(
      `The site does not answer at ${url}: ${reasonOf(error)}. Is it running (npm start)?`,
    );
  }
}

/** Finds the versions in a page or a feed, which arrives piece by piece. */
export function versionReader() {
  const versions: ContentVersion[] = [];
  const take = (version: ContentVersion | null) => {
    if (version) versions.push(version);
  };
  const parser = new Parser({
    onopentag(element, { name, content }) {
      if (element === 'meta' && name === CONTENT_VERSION_META && content) take(parseContentVersion(content));
    },
    oncomment: (text) => take(parseVersionComment(text)),
  });
  return {
    write: (text: string) => parser.write(text),
    end() {
      parser.end();
      return versions;
    },
  };
}
