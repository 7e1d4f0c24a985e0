import { counted, number } from '../lib/format/numbers.ts';
import type { Impact } from '../lib/impact/impact.ts';
import { STANDINGS } from '../lib/impact/standings.ts';
import { tableOf } from '../lib/impact/tables.ts';
import { ChartFigure } from './charts/chart-figure.tsx';
import { StackedBar } from './charts/stacked-bar.tsx';
import { Swatch } from './charts/textures.tsx';

/** How many measures have come where they were to come. */
export function ImpactProgress({ impact }: { impact: Impact }) {
  const counts = STANDINGS.map(({ standing }) => impact.standings[standing]);
  const total = counts.reduce((sum, one) => sum + one, 0);
  if (total === 0) return null;
  return (
    <section className="section" aria-labelledby="progress">
      <h2 className="section-title" id="progress">
        Progress
      </h2>
      <ChartFigure
        caption={`${counted(total, 'indicator', 'indicators')} of the projects, by where they stand today`}
        table={tableOf(impact, 'indicators')}
      >
        <StackedBar values={counts} whole={total} />
        <table className="legend">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">Standing</th>
              <th scope="col">Indicators</th>
            </tr>
          </thead>
          <tbody>
            {STANDINGS.map(({ standing, name }, index) => (
              <tr key={standing}>
                <th scope="row">
                  <Swatch part={index} />
                  {name}
                </th>
                <td className="numeric">{number(impact.standings[standing])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ChartFigure>
    </section>
  );
}
