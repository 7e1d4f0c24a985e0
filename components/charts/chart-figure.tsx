import { csvPath, type DataTable } from '../../lib/impact/tables.ts';

interface Props {
  /** What the chart shows, in a sentence. */
  caption: string;
  table: DataTable;
  children: React.ReactNode;
}

/** A chart with what it shows, and the way to its numbers. */
export function ChartFigure({ caption, table, children }: Props) {
  return (
    <figure className="chart">
      <figcaption>{caption}</figcaption>
      {children}
      <p className="chart-files">
        <a href={csvPath(table.name)}>{table.title} as CSV</a>
      </p>
    </figure>
  );
}
