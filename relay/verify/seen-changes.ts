/** On which pages each change was seen live, for its receipt. Pure. */
import type { RecordedChange, SeenChange } from '../../contract/outbox.ts';
import { entityTag, isPublicCollection } from '../../contract/tags.ts';
import { currentPath } from '../plan/own-paths.ts';
import type { FreshLook } from './confirm.ts';
import { spelling } from './pages-to-see.ts';

/** Most paths named for one change; see contract/outbox.ts. */
const MAX_PATHS = 20;

/** How many pages show any of the changes, and which show which: those with its tag, and its own. */
export function seenChanges(
  changes: readonly RecordedChange[],
  looks: readonly FreshLook[],
): { pages: number; seen: SeenChange[] } {
  const shown = looks.filter((look) => look.status === 200);
  const pathsOfTag = new Map<string, string[]>();
  for (const { path, tags } of shown) {
    for (const tag of tags) pathsOfTag.set(tag, [...(pathsOfTag.get(tag) ?? []), path]);
  }
  const answered = new Set(shown.map((look) => look.path));
  const all = new Set<string>();
  const seen = changes.map((change) => {
    const own = currentPath(change);
    const paths = new Set<string>();
    if (own !== null && answered.has(spelling(own))) paths.add(spelling(own));
    for (const path of pathsOfTag.get(tagOf(change)) ?? []) paths.add(path);
    for (const path of paths) all.add(path);
    return {
      collection: change.collection,
      id: change.id,
      pages: paths.size,
      paths: [...paths].slice(0, MAX_PATHS),
    };
  });
  return { pages: all.size, seen };
}

function tagOf({ collection, id }: RecordedChange): string {
  return isPublicCollection(collection) ? entityTag(collection, id) : '';
}
