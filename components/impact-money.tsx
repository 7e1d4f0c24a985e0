import { pathOf } from '../contract/paths.ts';
import { compactMoney } from '../lib/charts/compact-money.ts';
import { counted, money } from '../lib/format/numbers.ts';
import type { Impact } from '../lib/impact/impact.ts';
import { type Amount, NO_THEME, OWN_FUNDS } from '../lib/impact/money.ts';
import { tableOf } from '../lib/impact/tables.ts';
import { BarTable } from './charts/bar-table.tsx';
import { ChartFigure } from './charts/chart-figure.tsx';
import { ColumnChart } from './charts/column-chart.tsx';
import { DataTable } from './charts/data-table.tsx';

/** Donors that are named; the file has all. */
const TOP_DONORS = 8;

/** Money by year, theme and donor in the main currency, and what there is in others. */
export function ImpactMoney({ impact }: { impact: Impact }) {
  const [main] = impact.money;
  if (!main) return null;
  const { currency, byYear, byTheme, byDonor, total } = main;
  const write = (value: number) => compactMoney(value, currency);
  const rows = (amounts: readonly Amount[], collection: 'themes' | 'partners') =>
    amounts.map(({ key, name, amount }) => ({
      key,
      name,
      href: key === OWN_FUNDS.slug || key === NO_THEME.slug ? undefined : pathOf(collection, key),
      value: amount,
      text: money(amount, currency),
    }));
  const inCurrency = impact.money.length > 1 ? `, in ${currency}` : '';
  const others = byDonor.length - TOP_DONORS;
  return (
    <section className="section" aria-labelledby="money">
      <h2 className="section-title" id="money">
        Money
      </h2>
      <p className="impact-lead">
        {money(total, currency)} in {counted(main.grants, 'grant', 'grants')} to{' '}
        {counted(main.projects, 'project', 'projects')}
        {impact.money.length > 1 ? ', and more in other currencies, which are not added to it.' : '.'}
      </p>
      {byYear.length > 0 && (
        <ChartFigure
          caption={`Money by the year of the grant${inCurrency}`}
          table={tableOf(impact, 'money-by-year')}
        >
          <ColumnChart
            label={spokenYears(byYear, currency)}
            values={byYear.map(({ name, amount }) => ({ name, value: amount }))}
            write={write}
          />
          <DataTable table={tableOf(impact, 'money-by-year')} />
        </ChartFigure>
      )}
      <div className="chart-pair">
        <ChartFigure
          caption={`Money by theme${inCurrency}; split evenly where a project has several`}
          table={tableOf(impact, 'money-by-theme')}
        >
          <BarTable head={['Theme', 'Amount']} rows={rows(byTheme, 'themes')} />
        </ChartFigure>
        <ChartFigure
          caption={`Money by donor${inCurrency}${others > 0 ? `; the ${TOP_DONORS} largest of ${byDonor.length}` : ''}`}
          table={tableOf(impact, 'money-by-donor')}
        >
          <BarTable head={['Donor', 'Amount']} rows={rows(byDonor.slice(0, TOP_DONORS), 'partners')} />
        </ChartFigure>
      </div>
      {impact.money.length > 1 && (
        <ChartFigure
          caption="Money by currency. Amounts are shown as they were granted; nothing is converted."
          table={tableOf(impact, 'money-by-currency')}
        >
          <table className="currencies">
            <thead>
              <tr>
                <th scope="col">Currency</th>
                <th scope="col" className="numeric">
                  Projects
                </th>
                <th scope="col" className="numeric">
                  Grants
                </th>
                <th scope="col" className="numeric">
                  Amount
                </th>
              </tr>
            </thead>
            <tbody>
              {impact.money.map((one) => (
                <tr key={one.currency}>
                  <th scope="row">{one.currency}</th>
                  <td className="numeric">{one.projects}</td>
                  <td className="numeric">{one.grants}</td>
                  <td className="numeric">{money(one.total, one.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ChartFigure>
      )}
    </section>
  );
}

/** What the columns show, for those who listen. */
function spokenYears(years: readonly Amount[], currency: string): string {
  const [first] = years;
  const [largest] = years.toSorted((a, b) => b.amount - a.amount);
  if (!first || !largest) return '';
  const last = years.at(-1) ?? first;
  return `Columns for the years ${first.name} to ${last.name}. The highest is ${largest.name} with ${money(largest.amount, currency)}.`;
}
