import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MAX_TAGS_PER_ENTRY } from '../../../../contract/limits.ts';
import {
  anyTag,
  entityTag,
  isPublicCollection,
  listTag,
  TAGS_OF_COLLECTION,
} from '../../../../contract/tags.ts';
import { cacheTag } from '../../../../front/serve/cache-tag.ts';

const LONGEST = 900;
const collections = Object.keys(TAGS_OF_COLLECTION).filter(isPublicCollection);
const files = (count: number) =>
  Array.from({ length: count }, () => entityTag('directus_files', randomUUID()));

describe('Cache-Tag', () => {
  it('names all tags of a page that has few', () => {
    expect(cacheTag(['article-1', 'articles', ...files(2)]).split(',')).toHaveLength(4);
  });

  it('names collections in place of items where items would take too much room, the largest first', () => {
    expect(cacheTag(['article-1', ...files(60), 'articles'])).toBe('article-1,articles,files-any');
  });

  it('is never too long, whatever a page shows', () => {
    const tags = collections.flatMap((collection) => [
      listTag(collection),
      anyTag(collection),
      ...Array.from({ length: 20 }, (_, index) => entityTag(collection, 2_000_000_000 + index)),
    ]);
    expect(tags.length).toBeGreaterThan(MAX_TAGS_PER_ENTRY);
    const value = cacheTag(tags);
    expect(value.length).toBeLessThanOrEqual(LONGEST);
    const named = value.split(',');
    expect(new Set(named).size).toBe(named.length);
    for (const collection of collections) expect(named).toContain(anyTag(collection));
  });
});
