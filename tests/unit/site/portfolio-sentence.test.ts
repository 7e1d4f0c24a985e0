import { expect, it } from 'vitest';
import { type Choice, EVERYTHING } from '../../../lib/portfolio/facets.ts';
import { sentenceOf, titleOf } from '../../../lib/portfolio/sentence.ts';
import { aPortfolio, aProject } from './a-portfolio.ts';

const portfolio = aPortfolio(aProject({ slug: 'a' }), aProject({ slug: 'b', countries: ['LA'] }));

it.each<[Partial<Choice>, number, string]>([
  [{}, 2, '2 projects in 2 countries'],
  [{ theme: 'wetlands', country: 'ke' }, 9, '9 projects on wetlands in Kenya'],
  [{ theme: 'wash' }, 1, '1 project on WASH'],
  [
    { country: 'ke', status: 'running', year: '2024' },
    3,
    '3 projects in Kenya, running now, at work in 2024',
  ],
  [{ partner: 'harbour-trust', status: 'planned' }, 2, '2 projects with Harbour Trust, not yet begun'],
  [{ theme: 'water-law', country: 'la' }, 0, 'No project on water law in Laos'],
])('%j with %i found is told as “%s”', (choice, total, sentence) => {
  expect(sentenceOf(portfolio, { ...EVERYTHING, ...choice }, total)).toBe(sentence);
});

it('the title names what is chosen', () => {
  expect(titleOf(portfolio, EVERYTHING)).toBe('Projects');
  expect(titleOf(portfolio, { ...EVERYTHING, theme: 'wetlands' })).toBe('Projects on wetlands');
});
