/** The tags of a page as a CDN is told them. */
import { anyTag, type PublicCollection, parseTag } from '../../contract/tags.ts';

/**
 * Longest value in characters. Ours: nginx answers 502 where a head is longer than 4,096 bytes, unless it is told to
 * take more (`proxy_buffer_size`), and what else stands in a head of ours takes up to three thousand
 * (`front/publish/preload-links.ts` bounds the rest of it that grows).
 */
const LONGEST = 900;

/**
 * The value of `Cache-Tag`. Where all tags would be too long, the items of the collections that take most of it are replaced
 * by the collection's `-any` tag, which every change of any of them purges: more is fetched again, nothing is missed.
 */
export function cacheTag(tags: readonly string[]): string {
  let kept = tags;
  while (kept.join(',').length > LONGEST) {
    const collection = longestOf(kept);
    if (!collection) break;
    kept = [...kept.filter((tag) => itemOf(tag) !== collection), anyTag(collection)];
  }
  return [...new Set(kept)].join(',');
}

/** The collection whose items take most room; nothing where no item is named. */
function longestOf(tags: readonly string[]): PublicCollection | undefined {
  const room = new Map<PublicCollection, number>();
  for (const tag of tags) {
    const collection = itemOf(tag);
    if (collection) room.set(collection, (room.get(collection) ?? 0) + tag.length);
  }
  return [...room].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

function itemOf(tag: string): PublicCollection | undefined {
  const parsed = parseTag(tag);
  return parsed?.kind === 'entity' ? parsed.collection : undefined;
}
