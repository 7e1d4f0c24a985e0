import { describe, expect, it } from 'vitest';
import type { Address } from '../../../lib/reads/addresses.ts';
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
  const item = (slug: string, changed: string | null = null, cover: string | null = null): Address => ({
    collection: 'articles',
    slug,
    changed,
    cover,
    languages: ['en'],
  });

  it('names home, lists and items, with the time of the last change where it is known', () => {
    const document = sitemap(SITE, [item('a-year', '2026-01-02T03:04:05+02:00'), item('b')], '');
    expect(document).toContain(
      '<url><loc>https://example.org/articles/a-year</loc><lastmod>2026-01-02T01:04:05.000Z</lastmod></url>',
    );
    expect(document).toContain('<url><loc>https://example.org/articles/b</loc></url>');
    expect(document.match(/<loc>[^<]*<\/loc>/g)?.slice(0, 7)).toEqual([
      '<loc>https://example.org/</loc>',
      '<loc>https://example.org/ar</loc>',
      '<loc>https://example.org/projects</loc>',
      '<loc>https://example.org/ar/projects</loc>',
      '<loc>https://example.org/articles</loc>',
      '<loc>https://example.org/ar/articles</loc>',
      '<loc>https://example.org/impact</loc>',
    ]);
  });

  it('leaves out a time that can’t be read, and names an address once', () => {
    const document = sitemap(
      SITE,
      [{ collection: 'pages', slug: 'projects', changed: 'soon', cover: null, languages: ['en'] }],
      '',
    );
    expect(document.match(/<url>/g)).toHaveLength(7);
    expect(document).not.toContain('lastmod');
  });

  it('names a translated page in each of its languages, and all of them in both', () => {
    const document = sitemap(SITE, [{ ...item('a'), languages: ['en', 'ar'] }, item('b')], '');
    for (const path of ['/articles/a', '/ar/articles/a']) {
      expect(document).toContain(
        `<url><loc>https://example.org${path}</loc><xhtml:link rel="alternate" hreflang="en" href="https://example.org/articles/a"/><xhtml:link rel="alternate" hreflang="ar" href="https://example.org/ar/articles/a"/><xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/articles/a"/></url>`,
      );
    }
    expect(document).not.toContain('/ar/articles/b');
  });

  it('shows the picture of a page, under the namespace that it says', () => {
    const document = sitemap(SITE, [item('a', null, '53412952-7866-4cf1-a9f0-1eb7ca683a81')], '');
    expect(document).toContain('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"');
    expect(document).toContain(
      '<url><loc>https://example.org/articles/a</loc><image:image><image:loc>https://example.org/media/53412952-7866-4cf1-a9f0-1eb7ca683a81/w1216</image:loc></image:image></url>',
    );
    expect(document.match(/<image:image>/g)).toHaveLength(1);
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
