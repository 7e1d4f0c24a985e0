/** What the CMS says when a redirect is saved. */
import { describe, expect, test } from 'vitest';
import { checkSaving, type Saving } from '../../../directus/extensions/redirects/src/check.ts';

const refusal = (saved: Saving['saved'], others: Saving['others'] = []) => {
  const checked = checkSaving({ others, saved, siteUrl: 'https://site.example' });
  return checked.ok ? null : checked.reason;
};

describe('saving a redirect', () => {
  test('gives it its one spelling', () => {
    const saved = [{ from: '/Öl/', to: 'https://site.example/new/', match: 'prefix', permanent: false }];
    expect(checkSaving({ others: [], saved, siteUrl: 'https://site.example' })).toEqual({
      ok: true,
      redirects: [{ from: '/%C3%96l', to: '/new', match: 'prefix', permanent: false }],
    });
  });

  test('is refused in words when it is none', () => {
    expect(refusal([{ from: 'old', to: '/new' }])).toMatch(
      '“From” must be a path of this site such as /old-name',
    );
  });

  test('is refused when there is one from that address, whatever it applies to and however it is spelt', () => {
    const others = [{ from: '/old', to: '/new', match: 'prefix' }];
    expect(refusal([{ from: '/%6fld/', to: '/other' }], others)).toBe(
      'There is a redirect from there already: /old and everything below → /new',
    );
  });

  test('is refused when two with one address are saved at once', () => {
    expect(
      refusal([
        { from: '/a', to: '/b' },
        { from: '/a/', to: '/c' },
      ]),
    ).toMatch('already: /a → /b');
  });

  test('is refused when it goes in a circle, with those that it goes through', () => {
    const others = [
      { from: '/b', to: '/c', match: 'prefix' },
      { from: '/unrelated', to: '/elsewhere' },
    ];
    expect(refusal([{ from: '/c', to: '/b' }], others)).toBe(
      'This would send visitors in a circle, or through more than 10 redirects: ' +
        '/c → /b, then /b and everything below → /c. Change or delete one of them first',
    );
  });

  test('is not refused for what others are', () => {
    const others = [
      { from: 'typed in SQL', to: 'nonsense' },
      { from: '/x', to: '/y' },
      { from: '/y', to: '/x' },
    ];
    expect(refusal([{ from: '/a', to: '/b' }], others)).toBeNull();
  });

  test('is refused beyond what the site reads', () => {
    const others = Array.from({ length: 5_000 }, (_, number) => ({ from: `/old-${number}`, to: '/new' }));
    expect(refusal([{ from: '/a', to: '/b' }], others)).toMatch('at most 5000 redirects');
    expect(refusal([{ from: '/a', to: '/b' }], others.slice(1))).toBeNull();
  });
});
