/** Languages: addresses, words, plurals, and what is shown where there is no translation. */
import { describe, expect, it } from 'vitest';
import { countryList } from '../../../lib/format/countries.ts';
import { longDate, period } from '../../../lib/format/dates.ts';
import { alternatesOf } from '../../../lib/languages/alternates.ts';
import { ALL_LANGUAGES, isInEveryLanguage, pathIn } from '../../../lib/languages/languages.ts';
import { here, inLanguage, pageLanguage } from '../../../lib/languages/page-language.ts';
import { plural } from '../../../lib/languages/plural.ts';
import { words } from '../../../lib/languages/words.ts';
import { languagesOf, translationOf, untranslatedIn } from '../../../lib/reads/translations.ts';

/** Every text of a dictionary by its key; what takes an argument is asked with a number, or a text where it must. */
function textsOf(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return [[key, String(value(/\.(?:under|by)$/.test(key) ? '3' : 3, 5))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${key}.${name}`));
}

describe('an address', () => {
  it.each([
    ['/', '/ar'],
    ['/projects', '/ar/projects'],
    ['/projects/by/country-ke/theme-wetlands', '/ar/projects/by/country-ke/theme-wetlands'],
    ['/projects/tana#money', '/ar/projects/tana#money'],
    ['/articles/page/2', '/ar/articles/page/2'],
    ['/themes/rivers', '/ar/themes/rivers'],
  ])('%s is %s in Arabic, and itself in English', (path, arabic) => {
    expect(pathIn('ar', path)).toBe(arabic);
    expect(pathIn('en', path)).toBe(path);
  });

  it.each([
    '/impact',
    '/about/team',
    '/contact',
    '/search?q=a',
    '/people/amina',
    '/projectsx',
    '/themes/a/feed.xml',
    'https://example.org/projects',
  ])('%s is in English alone', (path) => {
    expect(isInEveryLanguage(path)).toBe(false);
    expect(pathIn('ar', path)).toBe(path);
  });

  it('is told to search engines in every language, with one for everybody else', () => {
    expect(alternatesOf('/projects/tana', ['en', 'ar'])).toEqual({
      en: '/projects/tana',
      ar: '/ar/projects/tana',
      'x-default': '/projects/tana',
    });
  });

  it('has no alternates where there is no translation, or no page in another language', () => {
    expect(alternatesOf('/projects/tana', ['en'])).toBeNull();
    expect(alternatesOf('/impact', ['en', 'ar'])).toBeNull();
  });
});

describe('outside of a page', () => {
  it('the first language is spoken', () => {
    expect(pageLanguage()).toBe('en');
    expect(here('/projects')).toBe('/projects');
    expect(inLanguage('en')).toEqual({});
    expect(inLanguage('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});

describe('the words', () => {
  it.each(ALL_LANGUAGES)('of %s are all there', (language) => {
    const texts = textsOf(words(language), language);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('of Arabic are Arabic', () => {
    const latin = textsOf(words('ar'), 'ar').filter(([, text]) => /[A-Za-z]{2}/.test(text));
    expect(latin).toEqual([]);
  });
});

describe('a number of things', () => {
  it.each([
    [1, 'مشروع واحد'],
    [2, 'مشروعان'],
    [3, '3 مشاريع'],
    [11, '11 مشروعًا'],
    [100, '100 مشروع'],
    [103, '103 مشاريع'],
  ])('%i is %s', (count, expected) => {
    expect(words('ar').count.projects(count)).toBe(expected);
  });

  it('has a form for every class, or the common one', () => {
    expect(plural('ar', 2, { other: '# x' })).toBe('2 x');
    expect(words('en').count.projects(1)).toBe('1 project');
    expect(words('en').count.projects(1200)).toBe('1,200 projects');
  });
});

describe('dates and countries', () => {
  it('are written as the language writes them, with the digits of the rest of the site', () => {
    expect(longDate('2026-03-14', 'ar')).toBe('14 مارس 2026');
    expect(period('2023-03-01', null, new Date('2026-01-01'), 'ar')).toBe('منذ مارس 2023');
    expect(countryList(['KE', 'MA'], 'ar')).toBe('كينيا والمغرب');
  });
});

describe('a translation', () => {
  it('is the one that was asked for', () => {
    expect(translationOf([null, { title: 'عنوان' }])?.title).toBe('عنوان');
    expect(translationOf([])).toBeNull();
    expect(translationOf(null)).toBeNull();
  });

  it('counts when the site speaks the language', () => {
    const rows = [
      { languages_code: { code: 'ar' } },
      { languages_code: { code: 'xx' } },
      { languages_code: null },
      null,
    ];
    expect(languagesOf(rows)).toEqual(['en', 'ar']);
    expect(languagesOf([])).toEqual(['en']);
  });

  it('says which fields are left to the first language', () => {
    expect(untranslatedIn('ar', { title: 'عنوان', summary: null, body: '' })).toEqual(['summary', 'body']);
    expect(untranslatedIn('en', { title: null })).toEqual([]);
  });
});
