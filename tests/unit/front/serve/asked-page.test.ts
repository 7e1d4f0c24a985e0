import { describe, expect, it } from 'vitest';
import { askedPage, isForEverybody } from '../../../../front/serve/asked-page.ts';
import { ReadingRoutes } from '../../../../front/serve/reading-routes.ts';

const routes = new ReadingRoutes({
  files: new Set(['/robots.svg']),
  fixed: new Map([
    ['/', true],
    ['/articles', true],
    ['/feed.xml', false],
  ]),
  patterns: [
    { pattern: /^\/media\/([^/]+?)(?:\/)?$/, isReading: false },
    { pattern: /^\/(.+?)(?:\/)?$/, isReading: true },
  ],
});

function ask(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return askedPage({ method, url, headers }, routes);
}

/** Whether everybody gets the same. */
function shares(url: string, headers: Record<string, string> = {}) {
  return isForEverybody({ method: 'GET', url, headers });
}

describe('askedPage', () => {
  it('is the path of a reading page, whatever query follows', () => {
    expect(ask('/')).toBe('/');
    expect(ask('/articles?utm_source=letter&fbclid=1')).toBe('/articles');
    expect(ask('/articles/a-year?')).toBe('/articles/a-year');
    expect(ask('/articles', {}, 'HEAD')).toBe('/articles');
  });

  it('is the page that answers a form, whose query says which', () => {
    expect(ask('/search?q=r%C3%ADo&type=articles')).toBe('/search/r%C3%ADo/articles');
    expect(ask('/search?q=')).toBe('/search');
    expect(ask('/search')).toBe('/search');
    expect(ask('/search/river?q=lake')).toBe('/search/river');
    expect(ask(`/search?q=${'a'.repeat(4_000)}`)).toBe(`/search/${'a'.repeat(100)}`);
  });

  it('writes one address in one way', () => {
    expect(ask('/%61rticles')).toBe('/articles');
    expect(ask('/articles/%C3%A9t%c3%a9')).toBe('/articles/%C3%A9t%C3%A9');
    expect(ask('/a:b')).toBe('/a%3Ab');
  });

  it('takes what can’t be decoded literally, so that it is a page that is not there', () => {
    expect(ask('/articles/%E0%A4%A')).toBe('/articles/%25E0%25A4%25A');
    expect(ask('/%')).toBe('/%25');
  });

  it.each(['/feed.xml', '/media/1', '/_next/static/chunks/a.js', '/robots.svg'])('leaves %s to Next', (url) =>
    expect(ask(url)).toBeNull(),
  );

  it.each([
    ...['//articles', '/articles/', '/a\\b', '/a/../articles', '/a/%2E%2e/articles', '/.'],
    ...['http://example.org/articles', '*', ''],
  ])('leaves an address that is corrected on its way to Next: %s', (url) => expect(ask(url)).toBeNull());

  it('leaves an address that is far longer than any slug to Next', () => {
    expect(ask(`/${'a'.repeat(1_400)}`)).toBeNull();
  });

  it.each(['POST', 'PUT', 'OPTIONS', 'DELETE'])('leaves %s to Next', (method) => {
    expect(ask('/articles', {}, method)).toBeNull();
  });
});

describe('isForEverybody', () => {
  it('is none of the requests of Next’s router', () => {
    expect(shares('/articles?_rsc=1abc')).toBe(false);
    expect(shares('/search?q=river&_rsc=1abc')).toBe(false);
    expect(shares('/articles?a=1&_rsc')).toBe(false);
    expect(shares('/articles?x_rsc=1')).toBe(true);
    for (const name of ['rsc', 'next-router-prefetch', 'next-action', 'x-prerender-revalidate'])
      expect(shares('/articles', { [name]: '1' }), name).toBe(false);
  });

  it('is no reader with a draft or a session, and any other cookie', () => {
    expect(shares('/articles', { cookie: 'a=1; __prerender_bypass=x' })).toBe(false);
    expect(shares('/articles', { cookie: '__Host-vitrine-session=x' })).toBe(false);
    expect(shares('/articles', { cookie: 'theme=dark; _ga=1' })).toBe(true);
  });
});
