import { describe, expect, it } from 'vitest';
import { EVERYTHING, pathOfSelection } from '../../../lib/portfolio/facets.ts';
import { allOptions, firstOptions, type Option, optionsOf } from '../../../lib/portfolio/groups.ts';
import { aPortfolio, aProject } from './a-portfolio.ts';

const portfolio = aPortfolio(
  aProject({ slug: 'one', countries: ['KE', 'VN', 'UG'] }),
  aProject({ slug: 'two', countries: ['KE', 'VN', 'AL'] }),
  aProject({ slug: 'three', countries: ['VN', 'UG', 'BR'] }),
  aProject({ slug: 'four', countries: ['ZM', 'UG', 'BR'], start: '2021-01-01' }),
);

const many = aPortfolio(
  ...['KE', 'VN', 'UG', 'AL', 'BR', 'ZM', 'PE', 'RO', 'LA', 'SN', 'TN', 'CO', 'MZ'].flatMap(
    (code, index, all) =>
      Array.from({ length: all.length - index }, (_, project) =>
        aProject({ slug: `${code.toLowerCase()}-${project}`, countries: [code] }),
      ),
  ),
);
const values = (options: readonly Option[]) => options.map(({ value }) => value);

describe('the values of a facet', () => {
  it('are the commonest beside the list, with what is chosen', () => {
    const eight = ['ke', 'vn', 'ug', 'al', 'br', 'zm', 'pe', 'ro'];
    expect(values(firstOptions(optionsOf(many, EVERYTHING, 'country')))).toEqual(eight);
    const chosen = { ...EVERYTHING, country: 'mz' };
    expect(values(firstOptions(optionsOf(many, chosen, 'country')))).toEqual([...eight, 'mz']);
  });

  it('are all of them beside the list where they are few', () => {
    const options = optionsOf(portfolio, EVERYTHING, 'country');
    expect(options.map(({ name }) => name)).toEqual([
      'Uganda',
      'Vietnam',
      'Brazil',
      'Kenya',
      'Albania',
      'Zambia',
    ]);
    expect(firstOptions(options)).toEqual(options);
  });

  it('are by name where all are listed, and years from the last', () => {
    expect(allOptions(portfolio, EVERYTHING, 'country').map(({ name }) => name)).toEqual([
      'Albania',
      'Brazil',
      'Kenya',
      'Uganda',
      'Vietnam',
      'Zambia',
    ]);
    expect(values(allOptions(portfolio, EVERYTHING, 'year'))).toEqual(
      values(optionsOf(portfolio, EVERYTHING, 'year')),
    );
  });

  it('lead back to the list from the page of all of them', () => {
    const whole = { ...EVERYTHING, all: 'country' } as const;
    const [first] = allOptions(portfolio, whole, 'country');
    expect(first && pathOfSelection(first.next)).toBe('/projects/by/country-al');
  });
});
