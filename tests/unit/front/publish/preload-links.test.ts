import { expect, test } from 'vitest';
import { MAX_LINKS, preloadLinks } from '../../../../front/publish/preload-links.ts';
import { scan } from '../../../../front/publish/scan.ts';

const linksOf = (head: string) => preloadLinks(scan(`<html><head>${head}</head></html>`).elements);

const FONT = '<link rel="preload" href="/a.woff2" as="font" crossorigin="" type="font/woff2"/>';
const HERO =
  '<link rel="preload" as="image" imageSrcSet="/a?w=1&amp;v=2 320w, /b 640w" imageSizes="(min-width: 9rem) 8rem" fetchPriority="high"/>';
const OTHER = '<link rel="preload" as="image" href="/c.jpg"/>';
const SHEET = '<link rel="stylesheet" href="/a.css" data-precedence="next"/>';

test('fonts and the first picture come first, then stylesheets, then other pictures', () => {
  expect(linksOf(OTHER + SHEET + HERO + FONT)).toEqual([
    '</a?w=1&v=2>; rel=preload; as=image; imagesrcset="/a?w=1&v=2 320w, /b 640w"; imagesizes="(min-width: 9rem) 8rem"; fetchpriority="high"',
    '</a.woff2>; rel=preload; as=font; crossorigin; type="font/woff2"',
    '</a.css>; rel=preload; as=style',
    '</c.jpg>; rel=preload; as=image',
  ]);
});

test('a stylesheet and its preload are named once', () => {
  expect(linksOf(`<link rel="preload" as="style" href="/a.css"/>${SHEET}`)).toHaveLength(1);
});

test('never more than six are named', () => {
  const many = Array.from({ length: 9 }, (_, index) => OTHER.replace('c.jpg', `${index}.jpg`));
  expect(MAX_LINKS).toBe(6);
  expect(linksOf(many.join(''))).toHaveLength(6);
});

test('the last ones are left out where they would make the head too long', () => {
  const long = Array.from({ length: 4 }, (_, index) =>
    OTHER.replace('c.jpg', `${index}-${'c'.repeat(500)}.jpg`),
  );
  const named = linksOf(long.join(''));
  expect(named).toHaveLength(2);
  expect(named[0]).toContain('0-ccc');
});

test('quotes and backslashes are escaped within a value', () => {
  expect(linksOf('<link rel="preload" as="image" href="/a" media=\'a"\\b\'>')).toEqual([
    '</a>; rel=preload; as=image; media="a\\"\\\\b"',
  ]);
});

test.each([
  ['an address with a space', '<link rel="preload" as="image" href="/a b"/>'],
  ['an address that would end itself', '<link rel="preload" as="image" href="/a&gt;; rel=x"/>'],
  ['an address with a line break', '<link rel="preload" as="image" href="/a&#10;Set-Cookie: a"/>'],
  ['an address beyond ASCII', '<link rel="preload" as="image" href="/ä"/>'],
  ['a value beyond ASCII', '<link rel="preload" as="image" href="/a" type="ä"/>'],
  ['a value with a line break', '<link rel="preload" as="image" href="/a" imagesizes="a&#13;&#10;b"/>'],
  ['no address', '<link rel="preload" as="image"/>'],
  ['what a header would load twice', '<link rel="stylesheet" href="/a.css" integrity="sha384-a"/>'],
  ['other destinations', '<link rel="preload" as="fetch" href="/a"/><link rel="icon" href="/b"/>'],
])('is left out: %s', (_, head) => {
  expect(linksOf(head)).toEqual([]);
});
