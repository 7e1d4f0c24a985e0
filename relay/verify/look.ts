/** One look at a page: does it show what was changed? */
import { type ContentVersion, tagsOlderThan } from '../../contract/content-version.ts';
import type { KeptPageFacts } from '../../contract/inspect.ts';
import type { Failure, Result } from '../send/failure.ts';
import type { FetchedPage } from './fetch-page.ts';

/** What a look has found. `old`: which of the purged tags the page carries in a read from before the change. */
export type Look =
  | { kind: 'fresh'; path: string; status: number; tags: readonly string[] }
  | { kind: 'stale'; path: string; old: readonly string[] }
  | { kind: 'failed'; path: string; failure: Failure };

/** What is being looked for: these tags, as they are since then (clock of the CMS, milliseconds). */
export interface Sought {
  tags: readonly string[];
  since: number;
}

interface Ports {
  fetchPage: (path: string) => Promise<FetchedPage>;
  /** What the site keeps under the path; null when nothing. */
  keptAt: (path: string) => Promise<Result<KeptPageFacts | null>>;
}

/**
 * Fetches the page and judges it by the versions that it carries. What sends readers on carries none, nor does all that
 * is no page; there the site is asked whether what it keeps was rendered after the purge.
 */
export async function lookAt(path: string, sought: Sought, { fetchPage, keptAt }: Ports): Promise<Look> {
  const page = await fetchPage(path);
  if (page.kind === 'failed') return { kind: 'failed', path, failure: page.failure };
  const { status, versions } = page;
  if (status < 400 && versions.length === 0) {
    const kept = await keptAt(path);
    if (!kept.ok) return { kind: 'failed', path, failure: kept.failure };
    return judgeKept(path, { status, kept: kept.value }, sought);
  }
  return judgeVersions(path, page, sought);
}

/** A page as its own versions tell. Without any there is nothing that could be old. */
export function judgeVersions(
  path: string,
  { status, versions }: { status: number; versions: readonly ContentVersion[] },
  { tags, since }: Sought,
): Look {
  const old = tagsOlderThan(versions, tags, since);
  if (old.length > 0) return { kind: 'stale', path, old };
  return { kind: 'fresh', path, status, tags: [...new Set(versions.flatMap((version) => version.tags))] };
}

/** A page without versions, as the store tells. What is not kept was rendered for this very look. */
export function judgeKept(
  path: string,
  { status, kept }: { status: number; kept: KeptPageFacts | null },
  { tags }: Sought,
): Look {
  if (kept === null) return { kind: 'fresh', path, status, tags: [] };
  const sought = new Set(tags);
  const old = kept.state === 'fresh' ? [] : kept.tags.filter((tag) => sought.has(tag));
  if (old.length > 0) return { kind: 'stale', path, old };
  return { kind: 'fresh', path, status: kept.status, tags: kept.tags };
}
