import { percent, ticks } from './scale.ts';

/** A column, in per cent of the picture that it stands in. */
export interface Column {
  x: number;
  /** Where its label stands. */
  middle: number;
  width: number;
  y: number;
  height: number;
}

/** A line behind the columns. */
export interface Line {
  y: number;
  value: number;
}

/** Room above the columns for their values, and below them for their names, in per cent. */
const HEAD = 10;
const FOOT = 10;
/** Part of its place that a column fills. */
const FILLED = 0.62;

/** Where the foot of the columns is. */
export const GROUND = 100 - FOOT;

/** Columns of these values side by side, with the lines behind them. */
export function columnsOf(values: readonly number[]): { columns: Column[]; lines: Line[] } {
  const marks = ticks(Math.max(0, ...values));
  const top = marks.at(-1) ?? 0;
  const heightOf = (value: number) => (percent(value, top) * (GROUND - HEAD)) / 100;
  const place = 100 / Math.max(1, values.length);
  const columns = values.map((value, index) => ({
    x: rounded(index * place + (place * (1 - FILLED)) / 2),
    middle: rounded((index + 0.5) * place),
    width: rounded(place * FILLED),
    y: rounded(GROUND - heightOf(value)),
    height: rounded(heightOf(value)),
  }));
  return { columns, lines: marks.map((value) => ({ value, y: rounded(GROUND - heightOf(value)) })) };
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
