import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../lib/content/sanitise.ts';

const FILE = '5f0c6f8a-3b1d-4f0e-9a53-0c1d2e3f4a5b';
const BOX = '<div class="table-scroll" tabindex="0" role="group" aria-label="Table">';
const boxes = (html: string) => html.split(BOX).length - 1;
const closed = (html: string) => html.split('</table></div>').length - 1;

describe('what runs or comes from elsewhere', () => {
  it.each([
    ['<script>alert(1)</script><p>x</p>', '<p>x</p>'],
    ['<p>x</p><script>alert(1)', '<p>x</p>'],
    ['<scr<script>ipt>alert(1)</script><p>x</p>', 'ipt&gt;alert(1)<p>x</p>'],
    ['<p onclick="alert(1)" onmouseover=alert(1)>x</p>', '<p>x</p>'],
    ['<p style="position:fixed;inset:0" class="skip-link" tabindex="1">x</p>', '<p>x</p>'],
    ['<style>body{display:none}</style><p>x</p>', '<p>x</p>'],
    ['<svg><script>alert(1)</script><a href="javascript:alert(1)">y</a></svg><p>x</p>', '<p>x</p>'],
    ['<svg><style><img src=x onerror=alert(1)></style></svg><p>x</p>', '<p>x</p>'],
    [
      '<math><mtext><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></math><p>x</p>',
      '<p>x</p>',
    ],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><p>x</p>', '<p>x</p>'],
    ['<iframe src="https://elsewhere.example"><p>y</p></iframe><p>x</p>', '<p>x</p>'],
    ['<object data="x.swf">y</object><embed src="x.swf"><p>x</p>', '<p>x</p>'],
    ['<form action="https://elsewhere.example"><input name="password"><p>x</p></form>', '<p>x</p>'],
    ['<template><p>y</p></template><textarea><p>z</p></textarea><p>x</p>', '<p>x</p>'],
    [
      '<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=/"><link rel="stylesheet" href="/x.css"><p>x</p>',
      '<p>x</p>',
    ],
    ['<!-- [if IE]><script>alert(1)</script><![endif] --><p>x</p>', '<p>x</p>'],
    ['<vitrine-theme>x</vitrine-theme>', 'x'],
  ])('is taken out of %s', (given, wanted) => {
    expect(sanitise(given)).toBe(wanted);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' &#106;avascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://site.example/x',
    'file:///etc/passwd',
    '//elsewhere.example/x',
    '\\\\elsewhere.example/x',
    '/\\elsewhere.example/x',
  ])('is no address for a link: %j', (href) => {
    expect(sanitise(`<a href="${href.replaceAll('"', '&quot;')}">x</a>`)).toBe('<a>x</a>');
  });

  it.each([
    '/projects/one',
    '#note-1',
    'mailto:post@meander.example',
    'tel:+351210000000',
    'page?x=1&amp;y=2',
  ])('is not %j, which stays', (href) => {
    expect(sanitise(`<a href="${href}">x</a>`)).toBe(`<a href="${href}">x</a>`);
  });

  it('gets no hold of the page that links to it', () => {
    expect(sanitise('<a href="https://elsewhere.example" target="_blank" rel="opener">x</a>')).toBe(
      '<a href="https://elsewhere.example" rel="noopener">x</a>',
    );
  });
});

describe('pictures', () => {
  it.each([
    `/assets/${FILE}`,
    `/assets/${FILE}.jpg`,
    `/assets/${FILE}?width=400&amp;key=large`,
    `http://localhost:8055/assets/${FILE.toUpperCase()}`,
  ])('of the CMS are asked for under the site’s own address: %s', (src) => {
    const html = sanitise(
      `<img src="${src}" alt="A weir" width="400" onerror="alert(1)" srcset="https://elsewhere.example/x 2x">`,
    );
    expect(html).toContain(`src="/media/${FILE}/w768"`);
    expect(html).toContain('alt="A weir"');
    expect(html).toContain('loading="lazy"');
    expect(html).not.toMatch(/onerror|srcset|localhost/);
  });

  it('without words get an empty alternative, so that no listener hears the name of a file', () => {
    expect(sanitise(`<img src="/assets/${FILE}">`)).toContain('alt=""');
  });

  it.each([
    'https://elsewhere.example/pixel.gif',
    '//elsewhere.example/pixel.gif',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:image/png;base64,iVBORw0KGgo=',
    'javascript:alert(1)',
    `/assets/${FILE}x`,
    '/assets/../users/me',
    '/api/revalidate',
    '',
  ])('from anywhere else are left out: %j', (src) => {
    expect(sanitise(`<p>x<img src="${src}" alt="y"></p>`)).toBe('<p>x</p>');
  });

  it('stay in their link, and a link around nothing goes', () => {
    const linked = sanitise(`<a href="/x"><figure><img src="/assets/${FILE}"></figure></a>`);
    expect(linked).toMatch(/^<a href="\/x"><figure><img [^>]+><\/figure><\/a>$/);
    expect(sanitise('x<a href="/x"><img src="https://elsewhere.example/x.png"></a>')).toBe('x');
    expect(sanitise('x<a href="/x"> <strong></strong></a><abbr></abbr>')).toBe('x<abbr></abbr>');
    expect(sanitise('<a id="note-1"></a>x')).toBe('<a id="note-1"></a>x');
  });
});

describe('text as people paste it', () => {
  it('has no heading of the level of the page’s title, nor deeper than four', () => {
    expect(sanitise('<h1>a</h1><h2>b</h2><h5>c</h5><h6>d</h6>')).toBe(
      '<h2>a</h2><h2>b</h2><h4>c</h4><h4>d</h4>',
    );
  });

  it('is closed where it was left open, and loses no words', () => {
    expect(sanitise('<b><i>x</b></i><p>un<li>closed')).toBe('<b><i>x</i></b><p>un<li>closed</li></p>');
    expect(sanitise('</div></section><p>a</section>b')).toBe('<p>ab</p>');
    expect(sanitise('a < b & c > d <')).toBe('a &lt; b &amp; c &gt; d &lt;');
  });

  it('nested a thousand deep keeps its words and a bound on its depth', () => {
    const html = sanitise(`${'<div>'.repeat(1000)}deep${'</div>'.repeat(1000)}`);
    expect(html).toContain('deep');
    expect(html.match(/<div>/g)?.length).toBeLessThanOrEqual(60);
    expect(html.match(/<\/div>/g)?.length).toBe(html.match(/<div>/g)?.length);
  });

  it('keeps the direction and language that it was written in', () => {
    const arabic = '<p dir="rtl" lang="ar">مياه نظيفة <bdi>Kisumu</bdi></p>';
    expect(sanitise(arabic)).toBe(arabic);
  });

  it('may be absent', () => {
    expect([sanitise(null), sanitise(undefined), sanitise('')]).toEqual(['', '', '']);
  });

  it('of a million characters in one link is done', () => {
    expect(sanitise(`<a href="/x">${'x'.repeat(2_000_000)}</a>`)).toHaveLength(1_000_000 + '</a>'.length);
  });
});

describe('a table', () => {
  it.each([
    ['as it should be', '<table><tr><td>1</td></tr></table>', 1],
    [
      'in capitals and with attributes',
      '<TABLE BORDER=1 tabindex="5" class="x"><TR><TD COLSPAN="2">1</TABLE>',
      1,
    ],
    ['in a table', '<table><tr><td>1<table><tr><td>2</td></tr></table></td></tr></table>', 2],
    ['never closed', '<p>x</p><table><tr><td>1', 1],
    ['in a table, neither closed', '<table><tr><td>1<table><tr><td>2', 2],
    ['closed but never opened', '</table><p>x</p></table>', 0],
    ['one after the other', '<table></table><table></table>', 2],
    [
      'in a quotation in a list',
      '<ul><li><blockquote><table><tr><td>1</td></tr></table></blockquote></li></ul>',
      1,
    ],
    ['pasted with the box of another page', `${BOX}<table><tr><td>1</td></tr></table></div>`, 1],
  ])('%s has one box that scrolls', (_, given, wanted) => {
    const html = sanitise(given);
    expect(boxes(html)).toBe(wanted);
    expect(closed(html)).toBe(wanted);
    expect(html.match(/<table/g)?.length ?? 0).toBe(wanted);
    expect(html.match(/<div/g)?.length).toBe(html.match(/<\/div>/g)?.length);
    expect(html.match(/table-scroll/g)?.length ?? 0).toBe(wanted);
  });

  it('keeps its heads and spans, and loses its looks', () => {
    expect(
      sanitise(
        '<table width="900"><caption>c</caption><tr><th scope="row" style="x">a</th><td rowspan="2">b</td></tr></table>',
      ),
    ).toBe(
      `${BOX.replace('Table', 'c')}<table><caption>c</caption><tr><th scope="row">a</th><td rowspan="2">b</td></tr></table></div>`,
    );
  });

  it('of 20,000 rows is kept whole', () => {
    const html = sanitise(`<table>${'<tr><td>x</td></tr>'.repeat(20_000)}</table>`);
    expect(html.match(/<td>/g)).toHaveLength(20_000);
    expect(boxes(html)).toBe(1);
  });

  it('that is only written about is left alone', () => {
    const code = '<code>&lt;table class="x"&gt;&lt;/table&gt;</code>';
    expect(sanitise(code)).toBe(code);
    const title = '<abbr title="<table> </table>">x</abbr>';
    expect(sanitise(title)).toBe(title);
    expect(sanitise('<tablet>x</tablet>')).toBe('x');
  });
});

describe('a block of code', () => {
  it('can be reached and scrolled by the keyboard, and is named', () => {
    expect(sanitise('<pre onclick="x"><code>a &lt; b</code></pre>')).toBe(
      '<pre tabindex="0" role="group" aria-label="Code"><code>a &lt; b</code></pre>',
    );
  });
});
