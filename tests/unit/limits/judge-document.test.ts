/** What is refused by the text of a GraphQL query alone. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judgeDocument } from '../../../directus/extensions/limits/src/judge-document.ts';
import { measure, parseBounded } from '../../../directus/extensions/limits/src/measure-document.ts';

const judge = (text: string) => judgeDocument(text, createHash('sha256').update(text).digest('hex'));

function measured(text: string) {
  const { document } = parseBounded(text, 800);
  if (!document) throw new Error('Expected a document');
  return measure(document);
}

describe('the depth of a query', () => {
  it.each([
    ['{ a }', 0],
    ['{ a { b } }', 1],
    ['{ a { b { c { d { e } } } } }', 4],
    ['{ a { ...F } } fragment F on X { b { c } }', 2],
    ['{ a { ... on X { b { c } } } }', 2],
  ])('%s', (text, depth) => {
    expect(measured(text).depth).toBe(depth);
  });

  it('is that of the deepest of several operations', () => {
    expect(measured('query A { a } query B { a { b { c } } } query C { a { b } }').depth).toBe(2);
  });
});

describe('a query', () => {
  it('passes with what the site asks for, and is read once', () => {
    const text = '{ a: projects(limit: 1) { id themes { themes_id { name } } } }';
    expect(judge(text)).toMatchObject({ refusal: null, document: { kind: 'Document' } });
    expect(judge(text).document).toBe(judge(text).document);
  });

  it.each([
    ['QUERY_TOO_DEEP', { limit: 4, was: 29 }, `${'{ a '.repeat(30)}${'}'.repeat(30)}`],
    [
      'TOO_MANY_ALIASES',
      { limit: 15, was: 100 },
      `{ ${many(100, (index) => `a${index}: projects { id }`)} }`,
    ],
    [
      'TOO_MANY_ALIASES',
      { limit: 15, was: 60 },
      `{ ${many(3, () => '...F')} } fragment F on Query { ${many(20, (index) => `a${index}: b`)} }`,
    ],
    ['TOO_MANY_DIRECTIVES', { limit: 10, was: 40 }, `{ a ${'@include(if: true) '.repeat(40)} }`],
    ['FILTER_TOO_DEEP', { limit: 10, was: 11 }, `{ a(filter: ${'[{ b: '.repeat(30)}1${' }]'.repeat(30)}) }`],
    ['FILTER_TOO_WIDE', { limit: 100, was: 101 }, `{ a(filter: [${many(120, () => '{}')}]) }`],
    ['TOO_MANY_TOKENS', { limit: 800 }, `{ ${many(2_000, (index) => `f${index}`)} }`],
  ])('is refused by %s, which names the limit', (code, facts, text) => {
    expect(judge(text).refusal).toMatchObject({ code, ...facts });
  });

  it('that is no GraphQL, or spreads a fragment in itself, is left to Directus', () => {
    expect(judge('{ a ')).toEqual({ refusal: null, document: null });
    expect(judge('{ ...F } fragment F on Query { a { ...F } }').refusal).toBeNull();
  });
});

function many(count: number, one: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index)).join(' ');
}
