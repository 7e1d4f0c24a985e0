import { stringify } from 'csv-stringify/sync';
import type { DataTable } from './tables.ts';

/** A table as CSV by RFC 4180. A cell that a spreadsheet would take for a formula is made text. */
export function csvOf({ columns, rows }: DataTable): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/, // with this delimiter, a line break alone would not be quoted
    escape_formulas: true,
  });
}
