import { describe, expect, it } from 'vitest';
import { MAX_TAGS_PER_ENTRY } from '../../../contract/limits.ts';
import { type PublicCollection, parseTag } from '../../../contract/tags.ts';
import { tagsFor } from '../../../lib/cms/tags-for.ts';

const FILE = '5f0c6f8a-3b1d-4f0e-9a53-0c1d2e3f4a5b';

/** `count` distinct items of a collection, as they stand in an answer. */
function items(collection: PublicCollection, count: number) {
  return Array.from({ length: count }, (_, index) => ({ __typename: collection, id: String(index + 1) }));
}

describe('the tags of an answer', () => {
  it('name each distinct entity once, however deep and often it stands there', () => {
    const person = { __typename: 'people', id: '7', name: 'Ada' };
    const answer = {
      articles: [
        {
          __typename: 'articles',
          id: '3',
          cover: { __typename: 'directus_files', id: FILE },
          authors: [{ __typename: 'articles_people', people_id: person }],
        },
        { __typename: 'articles', id: '4', authors: [{ people_id: { ...person } }] },
      ],
    };
    expect(tagsFor(answer).sort()).toEqual(['article-3', 'article-4', `file-${FILE}`, 'person-7']);
  });

  it('treat an id as number and as text alike', () => {
    expect(
      tagsFor([
        { __typename: 'themes', id: 2 },
        { __typename: 'themes', id: '2' },
      ]),
    ).toEqual(['theme-2']);
  });

  it('hold the list tag of each collection whose membership counts, once, also for an empty answer', () => {
    expect(tagsFor({ projects: [] }, ['projects', 'site_settings', 'projects'])).toEqual([
      'projects',
      'settings',
    ]);
  });

  it('leave out what is no public collection, has no id or is empty', () => {
    const answer = {
      __typename: 'Query',
      id: '1',
      me: { __typename: 'directus_users', id: '1' },
      made: { __typename: 'constructor', id: '1' },
      counted: [
        { __typename: 'projects_aggregated', count: { __typename: 'projects_aggregated_count', id: 24 } },
      ],
      nameless: { __typename: 'projects' },
      wrong: { __typename: 'projects', id: null },
      typeless: { id: '9' },
      absent: null,
    };
    expect(tagsFor(answer)).toEqual([]);
    expect(tagsFor(null)).toEqual([]);
    expect(tagsFor('projects')).toEqual([]);
  });

  it('fall back to the tag of all for an id that makes no tag, once', () => {
    const strange = (id: string) => ({ __typename: 'projects', id });
    expect(tagsFor([strange('abc'), strange('def'), strange('7')])).toEqual(['projects-any', 'project-7']);
  });
});

describe('where the tags would be too many for one entry', () => {
  it('keeps them all up to the limit', () => {
    expect(tagsFor(items('projects', 10), [], 10)).toHaveLength(10);
  });

  it('replaces the collection with most entities by its fallback, and only that', () => {
    const tags = tagsFor([items('projects', 8), items('themes', 3)], ['projects'], 10);
    expect(tags).toEqual(['projects', 'projects-any', 'theme-1', 'theme-2', 'theme-3']);
  });

  it('replaces one collection after the other, the largest first', () => {
    const tags = tagsFor([items('themes', 5), items('projects', 9), items('articles', 7)], [], 8);
    expect(tags).toEqual([
      'theme-1',
      'theme-2',
      'theme-3',
      'theme-4',
      'theme-5',
      'projects-any',
      'articles-any',
    ]);
  });

  it('stays below what Next keeps on one entry, and names every collection that the answer holds', () => {
    const answer = [items('projects', 200), items('people', 150), items('tags', 90), items('themes', 40)];
    const tags = tagsFor(answer, ['projects', 'articles', 'themes']);
    expect(tags.length).toBeLessThanOrEqual(MAX_TAGS_PER_ENTRY);
    expect(new Set(tags).size).toBe(tags.length);
    const collections = new Set(tags.map((tag) => parseTag(tag)?.collection));
    expect(collections).toEqual(new Set(['projects', 'articles', 'people', 'tags', 'themes']));
  });

  it.each([0, 1, 2, 3, 50, 119, 120, 121, 128, 1000])(
    'never exceeds it with %i entities of each kind',
    (count) => {
      const answer = [
        items('projects', count),
        items('articles', count),
        items('people', Math.ceil(count / 3)),
      ];
      expect(tagsFor(answer, ['projects']).length).toBeLessThanOrEqual(MAX_TAGS_PER_ENTRY);
    },
  );
});
