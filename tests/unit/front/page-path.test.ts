import { expect, test } from 'vitest';
import { pathOfKey, pathTag } from '../../../front/cache/page-path.ts';

const key = (path: string, kind = 'APP_PAGE') => `/route-cache/${kind}/${'a'.repeat(64)}/$${path}`;

test.each([
  { what: 'the home page', stored: key('/index'), path: '/' },
  { what: 'a page really called index', stored: key('/index/index'), path: '/index' },
  { what: 'a page', stored: key('/articles/a-year'), path: '/articles/a-year' },
  { what: 'a route with an ending', stored: key('/sitemap.xml', 'APP_ROUTE'), path: '/sitemap.xml' },
  { what: 'letters that Next has decoded', stored: key('/ひと'), path: '/%E3%81%B2%E3%81%A8' },
  { what: 'delimiters that Next has left encoded', stored: key('/a%2Fb%3Fc'), path: '/a%2Fb%3Fc' },
  { what: 'a lone percent sign', stored: key('/100%'), path: '/100%25' },
  { what: 'a key without owner', stored: '/items/1', path: '/items/1' },
])('$what has the path that a reader asks for', ({ stored, path }) => {
  expect(pathOfKey(stored)).toBe(path);
});

test.each([key('/_not-found'), key('/_global-error'), 'no path'])('%s has no public path', (stored) => {
  expect(pathOfKey(stored)).toBeNull();
});

test('a path has one tag, however it is encoded', () => {
  expect(pathTag('/%e3%81%b2')).toBe(pathTag('/ひ'));
  expect(pathTag('/articles/a-year')).toBe('path:/articles/a-year');
});
