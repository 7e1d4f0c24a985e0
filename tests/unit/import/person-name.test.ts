import { expect, test } from 'vitest';
import { personName } from '../../../scripts/import/person-name.ts';

test.each([
  ['greg-boone', 'Greg Boone'],
  ['melody', 'Melody'],
  ['18F', '18F'],
  ['Ada  Obi', 'Ada Obi'],
  ['mhz', 'MHZ'],
  ['élise-roux', 'Élise Roux'],
])('byline %j is shown as %j', (byline, name) => {
  expect(personName(byline)).toBe(name);
});
