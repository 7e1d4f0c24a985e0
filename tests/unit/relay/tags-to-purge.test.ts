import { describe, expect, test } from 'vitest';
import type { ClaimedChange } from '../../../contract/outbox.ts';
import { purgeableTag } from '../../../contract/tags.ts';
import { tagsToPurge } from '../../../relay/plan/tags-to-purge.ts';
import { changeOf } from './outbox-stand-in.ts';

const plain = { slug: null, previousSlug: null, status: null, previousStatus: null };
const FILE = '7f3a2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e';

/** What happened, and the purges that follow, as `tag mode`. */
const CASES: [what: string, change: Partial<ClaimedChange>, purges: string[]][] = [
  ['an edit of the text', { fields: ['body'] }, ['article-12 stale', 'articles-any stale']],
  [
    'a publication',
    { fields: ['status'], previousStatus: 'draft' },
    ['article-12 stale', 'articles-any stale', 'articles stale'],
  ],
  [
    'a publication of what other pages offer then, but for what is on no page',
    {
      operation: 'create',
      fields: [],
      previousSlug: null,
      previousStatus: null,
      offeredBy: [
        { collection: 'articles', id: '11' },
        { collection: 'tags', id: '3' },
        { collection: 'secrets', id: '1' },
        { collection: 'articles', id: '12\r\nX: y' },
      ],
    },
    ['article-12 stale', 'articles-any stale', 'articles stale', 'article-11 stale', 'tag-3 stale'],
  ],
  [
    'an edit of the text, however many offer it',
    { fields: ['body'], offeredBy: [{ collection: 'articles', id: '11' }] },
    ['article-12 stale', 'articles-any stale'],
  ],
  [
    'an unpublication',
    { fields: ['status'], status: 'draft' },
    ['article-12 expired', 'articles-any expired', 'articles stale'],
  ],
  [
    'a rename',
    { fields: ['slug'], previousSlug: 'an-old-year' },
    ['article-12 expired', 'articles-any expired', 'articles stale'],
  ],
  [
    'a creation',
    { operation: 'create', fields: [], previousSlug: null, previousStatus: null },
    ['article-12 stale', 'articles-any stale', 'articles stale'],
  ],
  [
    'a deletion',
    { operation: 'delete', fields: [], slug: null, status: null },
    ['article-12 expired', 'articles-any expired', 'articles stale'],
  ],
  [
    'a new publication date, which may lie ahead',
    { fields: ['published_at'] },
    ['article-12 expired', 'articles-any expired', 'articles stale'],
  ],
  [
    'a start date, by which projects are sorted',
    { collection: 'projects', fields: ['start_date'] },
    ['project-12 stale', 'projects-any stale', 'projects stale'],
  ],
  [
    'a text, by which nothing is sorted',
    { collection: 'projects', fields: ['body', 'date_updated'] },
    ['project-12 stale', 'projects-any stale'],
  ],
  [
    'a scheduled project that goes live',
    { collection: 'projects', fields: ['status'], previousStatus: 'scheduled' },
    ['project-12 stale', 'projects-any stale', 'projects stale'],
  ],
  [
    'a result, by which the home page chooses',
    { ...plain, collection: 'indicators', fields: ['actual'] },
    ['indicator-12 stale', 'indicators-any stale', 'indicators stale'],
  ],
  [
    "a result's note",
    { ...plain, collection: 'indicators', fields: ['note'] },
    ['indicator-12 stale', 'indicators-any stale'],
  ],
  [
    "a person's name",
    { ...plain, collection: 'people', fields: ['name'] },
    ['person-12 stale', 'people-any stale'],
  ],
  [
    'a theme that was moved up',
    { ...plain, collection: 'themes', fields: ['sort'] },
    ['theme-12 stale', 'themes-any stale', 'themes stale'],
  ],
  [
    'a link of the navigation, which is read as a whole',
    { ...plain, collection: 'navigation', fields: ['title'] },
    ['navigation-item-12 stale', 'navigation-any stale', 'navigation stale'],
  ],
  [
    'the settings',
    { ...plain, collection: 'site_settings', id: '1', fields: ['name'] },
    ['settings-entry-1 stale', 'settings-any stale', 'settings stale'],
  ],
  [
    'a redirect',
    { ...plain, collection: 'redirects', fields: ['to'] },
    ['redirect-12 stale', 'redirects-any stale', 'redirects expired'],
  ],
  [
    "a picture's text",
    { ...plain, collection: 'directus_files', id: FILE, fields: ['alt'] },
    [`file-${FILE} stale`, 'files-any stale'],
  ],
  [
    'a file that was moved to another folder, into sight or out of it',
    { ...plain, collection: 'directus_files', id: FILE, fields: ['folder'] },
    [`file-${FILE} expired`, 'files-any expired', 'files stale'],
  ],
  [
    'a deleted file, which is on no list',
    { ...plain, collection: 'directus_files', id: FILE, operation: 'delete' },
    [`file-${FILE} expired`, 'files-any expired'],
  ],
  [
    'an item that was deleted and made anew under its address',
    { ...plain, fields: ['slug', 'status'] },
    ['article-12 expired', 'articles-any expired', 'articles stale'],
  ],
];

function purgesOf(...changes: Partial<ClaimedChange>[]): string[] {
  return tagsToPurge(changes.map(changeOf)).purges.map(({ tag, mode }) => `${tag} ${mode}`);
}

describe('tags to purge', () => {
  test.each(CASES)('%s', (_, change, purges) => {
    expect(purgesOf(change)).toEqual(purges);
  });

  test('ten edits of one item send its tag once', () => {
    expect(purgesOf(...Array(10).fill({ fields: ['body'] }))).toEqual([
      'article-12 stale',
      'articles-any stale',
    ]);
  });

  test('expired wins over stale, whichever comes first', () => {
    const edit = { id: '1', fields: ['body'] };
    const deletion = { id: '2', operation: 'delete', slug: null, status: null } as const;
    for (const order of [
      [edit, deletion],
      [deletion, edit],
    ]) {
      expect(purgesOf(...order)).toContain('articles-any expired');
      expect(purgesOf(...order)).toContain('article-1 stale');
    }
  });

  test('a batch of 100 changes stays within what one delivery may purge', () => {
    const changes = Array.from({ length: 100 }, (_, index) =>
      changeOf({ id: String(index + 1), operation: 'create' }),
    );
    const { purges } = tagsToPurge(changes);
    expect(purges).toHaveLength(102);
    for (const { tag } of purges) expect(purgeableTag.safeParse(tag).success).toBe(true);
  });

  test.each(['*', '', '0', '-5', '12\r\nX: y', 'a'.repeat(300), '9999999999999999', '1 or 1=1'])(
    'an id of no known form (%j) purges by the tag of all, and spoils nothing',
    (id) => {
      const edits = [changeOf({ id, fields: ['body'] }), changeOf({ id: '13', fields: ['body'] })];
      const { purges, rejected } = tagsToPurge(edits);
      expect(purges.map(({ tag }) => tag)).toEqual(['articles-any', 'article-13']);
      expect(rejected).toEqual([]);
    },
  );

  test('a collection that no page shows is refused', () => {
    const { purges, rejected } = tagsToPurge([changeOf({ collection: 'directus_users' })]);
    expect(purges).toEqual([]);
    expect(rejected[0]?.reason).toContain('directus_users');
  });
});
