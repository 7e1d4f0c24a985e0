/** What a REST query may ask for. */
import { describe, expect, it } from 'vitest';
import { judgeRest } from '../../../directus/extensions/limits/src/judge-rest.ts';

const codeOf = (query: Record<string, unknown>) => judgeRest(query)?.code ?? null;

describe('a REST query', () => {
  it.each([
    {},
    { fields: '*' },
    { fields: 'id,title,themes.themes_id.name', limit: '500' },
    { fields: ['id', 'themes.*'], sort: '-date_updated' },
    { filter: '{"_and":[{"status":{"_eq":"published"}},{"themes":{"themes_id":{"slug":{"_eq":"x"}}}}]}' },
    { deep: '{"themes":{"_limit":3,"_filter":{"id":{"_gt":1}}}}', fields: 'themes.id' },
    { limit: '0' },
    { filter: { id: { _in: Array.from({ length: 1_000 }, (_, index) => index) } } },
    { filter: 'no JSON', deep: 'no JSON' },
  ])('passes: %j', (query) => {
    expect(judgeRest(query)).toBeNull();
  });

  it.each([
    ['WILDCARD_TOO_DEEP', { fields: '*.*.*.*' }],
    ['WILDCARD_TOO_DEEP', { fields: ['id', 'title,*.*'] }],
    ['WILDCARD_TOO_DEEP', { fields: { 0: 'id', 1: '*.*' } }],
    ['FIELDS_TOO_DEEP', { fields: 'a.b.c.d.e.f' }],
    ['FIELDS_TOO_DEEP', { sort: '-a.b.c.d.e.f' }],
    ['TOO_MANY_FIELDS', { fields: Array.from({ length: 101 }, (_, index) => `f${index}`).join(',') }],
    ['TOO_MANY_ALIASES', { alias: aliases(16) }],
    ['TOO_MANY_ALIASES', { alias: JSON.stringify(aliases(16)) }],
    ['FILTER_TOO_DEEP', { filter: nested(11) }],
    ['FILTER_TOO_DEEP', { filter: JSON.stringify(nested(400)) }],
    ['FILTER_TOO_WIDE', { filter: { _or: conditions(101) } }],
    ['FILTER_TOO_WIDE', { deep: { themes: { _filter: JSON.stringify({ _or: conditions(101) }) } } }],
    ['TOO_MANY_VALUES', { filter: { id: { _in: Array.from({ length: 1_001 }, (_, index) => index) } } }],
    ['LIMIT_REFUSED', { limit: '-1' }],
    ['LIMIT_REFUSED', { limit: -1 }],
    ['LIMIT_REFUSED', { deep: { themes: { _limit: -1 } } }],
    ['LIMIT_REFUSED', { deep: '{"themes":{"themes_id":{"projects":{"_limit":"-1"}}}}' }],
    ['WILDCARD_TOO_DEEP', { deep: { themes: { _fields: '*.*' } } }],
    ['FILTER_TOO_DEEP', { deep: { themes: { _filter: nested(11) } } }],
    ['FIELDS_TOO_DEEP', { deep: { a: { b: { c: { d: { e: { _limit: 1 } } } } } } }],
  ])('is refused by %s: %j', (code, query) => {
    expect(codeOf(query)).toBe(code);
  });

  it('is told the limit and what came', () => {
    expect(judgeRest({ fields: '*.*.*.*' })).toMatchObject({
      limit: 1,
      was: 4,
      message: 'Expected at most 1 wildcards in one field, got 4.',
    });
  });
});

function aliases(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, 'title']));
}

function conditions(count: number): object[] {
  return Array.from({ length: count }, () => ({}));
}

function nested(levels: number): object {
  return levels <= 1 ? {} : { _and: nested(levels - 1) };
}
