import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createElement, Suspense } from 'react';
import { expect, test } from 'vitest';
import { publishHtml } from '../../../../front/publish/publish-html.ts';
import { failing, type Late, late, streamPage } from './stream-page.ts';
import { Page, STREAMED } from './streamed-pages.tsx';
import { lateStyledPage, styledPage } from './styled-pages.tsx';

function published(html: string): string {
  const result = publishHtml(html);
  return result.published ? result.html : expect.fail(result.reason);
}

function reasonFor(html: string): string {
  const result = publishHtml(html);
  return result.published ? expect.fail('published') : result.reason;
}

/** What the reader sees of it: the contents of the body without comments. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>')).replaceAll(/<!--.*?-->/g, '');
}

function waiting(...parts: Late[]) {
  const boundaries = parts.map((part, key) =>
    createElement(Suspense, { key, fallback: 'wait' }, part.show('here')),
  );
  return createElement(Page, null, boundaries);
}

test.each(Object.entries(STREAMED))('what came late stands in its place: %s', async (_, { html, shows }) => {
  const streamed = await html();
  expect(streamed).toMatch(/\$R[CS]\("/);
  expect(bodyOf(published(streamed))).toBe(shows);
});

test('a part in pieces and the rows of a table are streamed in forms of their own', async () => {
  expect(await STREAMED['a part that comes in pieces']?.html()).toContain('$RS("S:1","P:1")');
  expect(await STREAMED['rows, cells, groups and columns of a table']?.html()).toContain(
    '<table hidden><tr id="S:',
  );
});

test('late stylesheets stand behind those of their precedence', async () => {
  const html = published(await styledPage());
  const head = html.slice(html.indexOf('<head>') + 6, html.indexOf('<title>'));
  expect(head.split(/(?<=\/>|<\/style>)/)).toEqual([
    '<link rel="stylesheet" href="/first.css?a=1&amp;b=2" data-precedence="low"/>',
    '<link rel="stylesheet" href="/third.css?a=1&amp;b=2" data-precedence="low"/>',
    '<style data-precedence="low" data-href="inline-1">p { margin: 0 }</style>',
    '<link rel="stylesheet" href="/fourth.css?a=1&amp;b=2" data-precedence="low"/>',
    '<link rel="stylesheet" href="/second.css?a=1&amp;b=2" data-precedence="high"/>',
    '<link rel="stylesheet" href="/sixth.css" data-precedence="high" media="print" title="a &quot;b&quot; &amp; c"/>',
    '<style data-precedence="high" data-href="inline-2">b { color: red }</style>',
    '<link rel="stylesheet" href="/fifth.css?a=1&amp;b=2" data-precedence="other"/>',
  ]);
  expect(html).not.toContain('not all');
});

test('late stylesheets of a page without any stand first in its head', async () => {
  const html = published(await lateStyledPage());
  expect(html).toContain(
    '<head><link rel="stylesheet" href="/first.css?a=1&amp;b=2" data-precedence="low"/>' +
      '<link rel="stylesheet" href="/second.css?a=1&amp;b=2" data-precedence="low"/><title>',
  );
});

test('a part that fails on the server, early or late, keeps the page with React', async () => {
  const [early, one, two] = [failing(), failing(), late()];
  early.release();
  expect(reasonFor(await streamPage(waiting(early)))).toBe('a part of the page that failed, <!--$!-->');
  expect(reasonFor(await streamPage(waiting(one, two), [two, one]))).toBe(
    'a part of the page that failed, B:0',
  );
});

test('what is still awaited, or came without its place, keeps the page with React', async () => {
  const one = late();
  const html = await streamPage(waiting(one), [one]);
  const at = html.indexOf('<div hidden id="S:0">');
  const cutShort = `${html.slice(0, at)}</body></html>`;
  expect(reasonFor(cutShort)).toBe('a part of the page that was still awaited, B:0');
  expect(reasonFor(html.replace('$RC("B:0","S:0")', ''))).toMatch(
    /^an instruction of React in an unknown form/,
  );
  expect(reasonFor(html.replace('$RC("B:0"', '$RC("B:1"'))).toBe('an instruction without its place, B:1');
  expect(reasonFor(html.replace('id="S:0"', 'id="S:7"'))).toBe(
    'a segment that nothing puts in its place, S:7',
  );
  expect(reasonFor(html.replace('<div hidden id="S:0">', '<div id="S:0">'))).toBe(
    'a segment in an unknown form, S:0',
  );
  expect(reasonFor(html.replace('<!--$?-->', '<!--$~-->'))).toBe('a boundary in an unknown form, <!--$~-->');
  expect(reasonFor(html.replace('<!--/$-->', ''))).toBe('a mark of React without its partner, <!--$?-->');
});

test('late parts that a browser would read otherwise in their place keep the page with React', async () => {
  const one = late();
  const inParagraph = createElement(
    Page,
    null,
    createElement('p', null, createElement(Suspense, null, one.show(createElement('div', null, 'block')))),
  );
  expect(reasonFor(await streamPage(inParagraph, [one]))).toBe(
    'late parts in markup that browsers mend, <p>',
  );
  const rows = await STREAMED['rows, cells, groups and columns of a table']?.html();
  const misplaced = rows?.replace(
    '<table hidden><tr id="S:3"><td>2</td></tr></table>',
    '<div hidden id="S:3">2</div>',
  );
  expect(reasonFor(misplaced ?? '')).toBe('a <div> segment for <tr>, B:3');
});

/**
 * The functions whose work `settle` does, as they were read. Another digest: read what changed in them, see in a
 * browser that published pages look as they do with the script, and only then write the new one here.
 */
const RUNTIME = new Map([
  ['$RS=', 'ae43f2863da4'],
  ['$RB=', '90f3487cde43'],
  ['$RV=', 'cda3575a17e8'],
  ['$RM=', '8d1d48bcdad5'],
  ['$RX=', 'e53a88761f34'],
]);

test.each(['react-dom/package.json', 'next/dist/compiled/react-dom/package.json'])(
  'the streamed scripts are those that were read: %s',
  (manifest) => {
    const file = createRequire(import.meta.url).resolve(manifest);
    const source = readFileSync(
      file.replace('package.json', 'cjs/react-dom-server.node.production.js'),
      'utf8',
    );
    const literals = [...source.matchAll(/'((?:\$R[A-Z]=)(?:[^'\\\n]|\\.)*)'/g)].map(
      ([, literal = '']) => literal,
    );
    for (const [start, expected] of RUNTIME) {
      const literal = literals.find((one) => one.startsWith(start)) ?? '';
      const definition = literal.replace(/\$R[A-Z]\("$/, '');
      expect(createHash('sha256').update(definition).digest('hex').slice(0, 12), start).toBe(expected);
    }
  },
);
