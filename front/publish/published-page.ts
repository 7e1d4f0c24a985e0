/** Published pages in the page store: bytes for readers, beside the entry that Next made them from. */
import { z } from 'zod';
import { hasNoPage } from '../cache/cached-value.ts';
import { endOf, tagsToFind } from '../cache/made.ts';
import type { CacheHandlerValue } from '../next-internals.ts';
import { processStore } from '../store/process-store.ts';

/** What stands before the path in the store. */
const PREFIX = 'published:';

/** When and from what a page was made: enough to judge whether it may still be served (`Made`), and its status. */
const made = {
  status: z.number(),
  tags: z.custom<readonly string[]>(Array.isArray),
  lastModified: z.number(),
  cacheControl: z.custom<CacheHandlerValue['cacheControl']>(),
};

const bytes = z.instanceof(Uint8Array);

const publishedPage = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('bytes'),
    /** Those of this page alone: its policy, tags, preloads, where it leads. */
    headers: z.record(z.string(), z.string()),
    /** Names the content, whatever its encoding. */
    digest: z.string(),
    identity: bytes,
    gzip: bytes,
    /** Comes a moment after the page, for it takes long to make. */
    brotli: bytes.optional(),
    ...made,
  }),
  /** What could not be published is answered by Next, as long as this is fresh. */
  z.object({ as: z.literal('next'), ...made }),
]);

/** A page as readers get it. */
export type PublishedPage = z.infer<typeof publishedPage>;

/** A page that is answered as bytes. */
export type PageBytes = Extract<PublishedPage, { as: 'bytes' }>;

/** Values that were looked at before: the store hands one object out again and again. */
const known = new WeakSet<object>();

function isPublished(stored: unknown): stored is PublishedPage {
  if (typeof stored !== 'object' || stored === null) return false;
  if (known.has(stored)) return true;
  if (!publishedPage.safeParse(stored).success) return false;
  known.add(stored);
  return true;
}

/** The path of the page under a key of the store, or null when something else is kept there. */
export function publishedPath(storeKey: string): string | null {
  return storeKey.startsWith(PREFIX) ? storeKey.slice(PREFIX.length) : null;
}

/** The page published under a canonical path, or undefined. */
export async function readPublished(path: string): Promise<PublishedPage | undefined> {
  const stored = await processStore().get(PREFIX + path);
  return isPublished(stored) ? stored : undefined;
}

/** Forgets the page published under a canonical path. */
export async function forgetPublished(path: string): Promise<void> {
  await processStore().delete(PREFIX + path);
}

/** Keeps it for as long as its data allow, and is found by its tags and its path instead of what Next keeps. */
export async function keepPublished(path: string, page: PublishedPage): Promise<void> {
  await processStore().put(PREFIX + path, page, {
    kind: hasNoPage(page.status) ? 'not-found' : 'page',
    expiresAt: endOf(page),
    tags: tagsToFind(page, path),
  });
}
