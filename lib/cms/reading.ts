/**
 * One read of the CMS: it may ask several questions, and keeps what they say about its version. All tags of an entry
 * are set here, so that none is in the cache and not in the version, or the other way round.
 */
import type { ContentVersion } from '../../contract/content-version.ts';
import { anyTag, entityTag, listTag, type PublicCollection } from '../../contract/tags.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';
import type { Request } from './client.ts';
import { tagsFor } from './tags-for.ts';

/** What the body of a `'use cache'` read works with. */
export interface Reading {
  /**
   * Asks the CMS, and tags the entry with all that the answer shows.
   *
   * @param lists collections of which a created, removed or reordered item would change the answer. A relation
   *   into a collection that hides its drafts counts: publishing the other end changes what is shown here.
   */
  ask<Result, Variables extends object>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    lists?: readonly PublicCollection[],
  ): Promise<Result>;
  /** Says that these items are shown, where the question left out ids because most of what it brought is not. */
  shows(collection: PublicCollection, ...ids: (string | number)[]): void;
  /** Says that a change of any item of these collections would change what is read, where they are too many to name. */
  showsAny(...collections: PublicCollection[]): void;
  /** Says that the item asked for is not there, so that the entry is purged when one comes. */
  absent(collection: PublicCollection): null;
  /**
   * When the first question was asked, and all tags. Null when nothing was asked, or when the CMS does not say when
   * it was (one without our extension): no version is better than one that looks old for ever.
   */
  version(): ContentVersion | null;
}

/** What a reading leans on. */
export interface ReadingPorts {
  request: Request;
  /** Next's `cacheTag`, which works inside a cached function only. */
  tag: (...tags: string[]) => void;
}

/**
 * Whether the answer may hold a file. One in a folder that the site may not see is absent from it, so nothing but the
 * list's tag says that the answer changes when the file is moved.
 */
function showsFiles(document: { toString(): string }): boolean {
  return document.toString().includes('on directus_files');
}

/** A reading that has asked nothing yet. */
export function createReading({ request, tag }: ReadingPorts): Reading {
  const asked: (number | null)[] = [];
  const tags = new Set<string>();

  function carry(carried: readonly string[]): void {
    tag(...carried);
    for (const one of carried) tags.add(one);
  }

  return {
    async ask(document, variables, lists = []) {
      const { data, asOf } = await request(document, variables);
      asked.push(asOf);
      carry(tagsFor(data, showsFiles(document) ? [...lists, 'directus_files'] : lists));
      return data;
    },
    shows(collection, ...ids) {
      carry(ids.map((id) => entityTag(collection, id)));
    },
    showsAny(...collections) {
      carry(collections.map(anyTag));
    },
    absent(collection) {
      carry([listTag(collection)]);
      return null;
    },
    version() {
      const known = asked.filter((asOf) => asOf !== null);
      if (known.length === 0 || known.length < asked.length) return null;
      return { asOf: Math.min(...known), tags: [...tags] };
    },
  };
}
