/** Where the picture is that stands for a page which has none of its own. */
import { createHash } from 'node:crypto';

/** Size of pictures that others show beside a link, in px, as they ask for. */
export const OG_SIZE = { width: 1200, height: 630 } as const;

/** Characters of the digest: enough that no two versions of one page share it. */
const DIGEST_CHARS = 10;

/**
 * The address of the picture for a page. It changes with the words, so that caches may keep it; they are not in it, so
 * nobody can have others printed.
 */
export function ogPath(path: string, words: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, DIGEST_CHARS);
  return `/og${path === '/' ? '' : path}?v=${digest}`;
}
