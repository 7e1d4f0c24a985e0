import { beforeAll, describe, expect, it } from 'vitest';
import { buildMemoryIndex } from '../../../lib/search/memory-index.ts';
import type { SearchDocument, SearchIndex, Wanted } from '../../../lib/search/search-index.ts';

const ALL: Wanted = { type: null, limit: 20, offset: 0 };

function document(facts: Partial<SearchDocument> & { slug: string }): SearchDocument {
  return { type: 'articles', title: '', summary: '', names: [], text: '', ...facts };
}

const DOCUMENTS = [
  document({
    slug: 'salt',
    title: 'Reading the salt in Shyamnagar',
    text: 'The wells of the delta turn salty.',
  }),
  document({ slug: 'well', title: 'A well that lasts', summary: 'Who mends it?', names: ['Farhana Akter'] }),
  document({ slug: 'lake', title: 'The lake', text: 'Nobody had dug a well here.' }),
  document({
    slug: 'mekong',
    type: 'projects',
    title: 'Sông Mê Kông',
    names: ['Vietnam'],
    summary: 'Mangroves.',
  }),
  document({ slug: 'farhana', type: 'people', title: 'Farhana Akter', text: 'Measures salt and wells.' }),
  document({ slug: 'year-2023', title: 'The year 2023' }),
  document({ slug: 'year-2024', title: 'The year 2024' }),
];

let index: SearchIndex;
beforeAll(async () => {
  index = await buildMemoryIndex(DOCUMENTS);
});

const slugs = async (query: string, wanted = ALL) =>
  (await index.search(query, wanted)).hits.map(({ slug }) => slug);

describe('the index', () => {
  it('puts what is called so before what speaks of it', async () => {
    expect((await slugs('well')).slice(0, 2)).toEqual(['well', 'lake']);
    expect((await slugs('farhana akter'))[0]).toBe('farhana');
  });

  it('finds what belongs to a name, a country, a text', async () => {
    expect(await slugs('vietnam')).toEqual(['mekong']);
    expect(await slugs('Akter')).toEqual(['farhana', 'well']);
    expect(await slugs('dug')).toEqual(['lake']);
  });

  it('forgives slips, marks and capitals, and a last word that is not finished', async () => {
    expect(await slugs('shyamnagr')).toEqual(['salt']);
    expect(await slugs('SONG me KONG')).toEqual(['mekong']);
    expect(await slugs('mangr')).toEqual(['mekong']);
  });

  it('does not take one year for another', async () => {
    expect(await slugs('year 2024')).toEqual(['year-2024']);
  });

  it('wants all words, and some of them only where that finds nothing', async () => {
    expect(await slugs('salt delta')).toEqual(['salt']);
    expect((await slugs('vietnam lake')).toSorted()).toEqual(['lake', 'mekong']);
  });

  it('counts every kind, whichever is asked for', async () => {
    const found = await index.search('salt', { ...ALL, type: 'people' });
    expect(found.hits.map(({ slug }) => slug)).toEqual(['farhana']);
    expect(found).toMatchObject({ total: 1, byType: { articles: 1, people: 1, projects: 0 } });
  });

  it('gives the hits that are wanted', async () => {
    const all = await slugs('well');
    expect(await slugs('well', { ...ALL, limit: 1, offset: 1 })).toEqual(all.slice(1, 2));
    expect(await slugs('well', { ...ALL, offset: 500 })).toEqual([]);
  });

  it('says which words it has found, in the title and in the text', async () => {
    const { hits } = await index.search('salty shyamnagar', ALL);
    expect(hits[0]?.title).toContainEqual({ text: 'Shyamnagar', marked: true });
    expect(hits[0]?.snippet).toContainEqual({ text: 'salty', marked: true });
  });

  it.each(['', 'the', '?', '<script>', '"', 'constructor', '__proto__', 'x'.repeat(100)])(
    'finds nothing for %j',
    async (query) => {
      expect(await slugs(query)).toEqual([]);
    },
  );
});
