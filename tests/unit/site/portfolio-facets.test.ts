import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  isIndexed,
  pathOfSelection,
  relOf,
  type Selection,
  selectionOf,
  withFacet,
} from '../../../lib/portfolio/facets.ts';

const all: Selection = {
  country: 'ke',
  theme: 'safe-water',
  status: 'running',
  year: '2024',
  partner: 'harbour-trust',
  sort: 'title',
  view: 'list',
  page: 2,
};

describe('the address of a selection', () => {
  it.each<[Partial<Selection>, string]>([
    [{}, '/projects'],
    [{ page: 3 }, '/projects/page/3'],
    [{ theme: 'safe-water' }, '/projects/by/theme-safe-water'],
    [{ theme: 'safe-water', page: 2 }, '/projects/by/theme-safe-water/page-2'],
    [{ view: 'list' }, '/projects/by/view-list'],
    [{ all: 'country' }, '/projects/by/all-country'],
    [{ theme: 'rivers', sort: 'title', all: 'partner' }, '/projects/by/theme-rivers/sort-title/all-partner'],
    [
      all,
      '/projects/by/country-ke/theme-safe-water/status-running/year-2024/partner-harbour-trust/sort-title/view-list/page-2',
    ],
  ])('%j is %s', (chosen, path) => {
    expect(pathOfSelection({ ...EVERYTHING, ...chosen })).toBe(path);
  });

  it('leads back to the selection', () => {
    for (const selection of [
      all,
      { ...EVERYTHING, country: 'la' },
      { ...EVERYTHING, country: 'la', all: 'theme' as const },
      { ...EVERYTHING, partner: 'x-1', page: 9 },
    ]) {
      const segments = pathOfSelection(selection).replace('/projects/by/', '').split('/');
      expect(selectionOf(segments)).toEqual(selection);
    }
  });

  it.each([
    ['another order', ['theme-wetlands', 'country-ke']],
    ['an unknown key', ['colour-blue']],
    ['no key', ['wetlands']],
    ['an empty key', ['-']],
    ['no value', ['theme-']],
    ['a doubled key', ['theme-wetlands', 'theme-rivers']],
    ['the default order', ['sort-newest']],
    ['the default view', ['view-grid']],
    ['the first page', ['theme-wetlands', 'page-1']],
    ['a page of everything, which has another address', ['page-2']],
    ['a country in capitals', ['country-KE']],
    ['a status that there is not', ['status-stopped']],
    ['a year that is none', ['year-20245']],
    ['a page that is no number', ['theme-wetlands', 'page-02']],
    ['a second page of all values', ['all-country', 'page-2']],
    ['all values of no facet', ['all-colour']],
    ['something percent-encoded', ['theme-wet%2Flands']],
    ['a name that every object has', ['constructor-x']],
    ['nothing', []],
  ])('%s is nobody’s address', (_, segments) => {
    expect(selectionOf(segments)).toBeNull();
  });
});

describe('a link from a selection', () => {
  it('replaces, adds or takes off one facet, and begins at the first page', () => {
    expect(withFacet(all, 'country', 'ug')).toEqual({ ...all, country: 'ug', page: 1 });
    expect(pathOfSelection(withFacet({ ...EVERYTHING, country: 'ke', page: 4 }, 'country', undefined))).toBe(
      '/projects',
    );
    expect(pathOfSelection(withFacet({ ...EVERYTHING, all: 'country' }, 'country', 'ke'))).toBe(
      '/projects/by/country-ke',
    );
  });

  it('is followed by search engines for one facet at most, in the plain order', () => {
    expect(relOf(EVERYTHING)).toBeUndefined();
    expect(relOf({ ...EVERYTHING, theme: 'wetlands' })).toBeUndefined();
    expect(relOf({ ...EVERYTHING, theme: 'wetlands', country: 'ke' })).toBe('nofollow');
    expect(relOf({ ...EVERYTHING, sort: 'title' })).toBe('nofollow');
    expect(relOf({ ...EVERYTHING, all: 'country' })).toBeUndefined();
    expect(isIndexed({ ...EVERYTHING, theme: 'wetlands' })).toBe(true);
    expect(isIndexed({ ...EVERYTHING, theme: 'wetlands', year: '2024' })).toBe(false);
  });
});
