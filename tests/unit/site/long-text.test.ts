import { describe, expect, it } from 'vitest';
import { headingId } from '../../../lib/content/headings.ts';
import { longText } from '../../../lib/content/long-text.ts';
import { markdownToHtml } from '../../../scripts/import/markdown.ts';

const words = (count: number) => `<p>${'water '.repeat(count)}</p>`;
const ids = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);

describe('the address of a heading', () => {
  it.each([
    ['What the wells say', 'what-the-wells-say'],
    ['Cà Mau: trees & shrimp?', 'ca-mau-trees-shrimp'],
    ['The fishers’ own map', 'the-fishers-own-map'],
    ['  3,000 cows  ', '3-000-cows'],
    ['مياه', 'section'],
    ['!', 'section'],
  ])('of %j is %j', (text, id) => {
    expect(headingId(text)).toBe(id);
  });

  it('is short enough to be read out', () => {
    expect(headingId('well '.repeat(100)).length).toBeLessThanOrEqual(60);
  });

  it('is unique in its text and leaves those of the page alone', () => {
    const { html } = longText(
      '<h2>Wells</h2><h3>Wells</h3><h2>Money</h2><h2>Content</h2><p id="wells-3">x</p><h2>Wells</h2>',
    );
    expect(ids(html)).toEqual(['wells', 'wells-2', 'money-2', 'content-2', 'wells-3', 'wells-4']);
  });

  it('that an editor or a link has chosen stays', () => {
    expect(longText('<h2 id="soil">Ground</h2>').html).toBe('<h2 id="soil">Ground</h2>');
  });

  it('is the same each time', () => {
    const text = '<h2>A</h2><h2>A</h2>';
    expect(longText(text)).toEqual(longText(text));
  });
});

describe('the contents', () => {
  const headings = '<h2>One</h2><h3>Two <em>b</em></h3><h4>no</h4><h2> </h2><h2>Three</h2>';

  it('of a long text are its headings of two levels, in order, with their words', () => {
    expect(longText(headings + words(600)).contents).toEqual([
      { id: 'one', text: 'One', level: 2 },
      { id: 'two-b', text: 'Two b', level: 3 },
      { id: 'three', text: 'Three', level: 2 },
    ]);
  });

  it('of a short text, or one with two headings, are none', () => {
    expect(longText(headings + words(100)).contents).toEqual([]);
    expect(longText(`<h2>One</h2><h2>Two</h2>${words(900)}`).contents).toEqual([]);
  });
});

describe('the reading time', () => {
  it.each([
    [1, 1],
    [290, 1],
    [310, 2],
    [2000, 10],
  ])('of %i words is %i', (count, minutes) => {
    expect(longText(words(count)).minutes).toBe(minutes);
  });

  it.each(['', null, undefined, '<p></p>', '<script>alert(1)</script>'])('of %j is none', (html) => {
    expect(longText(html)).toMatchObject({ minutes: 0, contents: [] });
  });
});

describe('footnotes', () => {
  const body = markdownToHtml('Salt[^a] and silt[^b], salt again[^a].\n\n[^a]: Not sweet.\n[^b]: Fine.\n', {
    link: (href) => href,
    picture: () => null,
  }).html;
  const { html } = longText(body);

  it('lead forth and back, and each says what it is', () => {
    expect(html.match(/role="doc-noteref"/g)).toHaveLength(3);
    expect(html.match(/role="doc-backlink"/g)).toHaveLength(2);
    expect(html).toContain('aria-label="Note 2"');
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids(html)).toContain(target);
  });

  it('stand in a box of their own, without the line that came before them', () => {
    expect(html).toContain('<section class="notes" role="doc-endnotes" aria-label="Notes"><ol>');
    expect(html).not.toContain('<hr>');
  });

  it('are not seen in raised letters or lists that are none', () => {
    const plain = '<p>m<sup>2</sup> <sup><a href="/x">x</a></sup></p><hr><ol><li id="y">y</li></ol>';
    expect(longText(plain).html).toBe(plain);
    const mixed = '<p><sup><a href="#y">1</a></sup></p><ol><li id="y">y</li><li>z</li></ol>';
    expect(longText(mixed).html).not.toContain('doc-endnotes');
  });
});

it('what is not safe is no safer in a long text', () => {
  expect(longText('<h2 onclick="x">A<script>alert(1)</script></h2><a href="javascript:x">b</a>').html).toBe(
    '<h2 id="a">A</h2><a>b</a>',
  );
});

it('a table and a note list side by side keep their places', () => {
  const { html } = longText(
    '<hr><table><tr><td>1</td></tr></table><ol><li id="n">x <a href="#r">↩</a></li></ol><p><sup id="r"><a href="#n">1</a></sup></p>',
  );
  expect(html).toMatch(/^<hr><div class="table-scroll"[^>]*><table>.*<\/table><\/div><section class="notes"/);
});
