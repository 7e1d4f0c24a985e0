/** The feeds, against RFC 4287 and JSON Feed 1.1. */
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FEED_ENTRIES, type FeedEntry, newestOf } from '../../../lib/feeds/feed.ts';
import { jsonFeed } from '../../../lib/feeds/json-feed.ts';
import { articlesFeed, themeFeed } from '../../../lib/feeds/site-feeds.ts';
import type { FeedArticle, FeedProject } from '../../../lib/reads/feed.ts';
import { atomFeed } from '../../../lib/xml/atom.ts';

const SITE = 'https://example.org';
const COVER = '53412952-7866-4cf1-a9f0-1eb7ca683a81';

const article: FeedArticle = {
  id: '12',
  slug: 'a-year',
  title: 'Less < more',
  excerpt: 'Rain & "reeds"',
  publishedAt: '2026-03-01T08:00:00Z',
  updated: '2026-02-01T08:00:00Z',
  cover: COVER,
  authors: [{ __typename: 'people', id: '3', slug: 'ann-otter', name: 'Ann Ótter' }],
};
const project: FeedProject = {
  id: '7',
  slug: 'reed-beds',
  title: 'Reed beds',
  summary: '',
  start: '2025-04-01',
  hasBegun: true,
  updated: null,
  cover: null,
};
const theme = { __typename: 'themes' as const, id: '2', slug: 'wetlands', name: 'Wetlands', description: '' };

const feed = articlesFeed({ name: 'Water & Co', tagline: '' }, [article]);
const news = (articles: FeedArticle[], projects: FeedProject[]) =>
  themeFeed({ siteName: 'Water & Co', theme, articles, projects });

describe('the feed of a theme', () => {
  it('tells of projects and articles in one order, the newest first', () => {
    const older = { ...article, id: '1', slug: 'older', publishedAt: '2024-01-01T00:00:00Z', updated: null };
    expect(news([article, older], [project]).entries.map(({ path }) => path)).toEqual([
      '/articles/a-year',
      '/projects/reed-beds',
      '/articles/older',
    ]);
  });

  it('does not take a project that is planned for one that began', () => {
    const planned = { ...project, start: '2099-01-01', hasBegun: false, updated: '2026-01-01T00:00:00Z' };
    const [entry] = news([], [planned]).entries;
    expect(entry).toMatchObject({ published: null, updated: '2026-01-01T00:00:00Z' });
  });

  it('has an identity of its own, which a new address of the theme leaves as it is', () => {
    const renamed = themeFeed({
      siteName: 'Water & Co',
      theme: { ...theme, slug: 'bogs' },
      articles: [],
      projects: [],
    });
    expect(renamed.key).toBe(news([], []).key);
    expect(renamed.key).not.toBe(feed.key);
    expect(renamed.folder).toBe('/themes/bogs');
  });

  it('holds no more than a page of a list', () => {
    const many = Array.from({ length: 50 }, (_, index): FeedEntry => {
      const [first] = feed.entries;
      if (!first) throw new Error('Expected an entry');
      return { ...first, key: `article-${index}` };
    });
    expect(newestOf(many)).toHaveLength(FEED_ENTRIES);
  });
});

describe('as Atom', () => {
  it('tells of each article with its authors, in well-formed XML', () => {
    const document = atomFeed(SITE, feed, '');
    const [entry] = textsOf(document, 'entry');
    expect(entry).toContain('tag:example.org,2026:article-12');
    expect(entry).toContain('Less < more');
    expect(entry).toContain('Ann Ótter');
    expect(entry).toContain('https://example.org/people/ann-otter');
    expect(entry).toContain('Rain & "reeds"');
    expect(document).toContain('href="https://example.org/articles/a-year"');
  });

  it('has what RFC 4287 demands of a feed and of each entry', () => {
    const document = atomFeed(SITE, news([article], [project]), '');
    const root = elementsOf(document, 'feed')[0] ?? {};
    for (const name of ['id', 'title', 'updated', 'author']) expect(namesIn(root), name).toContain(name);
    expect(document).toContain(
      '<link rel="self" type="application/atom+xml" href="https://example.org/themes/wetlands/feed.xml"/>',
    );
    const entries = elementsOf(document, 'entry');
    expect(entries).toHaveLength(2);
    for (const entry of entries) {
      expect(namesIn(entry).slice(0, 3)).toEqual(['id', 'title', 'link']);
      expect(namesIn(entry).filter((name) => name === 'updated')).toHaveLength(1);
    }
    for (const time of textsOf(document, 'updated'))
      expect(z.iso.datetime().safeParse(time).success).toBe(true);
  });

  it('takes an article for changed when it was published, if that is later', () => {
    expect(textsOf(atomFeed(SITE, feed, ''), 'updated')).toEqual([
      '2026-03-01T08:00:00.000Z',
      '2026-03-01T08:00:00.000Z',
    ]);
  });

  it('keeps the id of an article whose address has changed', () => {
    const ids = (slug: string) => textsOf(atomFeed(SITE, news([{ ...article, slug }], []), ''), 'id');
    expect(ids('b')).toEqual(ids('a'));
  });

  it('without an article is a feed still', () => {
    expect(textsOf(atomFeed(SITE, { ...feed, entries: [] }, ''), 'updated')).toEqual([
      '1970-01-01T00:00:00.000Z',
    ]);
  });
});

/** https://www.jsonfeed.org/version/1.1/: what is there, of which form; what is required. */
const author = z.strictObject({ name: z.string().min(1), url: z.url() });
const jsonFeedForm = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().min(1).optional(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.literal('en'),
  authors: z.array(author),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      summary: z.string().min(1).optional(),
      image: z.url().optional(),
      date_published: z.iso.datetime().optional(),
      date_modified: z.iso.datetime().optional(),
      authors: z.array(author).min(1).optional(),
    }),
  ),
});
const written = (of: typeof feed) => jsonFeedForm.parse(JSON.parse(JSON.stringify(jsonFeed(SITE, of))));

describe('as JSON Feed', () => {
  it('has what version 1.1 demands, and nothing that it does not know', () => {
    const document = written(news([article], [project]));
    expect(document.feed_url).toBe('https://example.org/themes/wetlands/feed.json');
    expect(document.home_page_url).toBe('https://example.org/themes/wetlands');
    expect(document.items).toHaveLength(2);
  });

  it('has a text for every item, if only its title', () => {
    expect(written(news([], [project])).items[0]).toMatchObject({
      title: 'Reed beds',
      content_text: 'Reed beds',
    });
  });

  it('tells the same of an article as Atom', () => {
    expect(written(feed).items).toEqual([
      {
        id: textsOf(atomFeed(SITE, feed, ''), 'id')[1],
        url: 'https://example.org/articles/a-year',
        title: 'Less < more',
        content_text: 'Rain & "reeds"',
        summary: 'Rain & "reeds"',
        image: `https://example.org/media/${COVER}/w1216`,
        date_published: '2026-03-01T08:00:00.000Z',
        date_modified: '2026-03-01T08:00:00.000Z',
        authors: [{ name: 'Ann Ótter', url: 'https://example.org/people/ann-otter' }],
      },
    ]);
  });

  it('says no time that is not known', () => {
    const [item] = written(news([], [{ ...project, hasBegun: false }])).items;
    expect(item).not.toHaveProperty('date_published');
    expect(item).not.toHaveProperty('date_modified');
  });
});

/** The texts of all elements of a name, entities read. */
function textsOf(document: string, name: string): string[] {
  const textOf = (nodes: readonly object[]): string =>
    nodes.map((node) => ('data' in node ? String(node.data) : textOf(childrenOf(node)))).join(' ');
  return elementsOf(document, name).map((element) => textOf(childrenOf(element)));
}

function elementsOf(document: string, name: string): object[] {
  const found: object[] = [];
  const walk = (nodes: readonly object[]) => {
    for (const node of nodes) {
      if ('name' in node && node.name === name) found.push(node);
      walk(childrenOf(node));
    }
  };
  walk(parseDocument(document, { xmlMode: true }).children);
  return found;
}

function namesIn(element: object): string[] {
  return childrenOf(element).flatMap((node) => ('name' in node ? [String(node.name)] : []));
}

function childrenOf(node: object): readonly object[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : [];
}
