import { expect, test } from 'vitest';
import { refusedByPolicy } from '../../../../front/publish/refused-by-policy.ts';
import { scan } from '../../../../front/publish/scan.ts';

function refused(content: string): string | undefined {
  const { elements } = scan(`<html><body>${content}</body></html>`);
  return elements.map(refusedByPolicy).find((reason) => reason !== null) ?? undefined;
}

test.each([
  ['<button onclick="a()">', '<button onclick>'],
  ['<IMG SRC="/a.jpg" ONERROR=a()>', '<img onerror>'],
  ['<p style="color:red">', '<p style>'],
  ['<img style="color:transparent">', '<img style>'],
  ['<img data-nimg="fill" style="position:absolute;color:transparent">', '<img style>'],
  ['<a href=" java&#10;script:a()">', '<a href="javascript:">'],
  ['<svg><a xlink:href="javascript:a()"></a></svg>', '<a xlink:href="javascript:">'],
  ['<form action="javascript:a()">', '<form action="javascript:">'],
  ['<svg><style>a{}</style></svg>', '<style> inside of SVG or MathML'],
  ['<svg><script>a()</script></svg>', '<script> inside of SVG or MathML'],
  ['<iframe src="/a"></iframe>', '<iframe>'],
  ['<base href="/a">', '<base>'],
  ['<script src="https://elsewhere.example/a.js"></script>', '<script src> of another origin'],
  ['<script src="data:text/javascript,a()"></script>', '<script src> of another origin'],
  ['<img src="//elsewhere.example/a.jpg">', '<img src> of another origin'],
  ['<img src="/\\elsewhere.example/a.jpg">', '<img src> of another origin'],
  ['<img srcset="/a 1x, https://elsewhere.example/b 2x">', '<img srcset> of another origin'],
  ['<link rel="stylesheet" href="https://elsewhere.example/a.css">', '<link href> of another origin'],
  ['<form action="https://elsewhere.example/">', '<form action> of another origin'],
])('is refused: %s', (content, reason) => {
  expect(refused(content)).toBe(reason);
});

test.each([
  '<a href="https://elsewhere.example/">a</a><a href="mailto:a@b.example">b</a>',
  '<link rel="canonical" href="https://site.example/a"><link rel="alternate" href="https://site.example/feed.xml">',
  '<meta property="og:image" content="https://site.example/a.jpg"><p title="javascript: the good parts">',
  '<img src="/a.jpg?x=//b" srcset="/a.jpg 320w, /b.jpg 640w"><img src="data:image/png;base64,AAAA">',
  '<svg viewBox="0 0 1 1"><use href="#a"/><path fill="url(#b)"/></svg><form action="/search"><input name="q"></form>',
])('is not refused: %s', (content) => {
  expect(refused(content)).toBeUndefined();
});
