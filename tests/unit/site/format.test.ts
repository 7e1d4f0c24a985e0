import { describe, expect, it } from 'vitest';
import { countryList, countryName } from '../../../lib/format/countries.ts';
import { longDate, period, shortDate } from '../../../lib/format/dates.ts';
import { counted, money, number } from '../../../lib/format/numbers.ts';

describe('countries', () => {
  it.each([
    ['KE', 'Kenya'],
    ['LA', 'Laos'],
    ['CI', 'Côte d’Ivoire'],
    ['XX', 'XX'],
  ])('%s is written %s', (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  it.each([
    [[], ''],
    [['KE'], 'Kenya'],
    [['KE', 'UG'], 'Kenya and Uganda'],
    [['KE', 'UG', 'TZ'], 'Kenya, Uganda and Tanzania'],
    [['KE', 'UG', 'TZ', 'RO', 'PE', 'BO'], 'Kenya, Uganda, Tanzania, Romania, Peru and Bolivia'],
    [
      ['KE', 'UG', 'TZ', 'RO', 'PE', 'BO', 'LA', 'VN'],
      'Kenya, Uganda, Tanzania, Romania, Peru, Bolivia and 2 more',
    ],
  ])('%j read as %j', (codes, text) => {
    expect(countryList(codes)).toBe(text);
  });
});

describe('dates', () => {
  it('are the same wherever the server stands', () => {
    expect(longDate('2026-03-14')).toBe('14 March 2026');
    expect(longDate('2026-03-14T23:59:59Z')).toBe('14 March 2026');
    expect(longDate('2026-03-15T00:30:00+02:00')).toBe('14 March 2026');
    expect(shortDate('2026-03-14')).toBe('Mar 2026');
  });

  it.each([null, '', 'soon', '2026-13-45'])('that can’t be read are left out: %j', (value) => {
    expect([longDate(value), shortDate(value)]).toEqual(['', '']);
  });

  it.each([
    ['2023-03-01', null, 'since Mar 2023'],
    ['2019-03-01', '2022-06-30', 'Mar 2019 to Jun 2022'],
    ['2027-03-01', null, 'from Mar 2027'],
    [null, '2022-06-30', 'until Jun 2022'],
    [null, null, ''],
  ])('from %s to %s read as %j', (start, end, text) => {
    expect(period(start, end, new Date('2026-11-21'))).toBe(text);
  });
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [1240.5, '1,240.5'],
    [0.125, '0.13'],
    [-3, '-3'],
    [1_000_000, '1,000,000'],
  ])('%d is written %s', (value, text) => {
    expect(number(value)).toBe(text);
  });

  it.each([
    [1_200_000, 'EUR', '€1,200,000'],
    [950.4, 'GBP', '£950'],
    [500, 'KES', 'KES\u00a0500'],
    [500, 'euro', '500 euro'],
    [500, '', '500 '],
  ])('money %d %j is written %j', (value, currency, text) => {
    expect(money(value, currency)).toBe(text);
  });

  it.each([
    [0, '0 projects'],
    [1, '1 project'],
    [1240, '1,240 projects'],
  ])('%d counted is %j', (value, text) => {
    expect(counted(value, 'project', 'projects')).toBe(text);
  });
});
