import { describe, expect, test } from 'vitest';
import { canonicalPath, parseRedirect, type Redirect } from '../../../contract/redirect-address.ts';
import { findLoop, resolveRedirect } from '../../../contract/redirects.ts';

const exact = (from: string, to: string): Redirect => ({ from, to, match: 'exact', permanent: true });
const prefix = (from: string, to: string): Redirect => ({ from, to, match: 'prefix', permanent: true });

describe('the one spelling of a path', () => {
  test.each([
    ['/', '/'],
    ['/old/', '/old'],
    ['/a/b-c_d', '/a/b-c_d'],
    ['/artículo', '/art%C3%ADculo'],
    ['/art%c3%adculo', '/art%C3%ADculo'],
    ['/%61', '/a'],
    ['/a%2Fb', '/a%2Fb'],
    ['/a b', '/a%20b'],
  ])('of %s is %s', (path, spelt) => {
    expect(canonicalPath(path)).toBe(spelt);
  });

  test.each([
    '',
    'old',
    '//evil.example',
    '/a//b',
    '/./a',
    '/a/..',
    '/a/%2e%2e/b',
    '/100%',
    '/%ff',
    '/\ud800',
  ])('%j has none', (path) => {
    expect(canonicalPath(path)).toBeNull();
  });
});

describe('reading a redirect', () => {
  const parsed = (from: unknown, to: unknown, match: unknown = 'exact', siteUrl?: string) => {
    const read = parseRedirect({ from, to, match }, siteUrl);
    return read.ok ? `${read.redirect.from} ${read.redirect.to}` : read.reason;
  };

  test.each([
    ['/Old/', ' /new/ ', '/Old /new'],
    ['/old', '/new?type=A b#Top', '/old /new?type=A%20b#Top'],
    ['/old', 'HTTPS://Other.example', '/old https://other.example/'],
  ])('%s to %s', (from, to, spelt) => {
    expect(parsed(from, to)).toBe(spelt);
  });

  test('an address of the site itself is a path', () => {
    expect(parsed('/old', 'https://site.example/new/?a=1', 'exact', 'https://site.example')).toBe(
      '/old /new?a=1',
    );
    expect(parsed('/old', 'http://site.example/new', 'exact', 'https://site.example')).toBe(
      '/old http://site.example/new',
    );
  });

  test.each([undefined, 7, 'old', '//old', '/old?page=2', '/old#top', '/a//b', `/${'x'.repeat(255)}`])(
    'nothing is redirected from %j',
    (from) => {
      expect(parsed(from, '/new')).toMatch(/^“From” must be a path of this site/);
    },
  );

  test.each([
    undefined,
    'new',
    '//evil.example',
    'javascript:alert(1)',
    'https:/new',
    'https://me:secret@site.example',
    `/${'x'.repeat(255)}`,
    `/${'é'.repeat(100)}`,
  ])('nothing is redirected to %j', (to) => {
    expect(parsed('/old', to)).toMatch(/^“To” must be a path of this site/);
  });

  test('the home page is never redirected', () => {
    expect(parsed('/', '/new')).toBe('“From” can’t be the home page');
  });

  test('what is to be continued has no query and no fragment', () => {
    expect(parsed('/old', '/new?a=1', 'prefix')).toMatch(/^“To” can’t have a query/);
    expect(parsed('/old', 'https://other.example/#a', 'prefix')).toMatch(/^“To” can’t have a query/);
  });

  test('it applies to one address unless it says otherwise, and for good unless it says not', () => {
    expect(parseRedirect({ from: '/a', to: '/b' })).toEqual({ ok: true, redirect: exact('/a', '/b') });
    expect(parseRedirect({ from: '/a', to: '/b', permanent: false })).toMatchObject({
      redirect: { permanent: false },
    });
    expect(parseRedirect({ from: '/a', to: '/b', match: 'suffix' }).ok).toBe(false);
  });
});

describe('where a path leads', () => {
  const redirects = [
    exact('/blog/about', '/about#blog'),
    prefix('/blog', '/articles'),
    prefix('/blog/2014', '/archive'),
    prefix('/up', '/'),
    prefix('/shop', 'https://shop.example/'),
    { ...exact('/jobs', '/work?open=1'), permanent: false },
  ];

  test.each([
    ['/blog', '/articles'],
    ['/blog/x/y', '/articles/x/y'],
    ['/blog/2014', '/archive'],
    ['/blog/2014/a', '/archive/a'],
    ['/blog/about', '/about#blog'],
    ['/blog/about/us', '/articles/about/us'],
    ['/up', '/'],
    ['/up/a', '/a'],
    ['/shop', 'https://shop.example/'],
    ['/shop/a%20b', 'https://shop.example/a%20b'],
    ['/blogger', null],
    ['/Blog', null],
    ['/', null],
  ])('%s to %s', (path, to) => {
    expect(resolveRedirect(redirects, path)?.to ?? null).toBe(to);
  });

  test('for good or for now', () => {
    expect(resolveRedirect(redirects, '/jobs')).toEqual({ to: '/work?open=1', permanent: false });
    expect(resolveRedirect(redirects, '/up')?.permanent).toBe(true);
  });

  test('one step at a time, for there may be a page on the way', () => {
    expect(resolveRedirect([exact('/a', '/b'), exact('/b', '/c')], '/a')?.to).toBe('/b');
  });

  test('nowhere when it would never end', () => {
    expect(resolveRedirect([exact('/a', '/b'), exact('/b', '/a')], '/a')).toBeNull();
    expect(resolveRedirect([prefix('/a', '/a/b')], '/a/c')).toBeNull();
  });
});

describe('going in a circle', () => {
  const loop = (...redirects: Redirect[]) => findLoop(redirects)?.map(({ from }) => from) ?? null;

  test.each<[string, Redirect[], string[]]>([
    ['to itself', [exact('/a', '/a')], ['/a']],
    ['to itself with a fragment', [exact('/a', '/a#b')], ['/a']],
    ['there and back', [exact('/a', '/b'), exact('/b', '/a')], ['/a', '/b']],
    ['ever deeper', [prefix('/a', '/a/b')], ['/a']],
    ['through a prefix', [prefix('/a', '/b'), exact('/b/c', '/a/c')], ['/b/c', '/a']],
    ['only below two prefixes', [prefix('/a', '/b'), prefix('/b/x', '/a/x')], ['/b/x', '/a']],
    [
      'not at a prefix, but below it',
      [exact('/a', '/c'), prefix('/a', '/b'), prefix('/b', '/a')],
      ['/a', '/b'],
    ],
  ])('%s', (_what, redirects, from) => {
    expect(loop(...redirects)).toEqual(from);
  });

  test.each<[string, Redirect[]]>([
    ['a chain', [exact('/a', '/b'), exact('/b', '/c')]],
    ['an exact one out of a prefix', [prefix('/a', '/b'), exact('/b', '/a-z')]],
    ['an exact one below its own address', [exact('/a', '/a/b')]],
    ['a longer prefix that leads out', [prefix('/a', '/a/b'), prefix('/a/b', '/c')]],
    ['another site', [exact('/a', 'https://other.example/a'), exact('/b', '/a')]],
  ])('%s does not', (_what, redirects) => {
    expect(loop(...redirects)).toBeNull();
  });

  test('ten in a row are followed, eleven are not', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, step) => exact(`/step-${step}`, `/step-${step + 1}`));
    expect(findLoop(chain(10))).toBeNull();
    expect(findLoop(chain(11))).toHaveLength(11);
  });

  test('of others is not blamed on the one that is asked about', () => {
    const innocent = exact('/c', '/d');
    const redirects = [exact('/a', '/b'), exact('/b', '/a'), innocent];
    expect(findLoop(redirects, innocent)).toBeNull();
    expect(findLoop(redirects, redirects[1])).toHaveLength(2);
  });
});
