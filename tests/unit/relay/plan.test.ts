import { describe, expect, test } from 'vitest';
import { revalidateEvent } from '../../../contract/revalidate-event.ts';
import { correlationIdOf, eventOf } from '../../../relay/plan/event-of.ts';
import { currentPath, ownPaths } from '../../../relay/plan/own-paths.ts';
import { changeOf } from './outbox-stand-in.ts';

const ID = '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e';
const OTHER = '7f3a2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e';

describe('own paths', () => {
  test('of a renamed item are the new one and the old one', () => {
    expect(ownPaths(changeOf({ previousSlug: 'an-old-year' }))).toEqual([
      '/articles/a-year',
      '/articles/an-old-year',
    ]);
  });

  test('of a deleted item is where it was', () => {
    const change = changeOf({ operation: 'delete', slug: null });
    expect(ownPaths(change)).toEqual(['/articles/a-year']);
    expect(currentPath(change)).toBeNull();
  });

  test('of an unchanged slug is one', () => {
    expect(ownPaths(changeOf())).toEqual(['/articles/a-year']);
  });

  test.each([
    ['a collection without pages', { collection: 'tags' }],
    ['an empty slug', { slug: '', previousSlug: '' }],
    ['half a surrogate pair', { slug: '\ud800', previousSlug: null }],
  ])('there are none for %s', (_, facts) => {
    expect(ownPaths(changeOf(facts))).toEqual([]);
  });
});

describe('the event of an attempt', () => {
  const delivery = {
    id: ID,
    correlationId: 'save-1',
    changes: [changeOf(), changeOf({ collection: 'directus_files', id: OTHER })],
  };
  const purges = [{ tag: 'article-12', mode: 'stale' as const }];

  test('is what the site takes', () => {
    const event = eventOf(delivery, purges, { id: OTHER, signedAt: new Date(0) });
    expect(revalidateEvent.parse(event)).toEqual(event);
    expect(event).toMatchObject({ id: OTHER, signedAt: '1970-01-01T00:00:00.000Z', correlationId: 'save-1' });
    expect(event.changes?.map((change) => change.id)).toEqual([12, OTHER]);
  });

  test('carries the delivery id where what was recorded is no correlation id', () => {
    expect(correlationIdOf({ id: ID, correlationId: 'x\r\nSet-Cookie: a=b' })).toBe(ID);
  });
});
