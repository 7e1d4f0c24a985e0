/** Which pages a delivery looks at: the items' own first, since that is where the editor looks. */
import type { RecordedChange } from '../../contract/outbox.ts';
import { ownPaths } from '../plan/own-paths.ts';

/**
 * Paths in one spelling, each once. What the site names is only asked for on the site: a name that does not begin
 * with a slash would change the host.
 */
export function pagesToSee(changes: readonly RecordedChange[], kept: readonly string[]): string[] {
  const others = kept.filter((path) => path.startsWith('/')).map(spelling);
  return [...new Set([...ownPages(changes), ...others])];
}

/** The items' own pages, old addresses included. */
export function ownPages(changes: readonly RecordedChange[]): string[] {
  return changes.flatMap(ownPaths).map(spelling);
}

/** The path as a URL spells it: `/artículo` and `/art%C3%ADculo` are one page. */
export function spelling(path: string): string {
  const { pathname, search } = new URL(`http://site${path}`);
  return pathname + search;
}
