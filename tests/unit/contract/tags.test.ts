import { describe, expect, it } from 'vitest';
import { MAX_TAG_CHARS } from '../../../contract/limits.ts';
import {
  anyTag,
  entityTag,
  isPublicCollection,
  listTag,
  NEVER_STALE_TAG,
  parseTag,
  purgeableTag,
  TAGS_OF_COLLECTION,
  TRANSIENT_TAG,
  UNAVAILABLE_TAG,
} from '../../../contract/tags.ts';

const UUID = '5f0c6f8a-3b1d-4f0e-9a53-0c1d2e3f4a5b';
const collections = Object.keys(TAGS_OF_COLLECTION).filter(isPublicCollection);

describe('names of tags', () => {
  it.each([
    ['projects', 12, 'project-12', 'projects', 'projects-any'],
    ['articles', 3, 'article-3', 'articles', 'articles-any'],
    ['people', '7', 'person-7', 'people', 'people-any'],
    ['partners', 2, 'partner-2', 'partners', 'partners-any'],
    ['themes', 1, 'theme-1', 'themes', 'themes-any'],
    ['tags', 4, 'tag-4', 'tags', 'tags-any'],
    ['pages', 2, 'page-2', 'pages', 'pages-any'],
    ['directus_files', UUID, `file-${UUID}`, 'files', 'files-any'],
    ['indicators', 5, 'indicator-5', 'indicators', 'indicators-any'],
    ['project_funding', 3, 'funding-3', 'funding', 'funding-any'],
    ['project_updates', 9, 'update-9', 'updates', 'updates-any'],
    ['block_text', 1, 'block_text-1', 'block_text', 'block_text-any'],
    ['block_image', 1, 'block_image-1', 'block_image', 'block_image-any'],
    ['block_facts', 1, 'block_facts-1', 'block_facts', 'block_facts-any'],
    ['block_projects', 1, 'block_projects-1', 'block_projects', 'block_projects-any'],
    ['redirects', 8, 'redirect-8', 'redirects', 'redirects-any'],
    ['navigation', 6, 'navigation-item-6', 'navigation', 'navigation-any'],
    ['site_settings', 1, 'settings-entry-1', 'settings', 'settings-any'],
  ] as const)('%s %s', (collection, id, entity, list, any) => {
    expect([entityTag(collection, id), listTag(collection), anyTag(collection)]).toEqual([entity, list, any]);
  });

  it('stand for one thing each and read back to it', () => {
    const tags = collections.flatMap((name) => [
      entityTag(name, 12),
      entityTag(name, UUID),
      listTag(name),
      anyTag(name),
    ]);
    expect(new Set(tags).size).toBe(tags.length);
    for (const collection of collections) {
      expect(parseTag(entityTag(collection, 12))).toEqual({ kind: 'entity', collection, id: '12' });
      expect(parseTag(entityTag(collection, UUID))).toEqual({ kind: 'entity', collection, id: UUID });
      expect(parseTag(listTag(collection))).toEqual({ kind: 'list', collection });
      expect(parseTag(anyTag(collection))).toEqual({ kind: 'any', collection });
    }
  });

  it('are purgeable and far below the length that Next drops', () => {
    for (const name of collections) {
      for (const tag of [entityTag(name, 9999999999), entityTag(name, UUID), listTag(name), anyTag(name)]) {
        expect(purgeableTag.safeParse(tag).success, tag).toBe(true);
        expect(tag.length).toBeLessThan(MAX_TAG_CHARS);
      }
    }
  });

  it.each([12345678901, '999999999999999'])('are made from the id %j as well', (id) => {
    expect(entityTag('projects', id)).toBe(`project-${id}`);
    expect(parseTag(`project-${id}`)).toEqual({ kind: 'entity', collection: 'projects', id: String(id) });
  });

  it('are one for a UUID, however it is written', () => {
    expect(entityTag('directus_files', UUID.toUpperCase())).toBe(entityTag('directus_files', UUID));
  });

  it.each([0, -1, 1.5, '', 'any', '01', '1234567890123456', `${UUID}x`, '1\n', Number.NaN, '*'])(
    'are not made from the id %j, which shares the tag of all',
    (id) => {
      expect(entityTag('projects', id)).toBe(anyTag('projects'));
    },
  );
});

describe('a purgeable tag', () => {
  it.each([
    '*',
    '',
    ' ',
    'project',
    'project-',
    'project-012',
    'project-12 ',
    'project-12\n',
    'Project-12',
    'project-1234567890123456',
    'project-0',
    'project--5',
    'project-12,projects',
    'projects-12',
    'project-any',
    'projects-any-1',
    'unknown-1',
    'constructor',
    '__proto__',
    '_N_T_/layout',
    '_N_T_/projects',
    UNAVAILABLE_TAG,
    TRANSIENT_TAG,
    NEVER_STALE_TAG,
    `project-${'1'.repeat(300)}`,
    'x'.repeat(300),
  ])('is not %j', (tag) => {
    expect(purgeableTag.safeParse(tag).success).toBe(false);
    expect(parseTag(tag)).toBeNull();
  });
});

describe('isPublicCollection', () => {
  it.each(['directus_users', 'toString', '__proto__', ''])('denies %j', (name) => {
    expect(isPublicCollection(name)).toBe(false);
  });
});
