import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../lib/portfolio/facets.ts';
import { statusOf, yearsOf } from '../../../lib/portfolio/facts.ts';
import { loosened, optionsOf } from '../../../lib/portfolio/groups.ts';
import { countsOf, isKnown, selectProjects } from '../../../lib/portfolio/select.ts';
import { shownOf } from '../../../lib/portfolio/shown.ts';
import { aPortfolio, aProject, DAY } from './a-portfolio.ts';

describe('where a project stands', () => {
  it.each([
    ['2026-11-22', null, 'planned'],
    ['2026-11-21', null, 'running'],
    ['2020-01-01', '2026-11-21', 'running'],
    ['2020-01-01', '2026-11-20', 'finished'],
    [null, '2026-11-20', 'finished'],
    [null, null, null],
  ])('from %s to %s it is %s', (start, end, status) => {
    expect(statusOf({ start, end }, DAY)).toBe(status);
  });

  it.each([
    ['2023-01-15', '2025-02-01', [2023, 2024, 2025]],
    ['2025-06-01', null, [2025, 2026]],
    ['2028-01-01', null, [2028]],
    ['2025-06-01', '2024-01-01', [2025]],
    [null, '2024-01-01', []],
  ])('from %s to %s it is at work in %j', (start, end, years) => {
    expect(yearsOf({ start, end }, DAY)).toEqual(years);
  });

  it('a slip of the pen makes no endless list of years', () => {
    expect(yearsOf({ start: '0203-01-01', end: null }, DAY)).toHaveLength(60);
  });
});

const portfolio = aPortfolio(
  aProject({ slug: 'a', title: 'Élan', countries: ['KE', 'UG'], themes: ['wetlands'], start: '2024-03-01' }),
  aProject({
    slug: 'b',
    title: 'Delta',
    themes: ['wash', 'wetlands'],
    start: '2025-01-01',
    partners: ['harbour-trust'],
  }),
  aProject({
    slug: 'c',
    title: 'Zone',
    countries: ['LA'],
    themes: ['wash'],
    start: '2019-01-01',
    end: '2020-05-01',
  }),
  aProject({ slug: 'd', title: 'Fen', countries: [], themes: [], start: null }),
);
const slugs = (choice: Partial<typeof EVERYTHING>) =>
  selectProjects(portfolio, { ...EVERYTHING, ...choice }).map(({ slug }) => slug);

describe('a choice', () => {
  it('finds what has all of it', () => {
    expect(slugs({ country: 'ke' })).toEqual(['b', 'a']);
    expect(slugs({ country: 'ke', theme: 'wash' })).toEqual(['b']);
    expect(slugs({ status: 'finished', year: '2020' })).toEqual(['c']);
    expect(slugs({ country: 'la', theme: 'wetlands' })).toEqual([]);
  });

  it('is in the order asked for: the newest, those without a date last; titles as a reader sorts them', () => {
    expect(slugs({})).toEqual(['b', 'a', 'c', 'd']);
    expect(slugs({ sort: 'title' })).toEqual(['b', 'a', 'd', 'c']);
  });

  it('by budget keeps currencies apart, the commonest first, and no budget last', () => {
    const money = aPortfolio(
      aProject({ slug: 'sek', budget: 9_000_000, currency: 'SEK' }),
      aProject({ slug: 'none', budget: null }),
      aProject({ slug: 'small', budget: 10 }),
      aProject({ slug: 'large', budget: 20 }),
    );
    const found = selectProjects(money, { ...EVERYTHING, sort: 'budget' });
    expect(found.map(({ slug }) => slug)).toEqual(['large', 'small', 'sek', 'none']);
  });

  it('is known when each value exists, whether or not something has all of them', () => {
    expect(isKnown(portfolio, { ...EVERYTHING, country: 'la', theme: 'wetlands' })).toBe(true);
    expect(isKnown(portfolio, { ...EVERYTHING, theme: 'water-law' })).toBe(true);
    expect(isKnown(portfolio, { ...EVERYTHING, theme: 'volcanoes' })).toBe(false);
    expect(isKnown(portfolio, { ...EVERYTHING, country: 'fr' })).toBe(false);
    expect(isKnown(portfolio, { ...EVERYTHING, year: '1999' })).toBe(false);
    expect(isKnown(portfolio, { ...EVERYTHING, partner: 'nobody' })).toBe(false);
  });
});

describe('the numbers of a facet', () => {
  it('are those beside the other facets, its own left aside', () => {
    const choice = { ...EVERYTHING, country: 'ke', theme: 'wash' };
    expect(countsOf(portfolio, choice, 'country')).toEqual([
      { value: 'ke', count: 1 },
      { value: 'la', count: 1 },
    ]);
    expect(countsOf(portfolio, choice, 'theme')).toEqual([
      { value: 'wetlands', count: 2 },
      { value: 'wash', count: 1 },
    ]);
  });

  it('promise what the link then finds', () => {
    for (const facet of ['country', 'theme', 'status', 'year', 'partner'] as const) {
      for (const { count, next } of optionsOf(portfolio, EVERYTHING, facet)) {
        expect(selectProjects(portfolio, next)).toHaveLength(count);
      }
    }
  });

  it('stand in an order that a reader expects', () => {
    const values = (facet: 'country' | 'status' | 'year') =>
      optionsOf(portfolio, EVERYTHING, facet).map(({ value }) => value);
    expect(values('country')).toEqual(['ke', 'la', 'ug']);
    expect(values('status')).toEqual(['running', 'finished']);
    expect(values('year')).toEqual(['2026', '2025', '2024', '2020', '2019']);
  });

  it('keep what is chosen although nothing has it, so that it can be taken off', () => {
    const [chosen] = optionsOf(portfolio, { ...EVERYTHING, theme: 'water-law' }, 'theme').filter(
      ({ isChosen }) => isChosen,
    );
    expect(chosen).toMatchObject({ name: 'Water law', count: 0, next: EVERYTHING });
  });

  it('tell what to take off an empty choice, the most fruitful first', () => {
    const empty = { ...EVERYTHING, country: 'la', theme: 'wetlands' };
    expect(loosened(portfolio, empty).map(({ name, count }) => [name, count])).toEqual([
      ['Laos', 2],
      ['Wetlands', 1],
    ]);
  });
});

describe('a page', () => {
  const many = aPortfolio(...Array.from({ length: 50 }, (_, index) => aProject({ slug: `p-${index}` })));

  it('holds 24 plates or 48 lines, and ends where the list ends', () => {
    expect(shownOf(many, EVERYTHING)).toMatchObject({ total: 50, pages: 3, page: 1 });
    expect(shownOf(many, { ...EVERYTHING, page: 3 })?.items).toHaveLength(2);
    expect(shownOf(many, { ...EVERYTHING, page: 4 })).toBeNull();
    expect(shownOf(many, { ...EVERYTHING, view: 'list' })?.items).toHaveLength(48);
  });

  it('is there for an empty list, and not for an unknown value', () => {
    expect(shownOf(aPortfolio(), EVERYTHING)).toMatchObject({ total: 0, items: [] });
    expect(shownOf(many, { ...EVERYTHING, theme: 'volcanoes' })).toBeNull();
  });
});
