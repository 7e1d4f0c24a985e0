import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../lib/impact/csv.ts';
import { giftsOf } from '../../../lib/impact/donors.ts';
import { GOALS, goalName } from '../../../lib/impact/goals.ts';
import { impactOf } from '../../../lib/impact/impact.ts';
import { moneyIn } from '../../../lib/impact/money.ts';
import { standingOf } from '../../../lib/impact/progress.ts';
import { countedAs, reached } from '../../../lib/impact/reached.ts';
import { TABLES, tableNameOf, tableOf } from '../../../lib/impact/tables.ts';
import { measure, project } from './projects.ts';

const NOW = new Date('2025-01-01T12:00:00Z');
const fund = { slug: 'fund', name: 'Fund' };
const trust = { slug: 'trust', name: 'Trust' };

describe('what a unit counts', () => {
  it.each(['people', 'People reached', 'pupils', 'growers', 'mechanics', 'persons'])('%j: people', (unit) =>
    expect(countedAs(unit)).toBe('people'),
  );

  it.each(['households', 'families', 'Households with water within 500 m', 'household'])(
    '%j: households',
    (unit) => expect(countedAs(unit)).toBe('households'),
  );

  it.each([
    '% of households',
    'percent of people',
    'people per day',
    'people a day',
    'head per 1,000 households',
    'days per pupil a year',
    'of 6 people',
    '1,000 people',
    'peoples’ assemblies',
    'villages',
    'hectares',
    '',
    null,
  ])('%j: neither', (unit) => expect(countedAs(unit)).toBeNull());
});

describe('people reached', () => {
  it('are those who came since the baseline', () => {
    const one = project({ measures: [measure({ baseline: 310, actual: 2140 })] });
    expect(reached([one], 'people')).toEqual({ count: 1830, projects: 1 });
  });

  it('of one project are counted once, by its largest figure', () => {
    const one = project({
      measures: [measure({ actual: 30 }), measure({ actual: 90 }), measure({ actual: 5 })],
    });
    expect(reached([one, one], 'people')).toEqual({ count: 180, projects: 2 });
  });

  it('are never fewer than none, and nothing where nothing was measured', () => {
    const fallen = project({ measures: [measure({ baseline: 90, actual: 20 })] });
    const unmeasured = project({ measures: [measure({ actual: null })] });
    expect(reached([fallen, unmeasured, project()], 'people')).toEqual({ count: 0, projects: 0 });
  });

  it('and households are kept apart', () => {
    const one = project({ measures: [measure({ unit: 'families' }), measure()] });
    expect(reached([one], 'households').count).toBe(50);
  });
});

describe('where a measure stands', () => {
  const half = { start: '2020-01-01', end: '2029-12-31' }; // half of its time has gone
  it.each([
    ['reached', { actual: 100 }, half],
    ['reached', { baseline: 80, target: 10, actual: 9 }, half],
    ['on-the-way', { actual: 50 }, half],
    ['on-the-way', { actual: 26 }, half],
    ['behind', { actual: 20 }, half],
    ['behind', { actual: -10 }, half],
    ['behind', { actual: 99 }, { start: '2020-01-01', end: '2024-12-31' }],
    ['on-the-way', { actual: 1 }, { start: '2020-01-01', end: null }],
    ['behind', { actual: 0 }, { start: '2020-01-01', end: null }],
    ['on-the-way', { actual: 0 }, { start: '2026-01-01', end: '2027-01-01' }],
    ['unmeasured', { actual: null }, half],
    ['unmeasured', { target: null }, half],
    ['unmeasured', { baseline: 5, target: 5, actual: 5 }, half],
  ] as const)('%s: %j in %j', (standing, figures, time) => {
    expect(standingOf(measure(figures), time, NOW)).toBe(standing);
  });
});

describe('money', () => {
  it('of two currencies is never added up, and the currency with most grants comes first', () => {
    const money = moneyIn([
      project({ currency: 'USD', grants: [{ amount: 900, year: 2020, donor: fund }] }),
      project({
        grants: [
          { amount: 10, year: 2020, donor: fund },
          { amount: 20, year: 2021, donor: null },
        ],
      }),
      project({ currency: 'CHF' }),
    ]);
    expect(money.map(({ currency, total, grants, projects }) => [currency, total, grants, projects])).toEqual(
      [
        ['EUR', 30, 2, 1],
        ['USD', 900, 1, 1],
      ],
    );
  });

  it('is split evenly between the themes of a project, so that the parts make the whole', () => {
    const [euros] = moneyIn([
      project({ themes: [fund, trust], grants: [{ amount: 100, year: null, donor: null }] }),
      project({ themes: [trust], grants: [{ amount: 7, year: null, donor: null }] }),
      project({ grants: [{ amount: 1, year: null, donor: null }] }),
    ]);
    expect(euros?.byTheme.map(({ name, amount }) => [name, amount])).toEqual([
      ['Trust', 57],
      ['Fund', 50],
      ['Without a theme', 1],
    ]);
    expect(euros?.byYear).toEqual([]);
  });

  it('has every year from the first to the last, and no more than forty', () => {
    const years = (...all: number[]) =>
      moneyIn([project({ grants: all.map((year) => ({ amount: 1, year, donor: null })) })])[0]?.byYear.map(
        ({ name, amount }) => [name, amount],
      );
    expect(years(2022, 2019, 2022)).toEqual([
      ['2019', 1],
      ['2020', 0],
      ['2021', 0],
      ['2022', 2],
    ]);
    expect(years(202, 2022)).toHaveLength(40);
  });

  it('of one project is added up by donor, with each year once', () => {
    expect(
      giftsOf([
        { donor: fund, amount: 5, year: 2024 },
        { donor: trust, amount: 6, year: null },
        { donor: fund, amount: 5, year: 2019 },
        { donor: fund, amount: 1, year: 2019 },
        { donor: null, amount: 2, year: 2020 },
      ]),
    ).toEqual([
      { donor: fund, amount: 11, years: [2019, 2024] },
      { donor: trust, amount: 6, years: [] },
      { donor: null, amount: 2, years: [2020] },
    ]);
  });
});

describe('the portfolio', () => {
  const impact = impactOf(
    [
      project({ countries: ['KE', 'LA'], partners: ['a', 'b'], goals: [6, 15], measures: [measure()] }),
      project({ end: '2024-12-31', countries: ['KE'], partners: ['b'], goals: [6] }),
      project({ start: '2026-01-01' }),
      project({ start: null, end: null }),
    ],
    NOW,
  );

  it('counts countries and partners once, and projects by their dates', () => {
    expect(impact).toMatchObject({ projects: 4, countries: 2, partners: 2 });
    expect(impact.statuses).toEqual([
      { status: 'planned', projects: 1 },
      { status: 'running', projects: 1 },
      { status: 'finished', projects: 1 },
    ]);
  });

  it('names all goals, with the projects of each', () => {
    expect(impact.goals).toHaveLength(GOALS);
    expect(impact.goals[5]).toEqual({ goal: 6, name: 'Water and sanitation', projects: 2 });
    expect(impact.goals[0]?.projects).toBe(0);
    expect([goalName(0), goalName(18)]).toEqual(['', '']);
  });

  it('without projects is nothing, without a fault', () => {
    expect(impactOf([], NOW)).toMatchObject({ projects: 0, countries: 0, money: [], people: { count: 0 } });
  });

  it.each(TABLES)('is a table %s whose rows fit its head', (name) => {
    const { columns, rows } = tableOf(impact, name);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(tableNameOf(`${name}.csv`)).toBe(name);
  });

  it.each(['goals', 'goals.CSV', 'goals.csv.csv', '../goals.csv', 'secrets.csv', ''])(
    'has no table %j',
    (file) => {
      expect(tableNameOf(file)).toBeNull();
    },
  );
});

describe('a file', () => {
  it('has a head, quotes what needs it, and holds no formula', () => {
    const csv = csvOf({
      name: 'money-by-donor',
      title: 'x',
      columns: ['Donor', 'Amount'],
      rows: [
        ['Trust, "the"', 1000.5],
        ['=HYPERLINK("https://elsewhere.example")', -3],
        ['+1', 0],
        ['@x', 1],
        ['two\nlines', 2],
      ],
    });
    expect(csv.split('\r\n')).toEqual([
      'Donor,Amount',
      '"Trust, ""the""",1000.5',
      `"'=HYPERLINK(""https://elsewhere.example"")",-3`,
      "'+1,0",
      "'@x,1",
      '"two\nlines",2',
      '',
    ]);
  });
});
