import { expect, test } from 'vitest';
import { MAX_LINKS, preloadLinks } from '../../../../front/publish/preload-links.ts';
import { scan } from '../../../../front/publish/scan.ts';

const linksOf = (head: string) => preloadLinks(scan(`<html><head>${head}</head></html>`).elements);

const FONT = '<link rel="preload" href="/a.woff2" as="font" crossorigin="" type="font/woff2"/>';
const SHEET = '<link rel="stylesheet" href="/a.css" data-precedence="next"/>';

test('fonts come first, then stylesheets', () => {
  expect(linksOf(SHEET + FONT)).toEqual([
    '</a.woff2>; rel=preload; as=font; crossorigin; type="font/woff2"',
    '</a.css>; rel=preload; as=style',
  ]);
});

test('a stylesheet and its preload are named once', () => {
  expect(linksOf(`<link rel="preload" as="style" href="/a.css"/>${SHEET}`)).toHaveLength(1);
});

test('never more than six are named', () => {
  const many = Array.from({ length: 9 }, (_, index) => FONT.replace('a.woff2', `${index}.woff2`));
  expect(MAX_LINKS).toBe(6);
  expect(linksOf(many.join(''))).toHaveLength(6);
});

test('the last ones are left out where they would make the head too long', () => {
  const long = Array.from({ length: 4 }, (_, index) =>
    FONT.replace('a.woff2', `${index}-${'c'.repeat(500)}.woff2`),
  );
  const named = linksOf(long.join(''));
  expect(named).toHaveLength(2);
  expect(named[0]).toContain('0-ccc');
});

test('quotes and backslashes are escaped within a value', () => {
  expect(linksOf('<link rel="preload" as="style" href="/a" media=\'a"\\b\'>')).toEqual([
    '</a>; rel=preload; as=style; media="a\\"\\\\b"',
  ]);
});

test.each([
  ['an address with a space', '<link rel="preload" as="style" href="/a b"/>'],
  ['an address that would end itself', '<link rel="preload" as="style" href="/a&gt;; rel=x"/>'],
  ['an address with a line break', '<link rel="preload" as="style" href="/a&#10;Set-Cookie: a"/>'],
  ['an address beyond ASCII', '<link rel="preload" as="style" href="/ä"/>'],
  ['a value beyond ASCII', '<link rel="preload" as="style" href="/a" type="ä"/>'],
  ['a value with a line break', '<link rel="preload" as="style" href="/a" media="a&#13;&#10;b"/>'],
  ['no address', '<link rel="preload" as="style"/>'],
  ['what a header would load twice', '<link rel="stylesheet" href="/a.css" integrity="sha384-a"/>'],
  ['a picture', '<link rel="preload" as="image" imageSrcSet="/a 320w, /b 640w" imageSizes="8rem"/>'],
  ['other destinations', '<link rel="preload" as="fetch" href="/a"/><link rel="icon" href="/b"/>'],
])('is left out: %s', (_, head) => {
  expect(linksOf(head)).toEqual([]);
});
