/** The numbers of the impact page as tables: what stands under a chart is what its file holds. */
import { words } from '../languages/words.ts';
import type { Impact } from './impact.ts';
import type { Amount, MoneyIn } from './money.ts';
import { STANDINGS } from './standings.ts';

/** A cell; years and names are text. */
export type Cell = string | number;

/** A table, as it is shown and as a file. */
export interface DataTable {
  /** Name of the file: `money-by-year`. */
  name: TableName;
  title: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** The tables that there are. */
export const TABLES = [
  'summary',
  'money-by-currency',
  'money-by-year',
  'money-by-theme',
  'money-by-donor',
  'goals',
  'indicators',
] as const;

/** The name of a table. */
export type TableName = (typeof TABLES)[number];

/** Where a table is had as CSV. */
export function csvPath(name: TableName): string {
  return `/api/impact/${name}.csv`;
}

/** The table in `money-by-year.csv`, the last part of its address; null where there is none. */
export function tableNameOf(file: string): TableName | null {
  return TABLES.find((name) => file === `${name}.csv`) ?? null;
}

/** One of the tables. */
export function tableOf(impact: Impact, name: TableName): DataTable {
  const { money } = impact;
  switch (name) {
    case 'summary':
      return { name, title: 'The portfolio', columns: ['Figure', 'Number'], rows: summary(impact) };
    case 'money-by-currency':
      return {
        name,
        title: 'Money by currency',
        columns: ['Currency', 'Projects', 'Grants', 'Amount'],
        rows: money.map(({ currency, projects, grants, total }) => [
          currency,
          projects,
          grants,
          cents(total),
        ]),
      };
    case 'money-by-year':
      return parts(name, 'Money by year', 'Year', money, ({ byYear }) => byYear);
    case 'money-by-theme':
      return parts(name, 'Money by theme', 'Theme', money, ({ byTheme }) => byTheme);
    case 'money-by-donor':
      return parts(name, 'Money by donor', 'Donor', money, ({ byDonor }) => byDonor);
    case 'goals':
      return {
        name,
        title: 'Projects by goal',
        columns: ['Goal', 'Name', 'Projects'],
        rows: impact.goals.map((one) => [String(one.goal), one.name, one.projects]),
      };
    case 'indicators':
      return {
        name,
        title: 'Progress of indicators',
        columns: ['Standing', 'Indicators'],
        rows: STANDINGS.map((one) => [one.name, impact.standings[one.standing]]),
      };
  }
}

function summary(impact: Impact): Cell[][] {
  return [
    ['Projects', impact.projects],
    ...impact.statuses.map(({ status, projects }) => [
      `Projects, ${words('en').projects.status[status].toLowerCase()}`,
      projects,
    ]),
    ['Countries', impact.countries],
    ['Partners', impact.partners],
    ['People reached', impact.people.count],
    ['Households reached', impact.households.count],
  ];
}

function parts(
  name: TableName,
  title: string,
  what: string,
  money: readonly MoneyIn[],
  of: (money: MoneyIn) => readonly Amount[],
): DataTable {
  return {
    name,
    title,
    columns: [what, 'Currency', 'Amount'],
    rows: money.flatMap((one) => of(one).map((part) => [part.name, one.currency, cents(part.amount)])),
  };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
