import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { countriesInWords, countryCode, countryCodes } from '../../../scripts/import/countries.ts';

const REAL = path.resolve(import.meta.dirname, '../../../../shared/data/projects.json');

test.each([
  ['VietNam', 'VN'],
  ['Viet Nam', 'VN'],
  ['Congo (Congo-Brazzaville)', 'CG'],
  ['Democratic Republic of the Congo', 'CD'],
  ["Eswatini (fmr. 'Swaziland')", 'SZ'],
  ['Czechia (Czech Republic)', 'CZ'],
  ['Saint Martin (French part)', 'MF'],
  ['Virgin Islands, U.S.', 'VI'],
  ['Caribbean Netherlands', 'BQ'],
  ['Palestine State', 'PS'],
  ['Holy See', 'VA'],
  ['Micronesia', 'FM'],
  ['Kosovo', 'XK'],
  ['Tanzania', 'TZ'],
  ['United Republic of Tanzania', 'TZ'],
  ['the gambia', 'GM'],
  ['Réunion', 'RE'],
  ['St. Lucia', 'LC'],
  ['Niger', 'NE'],
  ['Nigeria', 'NG'],
  ['Guinea', 'GN'],
  ['Guinea-Bissau', 'GW'],
  ['Dominica', 'DM'],
  ['South Korea', 'KR'],
])('%j is %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});

test('unknown names are returned apart, and a country typed twice counts once', () => {
  expect(countryCodes(['Kenya', 'Atlantis', 'kenya ', ''])).toEqual({
    codes: ['KE'],
    unknown: ['Atlantis'],
  });
});

test('codes are put into words', () => {
  expect(countriesInWords(['KE', 'LA'])).toBe('Kenya and Laos');
});

test.skipIf(!existsSync(REAL))(
  'every country of the real records is known (skipped where ../shared/data is missing)',
  () => {
    const names = z.array(z.string());
    const shape = z.array(z.object({ development_countries: names, deployment_countries: names }));
    const records = shape.parse(JSON.parse(readFileSync(REAL, 'utf8')));
    const typed = new Set(
      records.flatMap((one) => [...one.development_countries, ...one.deployment_countries]),
    );
    expect(countryCodes([...typed]).unknown).toEqual([]);
    // Different countries stay different: only spellings of the same one may meet.
    expect(countryCodes([...typed]).codes.length).toBeGreaterThan(typed.size - 10);
  },
);
