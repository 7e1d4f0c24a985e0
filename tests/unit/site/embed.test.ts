/** oEmbed 1.0 and the card that it leads to. https://oembed.com */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { askedCard } from '../../../lib/embed/asked-card.ts';
import { projectCardHtml } from '../../../lib/embed/card.ts';
import { CARD_POLICY } from '../../../lib/embed/card-style.ts';
import { oembedAnswer } from '../../../lib/embed/oembed.ts';

const SITE = 'https://example.org';
const asked = (query: Record<string, string>) => askedCard(new URLSearchParams(query), SITE);
const PAGE = `${SITE}/projects/reed-beds`;

const project = {
  slug: 'reed-beds',
  title: 'Reeds & "beds" <b>',
  summary: '<script>alert(1)</script>',
  cover: null,
  countries: ['KE'],
  start: '2025-04-01',
  end: null,
  asOf: '2026-01-01T00:00:00Z',
};
const site = { name: 'Water & Co' };

describe('what is asked for', () => {
  it.each([PAGE, `${PAGE}/`, `${PAGE}?utm_source=x#results`, 'http://example.org/projects/reed-beds'])(
    '%s is a project’s page',
    (url) => {
      expect(asked({ url })).toEqual({ ok: true, slug: 'reed-beds', size: { width: 480, height: 460 } });
    },
  );

  it.each([
    'https://other.example/projects/reed-beds',
    'https://example.org.other.example/projects/reed-beds',
    `${SITE}/articles/a-year`,
    `${SITE}/projects`,
    `${SITE}/projects/page/2`,
    `${SITE}/projects/No.Such`,
    `${SITE}/embed/projects/reed-beds`,
    'ftp://example.org/projects/reed-beds',
    'javascript:alert(1)',
  ])('%s is none, and answered 404', (url) => {
    expect(asked({ url })).toMatchObject({ ok: false, status: 404 });
  });

  it.each([
    [{}, 400, 'url'],
    [{ url: 'projects/reed-beds' }, 400, 'url'],
    [{ url: PAGE, maxwidth: '0' }, 400, 'maxwidth'],
    [{ url: PAGE, maxwidth: '12px' }, 400, 'maxwidth'],
    [{ url: PAGE, maxheight: '-1' }, 400, 'maxheight'],
    [{ url: PAGE, format: 'yaml' }, 400, 'format'],
    [{ url: PAGE, format: 'xml' }, 501, 'format'],
  ])('%j is refused with %i, in words', (query, status, word) => {
    const refused = asked(query);
    expect(refused).toMatchObject({ ok: false, status });
    expect(refused.ok ? '' : refused.message).toContain(word);
  });

  it.each([
    [{ maxwidth: '300' }, { width: 300, height: 408 }],
    [
      { maxwidth: '300', maxheight: '200' },
      { width: 300, height: 200 },
    ],
    [
      { maxwidth: '2000', maxheight: '2000' },
      { width: 480, height: 460 },
    ],
  ])('%j bounds the card', (bounds, size) => {
    expect(asked({ url: PAGE, ...bounds })).toMatchObject({ size });
  });
});

describe('the answer', () => {
  const answer = oembedAnswer(project, { siteUrl: SITE, site, size: { width: 300, height: 200 } });

  it('has what oEmbed demands of a rich one, within the bounds', () => {
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 300, height: 200 });
    expect(answer.html).toContain('src="https://example.org/embed/projects/reed-beds"');
    expect(answer.html).toContain('width="300" height="200"');
  });

  it('is one frame and nothing else, whatever the title holds', () => {
    expect(answer.html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  });
});

describe('the card', () => {
  const html = projectCardHtml(project, { siteUrl: SITE, site });

  it('shows text as text, and runs nothing', () => {
    expect(html).not.toMatch(/<script|<b>|\son\w+=|style="/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('leads to the project and the site, beside the page that it stands in', () => {
    expect(html).toContain(
      '<a href="https://example.org/projects/reed-beds" target="_blank" rel="noopener">',
    );
    expect(html).toContain(
      '<a href="https://example.org/" target="_blank" rel="noopener">Water &amp; Co</a>',
    );
  });

  it('may be framed by anybody, and its policy names exactly its style', () => {
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    expect(CARD_POLICY).toContain(`style-src 'sha256-${digest}'`);
    expect(CARD_POLICY).toContain('frame-ancestors *');
    expect(CARD_POLICY).toContain("default-src 'none'");
    expect(CARD_POLICY).not.toContain('script-src');
  });
});
