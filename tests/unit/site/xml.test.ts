import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../../lib/reads/addresses.ts';
import type { FeedArticle } from '../../../lib/reads/feed.ts';
import { atomFeed } from '../../../lib/xml/atom.ts';
import { escapeXml } from '../../../lib/xml/escape-xml.ts';
import { MAX_ADDRESSES, sitemap } from '../../../lib/xml/sitemap.ts';

const SITE = 'https://example.org';

describe('text in XML', () => {
  it('holds no markup of its own, in attributes neither', () => {
    expect(escapeXml(`<a href="x" title='y'>Tom & Ann</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&apos;y&apos;&gt;Tom &amp; Ann&lt;/a&gt;',
    );
  });

  it('leaves out what XML cannot write, and keeps all else', () => {
    expect(escapeXml('a\u0000b\u0008c\u000bd\u001fe\ufffef\uffff')).toBe('abcdef');
    expect(escapeXml('tab\tline\nemoji 🌊 ü 水')).toBe('tab\tline\nemoji 🌊 ü 水');
    expect(escapeXml('half \ud83c of a pair')).toBe('half \ufffd of a pair');
  });
});

describe('the sitemap', () => {
  const item = (slug: string, changed: string | null = null): Address => ({
    collection: 'articles',
    slug,
    changed,
  });

  it('names home, lists and items, with the time of the last change where it is known', () => {
    const document = sitemap(SITE, [item('a-year', '2026-01-02T03:04:05+02:00'), item('b')], '');
    expect(document).toContain(
      '<url><loc>https://example.org/articles/a-year</loc><lastmod>2026-01-02T01:04:05.000Z</lastmod></url>',
    );
    expect(document).toContain('<url><loc>https://example.org/articles/b</loc></url>');
    expect(document.match(/<loc>[^<]*<\/loc>/g)?.slice(0, 3)).toEqual([
      '<loc>https://example.org/</loc>',
      '<loc>https://example.org/projects</loc>',
      '<loc>https://example.org/articles</loc>',
    ]);
  });

  it('leaves out a time that can’t be read, and names an address once', () => {
    const document = sitemap(SITE, [{ collection: 'pages', slug: 'projects', changed: 'soon' }], '');
    expect(document.match(/<url>/g)).toHaveLength(3);
    expect(document).not.toContain('lastmod');
  });

  it('holds no more addresses than its protocol allows', () => {
    const many = Array.from({ length: MAX_ADDRESSES + 10 }, (_, index) => item(`a-${index}`));
    expect(sitemap(SITE, many, '').match(/<url>/g)).toHaveLength(MAX_ADDRESSES);
  });

  it('carries its versions before its root', () => {
    expect(sitemap(SITE, [], '<!-- content-version: 1 articles -->\n')).toMatch(
      /^<\?xml [^>]*\?>\n<!-- content-version: 1 articles -->\n<urlset /,
    );
  });
});

describe('the feed', () => {
  const facts = { siteUrl: SITE, name: 'Water & Co', tagline: '', comments: '' };
  const article: FeedArticle = {
    id: '12',
    slug: 'a-year',
    title: 'Less < more',
    excerpt: 'Rain & "reeds"',
    publishedAt: '2026-03-01T08:00:00Z',
    updated: '2026-02-01T08:00:00Z',
    authors: [{ __typename: 'people', id: '3', slug: 'ann-otter', name: 'Ann Ótter' }],
  };

  it('tells of each article with its authors, in well-formed XML', () => {
    const document = atomFeed(facts, [article]);
    const [entry] = textsOf(document, 'entry');
    expect(entry).toContain('tag:example.org,2026:article-12');
    expect(entry).toContain('Less < more');
    expect(entry).toContain('Ann Ótter');
    expect(entry).toContain('https://example.org/people/ann-otter');
    expect(entry).toContain('Rain & "reeds"');
    expect(document).toContain('href="https://example.org/articles/a-year"');
  });

  it('takes an article for changed when it was published, if that is later', () => {
    expect(textsOf(atomFeed(facts, [article]), 'updated')).toEqual([
      '2026-03-01T08:00:00.000Z',
      '2026-03-01T08:00:00.000Z',
    ]);
  });

  it('keeps the id of an article whose address has changed', () => {
    const ids = (slug: string) => textsOf(atomFeed(facts, [{ ...article, slug }]), 'id');
    expect(ids('b')).toEqual(ids('a'));
  });

  it('without an article is a feed still', () => {
    expect(textsOf(atomFeed(facts, []), 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  });
});

/** The texts of all elements of a name, entities read. */
function textsOf(document: string, name: string): string[] {
  const found: string[] = [];
  const textOf = (nodes: readonly object[]): string =>
    nodes.map((node) => ('data' in node ? String(node.data) : textOf(childrenOf(node)))).join(' ');
  const walk = (nodes: readonly object[]) => {
    for (const node of nodes) {
      if ('name' in node && node.name === name) found.push(textOf(childrenOf(node)));
      walk(childrenOf(node));
    }
  };
  walk(parseDocument(document, { xmlMode: true }).children);
  return found;
}

function childrenOf(node: object): readonly object[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : [];
}
