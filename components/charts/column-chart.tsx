import { columnsOf, GROUND } from '../../lib/charts/columns.ts';
import { everyNth } from '../../lib/charts/scale.ts';

/** A column: its name below, its value above. */
export interface ColumnValue {
  name: string;
  value: number;
}

interface Props {
  /** What is seen, in a sentence. */
  label: string;
  values: readonly ColumnValue[];
  /** A value in few letters: "€400K". */
  write: (value: number) => string;
}

/** Names that have room on a phone, where they are shortened to two figures. */
const ROOM = 12;

/** In pixels. */
const HEIGHT = 288;

/** Values side by side. Drawn in shares of its place, so that its letters keep their size on any screen. */
export function ColumnChart({ label, values, write }: Props) {
  const { columns, lines } = columnsOf(values.map(({ value }) => value));
  const nth = everyNth(values.length, ROOM);
  return (
    <div className="column-chart">
      <svg width="52" height={HEIGHT} aria-hidden="true">
        {lines.map(({ value, y }) => (
          <text key={value} className="chart-tick" x="0" y={`${y}%`} dy="4">
            {write(value)}
          </text>
        ))}
      </svg>
      <svg role="img" aria-label={label} width="100%" height={HEIGHT}>
        {lines.map(({ value, y }) => (
          <line key={value} className="chart-line" x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
        ))}
        {columns.map(({ x, middle, width, y, height }, index) => {
          const { name = '', value = 0 } = values[index] ?? {};
          return (
            <g key={name}>
              <rect
                className="chart-column"
                x={`${x}%`}
                y={`${y}%`}
                width={`${width}%`}
                height={`${height}%`}
              />
              {value > 0 && (
                <text className="chart-value" x={`${middle}%`} y={`${y}%`} dy="-6">
                  {write(value)}
                </text>
              )}
              {index % nth === 0 && (
                <>
                  <text className="chart-name chart-wide" x={`${middle}%`} y={`${GROUND}%`} dy="20">
                    {name}
                  </text>
                  <text className="chart-name chart-narrow" x={`${middle}%`} y={`${GROUND}%`} dy="20">
                    {name.slice(-2)}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
