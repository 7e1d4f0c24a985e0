/**
 * Tags come from the data: whatever entity an answer holds, the page that shows it is purged when that entity
 * changes. Nobody has to remember which page shows what.
 */
import { MAX_TAGS_PER_ENTRY } from '../../contract/limits.ts';
import {
  anyTag,
  entityTag,
  isPublicCollection,
  listTag,
  type PublicCollection,
} from '../../contract/tags.ts';

/** Left free for the tags that Next adds to an entry for its path. */
const RESERVED = 8;

/**
 * The tags of a GraphQL answer: one for each distinct entity (an object with `__typename` and `id`), and the
 * list tag of each collection in `lists`, whose membership or order the answer depends on.
 *
 * Where these would be more than Next keeps on one entry, the collections with most entities are replaced by
 * their `-any` tag, which every change of the collection purges: more is rendered again, nothing is missed.
 *
 * @param answer data of a GraphQL answer
 * @param lists collections of which a created, removed or reordered item would change the answer
 */
export function tagsFor(
  answer: unknown,
  lists: readonly PublicCollection[] = [],
  limit = MAX_TAGS_PER_ENTRY - RESERVED,
): string[] {
  const found = new Map<PublicCollection, Set<string>>();
  collect(answer, found);
  const listTags = [...new Set(lists)].map(listTag);
  const replaced = new Set<PublicCollection>();
  const count = () =>
    listTags.length + [...found].reduce((sum, [name, ids]) => sum + (replaced.has(name) ? 1 : ids.size), 0);
  const largestFirst = [...found].sort(([, a], [, b]) => b.size - a.size);
  for (const [name] of largestFirst) {
    if (count() <= limit) break;
    replaced.add(name);
  }
  const entityTags = [...found].flatMap(([name, ids]) =>
    replaced.has(name) ? [anyTag(name)] : [...ids].map((id) => entityTag(name, id)),
  );
  return [...new Set([...listTags, ...entityTags])];
}

function collect(value: unknown, found: Map<PublicCollection, Set<string>>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('__typename' in value && 'id' in value && typeof value.__typename === 'string') {
    const { __typename: collection, id } = value;
    if (isPublicCollection(collection) && (typeof id === 'string' || typeof id === 'number')) {
      const ids = found.get(collection) ?? new Set();
      found.set(collection, ids.add(String(id)));
    }
  }
  for (const inner of Object.values(value)) collect(inner, found);
}
