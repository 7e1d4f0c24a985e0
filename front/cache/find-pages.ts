/** What the site may ask about kept pages, by tag, by path and by build. Rejects when the store can't be read. */
import type { KeptPageFacts } from '../../contract/inspect.ts';
import { publishedPath, readPublished } from '../publish/published-page.ts';
import { processStore } from '../store/process-store.ts';
import { statusOf } from './cached-value.ts';
import { pageKey, readPage } from './kept-page.ts';
import { contentTags, countsSince, type Made } from './made.ts';
import { pathOfKey, pathTag } from './page-path.ts';
import { prerenderedPaths, servedBuildId } from './served-build.ts';

/** Paths of kept pages that carry one of the tags, last used first, at most `limit`; and how many there are. */
export async function pagesWith(
  tags: readonly string[],
  limit: number,
): Promise<{ paths: string[]; total: number }> {
  const { keys, total } = await processStore().keysWith(tags, limit);
  return { paths: pathsOf(keys), total };
}

/** What is kept under a path, or null. */
export async function pageAt(path: string): Promise<KeptPageFacts | null> {
  const { keys } = await processStore().keysWith([pathTag(path)], 1);
  const [key] = keys;
  const page = key === undefined ? null : await madeUnder(key);
  if (!page) return null;
  return {
    path,
    status: page.status,
    tags: contentTags(page),
    renderedAt: page.lastModified,
    state: await processStore().state(page.tags, countsSince(page.lastModified, Date.now())),
  };
}

/** What is kept under a key of the store: the published page, or else Next's. */
async function madeUnder(storeKey: string): Promise<(Made & { status: number }) | null> {
  const published = publishedPath(storeKey);
  if (published !== null) return (await readPublished(published)) ?? null;
  const key = pageKey(storeKey);
  const page = key === null ? null : await readPage(key);
  return page && { ...page, status: statusOf(page.value) };
}

/**
 * The build that is served, and paths that are not kept yet: those that it has rendered itself, which come into the
 * store with their first visit and are found by no tag before, and those that the build before had kept.
 */
export async function build(limit: number): Promise<{ id: string; cold: string[] }> {
  const id = await servedBuildId();
  if (limit === 0) return { id, cold: [] };
  const built = await prerenderedPaths();
  const { keys } = await processStore().keysWith(built.map(pathTag), built.length);
  const kept = new Set(pathsOf(keys));
  const unseen = built.filter((path) => !kept.has(path));
  const before = pathsOf(await processStore().coldKeys(limit));
  return { id, cold: [...new Set([...unseen, ...before])].slice(0, limit) };
}

function pathsOf(keys: readonly string[]): string[] {
  return [...new Set(keys.map(pathOfStored))].filter((path) => path !== null);
}

function pathOfStored(storeKey: string): string | null {
  const key = pageKey(storeKey);
  return key === null ? publishedPath(storeKey) : pathOfKey(key);
}
