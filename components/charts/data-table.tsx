import { number } from '../../lib/format/numbers.ts';
import type { Cell, DataTable as Data } from '../../lib/impact/tables.ts';

/** The numbers behind a chart, folded away until they are wanted. */
export function DataTable({ table }: { table: Data }) {
  return (
    <details className="chart-data">
      <summary>{table.title}: the numbers</summary>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" className={classOf(table.rows[0]?.[index])}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, index) => (
                <td key={table.columns[index]} className={classOf(cell)}>
                  {typeof cell === 'number' ? number(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function classOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'number' ? 'numeric' : undefined;
}
