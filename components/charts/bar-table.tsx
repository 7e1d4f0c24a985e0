import { percent } from '../../lib/charts/scale.ts';

/** A row: what it is, how much, and how that is written. */
export interface BarRow {
  key: string;
  name: string;
  /** Where the name leads. */
  href?: string;
  value: number;
  text: string;
}

interface Props {
  /** Names of the two columns. */
  head: readonly [string, string];
  rows: readonly BarRow[];
}

/** A table whose rows carry bars: chart and data at once, so that nothing is said twice. */
export function BarTable({ head: [what, howMuch], rows }: Props) {
  const most = Math.max(0, ...rows.map(({ value }) => value));
  return (
    <table className="bar-table">
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" className="numeric">
            {howMuch}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, href, value, text }) => (
          <tr key={key}>
            <th scope="row">
              {href ? <a href={href}>{name}</a> : name}
              <svg className="bar" width="100%" height="8" aria-hidden="true">
                <rect className="chart-column" width={`${percent(value, most)}%`} height="100%" />
              </svg>
            </th>
            <td className="numeric">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
