import { describe, expect, it } from 'vitest';
import { createReading } from '../../../lib/cms/reading.ts';
import { TypedDocumentString } from '../../../lib/generated/graphql.ts';

const QUERY = new TypedDocumentString<Record<string, unknown>, Record<string, never>>('query Q { ok }');

/** A reading of a CMS that gives these answers, one after the other, and the tags that it has set. */
function readingOf(...answers: { data: object; asOf: number | null }[]) {
  const tagged: string[] = [];
  const left = [...answers];
  const cms = createReading({
    request: async () => {
      const { data, asOf } = left.shift() ?? expect.fail('asked more often than there are answers');
      return { data: Object.assign(Object.create(null), data), asOf };
    },
    tag: (...tags) => void tagged.push(...tags),
  });
  return { cms, tagged };
}

const article = (id: number) => ({ articles: [{ __typename: 'articles', id }] });

describe('the version of a read', () => {
  it('holds the very tags that were set, and when the CMS was asked', async () => {
    const { cms, tagged } = readingOf({ data: article(12), asOf: 1000 });
    await cms.ask(QUERY, {}, ['projects']);
    expect(tagged).toEqual(['projects', 'article-12']);
    expect(cms.version()).toEqual({ asOf: 1000, tags: tagged });
  });

  it('of several questions is as old as the oldest, with the tags of all', async () => {
    const { cms } = readingOf({ data: article(1), asOf: 2000 }, { data: article(2), asOf: 1000 });
    await cms.ask(QUERY, {});
    await cms.ask(QUERY, {});
    expect(cms.version()).toEqual({ asOf: 1000, tags: ['article-1', 'article-2'] });
  });

  it('holds what was not found too', async () => {
    const { cms, tagged } = readingOf({ data: { articles: [] }, asOf: 1000 });
    await cms.ask(QUERY, {});
    expect(cms.absent('articles')).toBeNull();
    expect(tagged).toEqual(['articles']);
    expect(cms.version()).toEqual({ asOf: 1000, tags: ['articles'] });
  });

  it('names the few of many that are shown, where the question had no ids', async () => {
    const { cms, tagged } = readingOf({
      data: { articles: [{ __typename: 'articles', key: 7 }] },
      asOf: 1000,
    });
    await cms.ask(QUERY, {});
    cms.shows('articles', 7, '9');
    expect(tagged).toEqual(['article-7', 'article-9']);
    expect(cms.version()).toEqual({ asOf: 1000, tags: tagged });
  });

  it('is not known when the CMS does not say of one of the questions when it was asked', async () => {
    const { cms } = readingOf({ data: article(1), asOf: 2000 }, { data: article(2), asOf: null });
    await cms.ask(QUERY, {});
    await cms.ask(QUERY, {});
    expect(cms.version()).toBeNull();
  });

  it('is not there when nothing was asked', () => {
    expect(readingOf().cms.version()).toBeNull();
  });
});
