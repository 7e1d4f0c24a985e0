import { expect, test } from 'vitest';
import { sanitise } from '../../../lib/content/sanitise.ts';
import { markdownToHtml } from '../../../scripts/import/markdown.ts';
import { pictureNames, resolveLink } from '../../../scripts/import/references.ts';

const ID = '11111111-1111-5111-8111-111111111111';
const known = { articles: new Set(['we-are-hiring']), people: new Set(['ada-obi']) };
const convert = (markdown: string) =>
  markdownToHtml(markdown, {
    link: (href) => resolveLink(href, known),
    picture: (src) => (src.endsWith('here.png') ? ID : null),
  });
const html = (markdown: string) => convert(markdown).html;

test('tables, code and lists of GFM become their elements', () => {
  expect(html('| a |\n|---|\n| ~~b~~ |')).toMatch(/<table>[\s\S]*<th>a<\/th>[\s\S]*<del>b<\/del>/);
  expect(html('```js\nif (a < b) {}\n```')).toBe('<pre><code>if (a &lt; b) {}\n</code></pre>');
});

test('a heading of level 1 becomes one of level 2, and none is deeper than 4', () => {
  expect(html('# A\n\n###### B')).toBe('<h2>A</h2>\n<h4>B</h4>');
});

test('footnotes are numbered in the order of reading, linked both ways, and unused ones are left out', () => {
  const body = html('One[^b] two[^a] one again[^b].\n\n[^a]: Second *note*\n[^b]: First note\n[^c]: Unused');
  expect(body).toContain('<sup id="note-ref-1"><a href="#note-1">1</a></sup> two<sup id="note-ref-2">');
  expect(body).toContain('<li id="note-1"><p>First note <a href="#note-ref-1">↩</a></p></li>');
  expect(body).toContain('<em>note</em>');
  expect(body).not.toContain('Unused');
  expect(body.match(/id="note-ref-1"/g)).toHaveLength(1);
});

test('a footnote that is not written stays text', () => {
  expect(html('See[^1].')).toBe('<p>See[^1].</p>');
});

test('a link within the document finds its heading; other headings carry no id', () => {
  expect(html('[go](#the-end)\n\n## The end\n\n## Else')).toBe(
    '<p><a href="#the-end">go</a></p>\n<h2 id="the-end">The end</h2>\n<h2>Else</h2>',
  );
});

test('links to imported pages follow them; links that lead nowhere leave their words and are counted', () => {
  expect(html('[a](/2014/03/04/We-Are-Hiring/#how)')).toContain('href="/articles/we-are-hiring#how"');
  expect(html('[a](/author/ada-obi/)')).toContain('href="/people/ada-obi"');
  expect(html('[a](//example.org/x)')).toContain('href="https://example.org/x"');
  expect(convert('[words](/tags/x/) [b](#nowhere)')).toMatchObject({
    html: '<p>words b</p>',
    linksLeftOut: 2,
  });
});

test('pictures that exist show the file of the CMS, the others are left out and counted', () => {
  const body = convert('![Seen](/img/here.png) ![Gone](https://elsewhere.example/gone.png)');
  expect(body).toMatchObject({ picturesLeftOut: 1, pictures: [ID] });
  expect(body.html).toContain(`<img src="/assets/${ID}" alt="Seen" />`);
  expect(body.html).not.toContain('elsewhere');
});

test('a figure of HTML may hold a picture of Markdown; without its picture it leaves its caption', () => {
  expect(html('<figure>\n  ![A "b"](here.png)\n</figure>')).toContain(
    `<img src="/assets/${ID}" alt="A &quot;b&quot;" />`,
  );
  expect(html('<figure>\n![x](gone.png)\n</figure>')).toBe('');
});

test('a frame becomes a link to what it showed', () => {
  expect(html('<iframe src="https://video.example/1" title="Talk" onload="x()"></iframe>')).toBe(
    '<a href="https://video.example/1">Talk</a>',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example></SCRIPT >',
  '<img src=here.png onerror=alert(1)>',
  '<img src="x" onerror="alert(1)">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '[a](javascript:alert(1))',
  '[a](  JaVaScRiPt:alert(1))',
  '[a](java&#115;cript:alert(1))',
  '<a href="java\tscript:alert(1)">a</a>',
  '[a](data:text/html,alert)',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<p style="position:fixed" onclick="alert(1)">a</p>',
  '<form action="//evil.example"><input name=a></form>',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  '# <b onmouseover=alert(1)>a',
  '<figure>![" onerror="alert(1)](here.png)</figure>',
])('nothing of %j can run', (markdown) => {
  const body = html(markdown);
  const markup = body.replace(/"[^"]*"/g, '""');
  expect(markup).not.toMatch(/<(?:script|svg|iframe|form|input)|<[^>]*\s(?:on\w+|style)\s*=/i);
  expect(body).not.toMatch(/(?:href|src)="(?!https?:|\/assets\/|#)/i);
});

test('broken HTML is closed', () => {
  const body = html('<div><b>bold <i>both</b> text\n\n<table><tr><td>cell');
  expect(body.match(/<(?!\/|[bh]r)/g)?.length).toBe(body.match(/<\//g)?.length);
  expect(body).toContain('cell');
});

test('a huge table and deep nesting are taken', () => {
  const rows = '| cell | cell |\n'.repeat(5_000);
  expect(html(`| a | b |\n|---|---|\n${rows}`).match(/<tr>/g)).toHaveLength(5_001);
  expect(html(`${'<div>'.repeat(5_000)}deep`)).not.toMatch(/(?:<div>){70}/);
  expect(html(`${'> '.repeat(500)}quoted`)).toContain('quoted');
});

test('right-to-left text keeps its direction', () => {
  expect(html('<p dir="rtl" lang="ar">مرحبا</p>')).toBe('<p dir="rtl" lang="ar">مرحبا</p>');
});

test("the website's own rules take nothing more away", () => {
  const body = html('# A\n\nText[^1], [a](https://example.org) **b** `c`\n\n- d\n\n> e\n\n[^1]: f');
  const words = (text: string) => text.replace(/<[^>]+>/g, '');
  const elements = (text: string) => Array.from(text.matchAll(/<(\w+)/g), ([, name]) => name);
  expect(words(sanitise(body))).toBe(words(body));
  expect(elements(sanitise(body))).toEqual(elements(body));
});

test('a picture is looked for under every name that its folders allow', () => {
  expect(pictureNames('/assets/blog/foia/in-hand.jpg?v=1')).toEqual([
    'assets--blog--foia--in-hand.jpg',
    'blog--foia--in-hand.jpg',
    'foia--in-hand.jpg',
    'in-hand.jpg',
  ]);
});
