import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../lib/portfolio/facets.ts';
import { foldOptions, optionsOf } from '../../../lib/portfolio/groups.ts';
import { aPortfolio, aProject } from './a-portfolio.ts';

const portfolio = aPortfolio(
  aProject({ slug: 'one', countries: ['KE', 'VN', 'UG'] }),
  aProject({ slug: 'two', countries: ['KE', 'VN', 'AL'] }),
  aProject({ slug: 'three', countries: ['VN', 'UG', 'BR'] }),
  aProject({ slug: 'four', countries: ['ZM', 'UG', 'BR'], start: '2021-01-01' }),
);

const folded = (facet: 'country' | 'year') => {
  const all = foldOptions(optionsOf(portfolio, EVERYTHING, facet), facet, 2);
  return { shown: all.shown.map(({ name }) => name), folded: all.folded.map(({ name }) => name) };
};

describe('the values of a facet', () => {
  it('are shown from the commonest, and folded away by name', () => {
    expect(folded('country')).toEqual({
      shown: ['Uganda', 'Vietnam'],
      folded: ['Albania', 'Brazil', 'Kenya', 'Zambia'],
    });
  });

  it('go on as they began where they are years', () => {
    expect(folded('year')).toEqual({ shown: ['2026', '2025'], folded: ['2024', '2023', '2022', '2021'] });
  });
});
