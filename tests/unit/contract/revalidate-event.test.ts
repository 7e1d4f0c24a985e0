import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../contract/parsed.ts';
import { revalidateEvent } from '../../../contract/revalidate-event.ts';

const event = {
  id: '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e',
  signedAt: '2026-11-21T09:00:00.000Z',
  correlationId: 'save-7f3a',
  tags: [
    { tag: 'project-12', mode: 'stale' },
    { tag: 'projects', mode: 'expired' },
  ],
};

const change = {
  collection: 'projects',
  id: 12,
  operation: 'update',
  slug: 'new-name',
  previousSlug: 'old-name',
  status: 'published',
  previousStatus: null,
  at: '2026-11-21T08:59:58Z',
};

function problems(input: unknown): string[] {
  const parsed = parseBody(revalidateEvent, input);
  return parsed.ok ? [] : parsed.problems;
}

describe('an event', () => {
  it('reads an event, with and without its changes', () => {
    expect(parseBody(revalidateEvent, event)).toEqual({ ok: true, body: event });
    expect(parseBody(revalidateEvent, { ...event, changes: [change] }).ok).toBe(true);
    const fileChange = { collection: 'directus_files', id: event.id, operation: 'delete', at: change.at };
    expect(parseBody(revalidateEvent, { ...event, changes: [fileChange] }).ok).toBe(true);
  });

  it('takes 1,000 tags and 100 changes', () => {
    const tags = Array.from({ length: 1000 }, (_, i) => ({ tag: `project-${i + 1}`, mode: 'stale' }));
    expect(problems({ ...event, tags, changes: Array(100).fill(change) })).toEqual([]);
  });

  const tooMany = Array.from({ length: 1001 }, (_, i) => ({ tag: `project-${i + 1}`, mode: 'stale' }));
  it.each<[string, unknown, RegExp]>([
    ['a missing id', { ...event, id: undefined }, /^id: /],
    ['an id that is no UUID', { ...event, id: '1' }, /^id: /],
    ['a missing time of signing', { ...event, signedAt: undefined }, /^signedAt: /],
    [
      'a time with an offset instead of UTC',
      { ...event, signedAt: '2026-11-21T10:00:00+01:00' },
      /^signedAt: /,
    ],
    ['a time without a zone', { ...event, signedAt: '2026-11-21T10:00:00' }, /^signedAt: /],
    ['a time in seconds since 1970', { ...event, signedAt: 1795251600 }, /^signedAt: /],
    ['a day that does not exist', { ...event, signedAt: '2026-02-30T10:00:00Z' }, /^signedAt: /],
    ['an empty correlation id', { ...event, correlationId: '' }, /^correlationId: /],
    ['a correlation id of 129 characters', { ...event, correlationId: 'a'.repeat(129) }, /^correlationId: /],
    ['a correlation id with a line end', { ...event, correlationId: 'a\nb' }, /^correlationId: /],
    ['a correlation id that ends in a line end', { ...event, correlationId: 'a\n' }, /^correlationId: /],
    ['no tags', { ...event, tags: [] }, /^tags: /],
    ['1,001 tags', { ...event, tags: tooMany }, /^tags: /],
    ['tags that are no list', { ...event, tags: 'projects' }, /^tags: /],
    [
      'the second tag of unknown form',
      { ...event, tags: [event.tags[0], { tag: '*', mode: 'stale' }] },
      /^tags\.1\.tag: .*"\*"/,
    ],
    [
      'a tag of 300 characters',
      { ...event, tags: [{ tag: 'a'.repeat(300), mode: 'stale' }] },
      /^tags\.0\.tag: /,
    ],
    [
      'a tag twice',
      { ...event, tags: [event.tags[0], { tag: 'project-12', mode: 'expired' }] },
      /^tags\.1\.tag: .*once/,
    ],
    ['an unknown mode', { ...event, tags: [{ tag: 'projects', mode: 'soft' }] }, /^tags\.0\.mode: /],
    ['a field that nobody knows', { ...event, paths: [] }, /^paths: unknown field$/],
    [
      'a field in a tag that nobody knows',
      { ...event, tags: [{ ...event.tags[0], x: 1 }] },
      /^tags\.0\.x: unknown field$/,
    ],
    ['a list instead of an object', [event], /^body: /],
    ['null', null, /^body: /],
    ['101 changes', { ...event, changes: Array(101).fill(change) }, /^changes: /],
    [
      'a change of unknown operation',
      { ...event, changes: [{ ...change, operation: 'sort' }] },
      /^changes\.0\.operation: /,
    ],
    ['a change with a bad id', { ...event, changes: [{ ...change, id: 'x' }] }, /^changes\.0\.id: /],
  ])('names the field for %s', (_, input, expected) => {
    const found = problems(input);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('names every field that is wrong', () => {
    expect(problems({}).map((line) => line.split(':')[0])).toEqual([
      'id',
      'signedAt',
      'correlationId',
      'tags',
    ]);
  });

  it('refuses __proto__ as a field', () => {
    expect(
      problems(JSON.parse(JSON.stringify(event).replace('{', '{"__proto__":{"tags":[]},'))),
    ).toHaveLength(1);
  });
});
