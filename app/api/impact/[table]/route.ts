/** `GET /api/impact/money-by-year.csv`: a table of the impact page as CSV. */
import { FOR_A_MINUTE, NOT_KEPT } from '../../../../contract/cache-control.ts';
import { RETRY_AFTER_SECONDS } from '../../../../contract/limits.ts';
import { csvOf } from '../../../../lib/impact/csv.ts';
import { TABLES, tableNameOf, tableOf } from '../../../../lib/impact/tables.ts';
import { getImpact } from '../../../../lib/reads/impact.ts';

export async function GET(_: Request, { params }: RouteContext<'/api/impact/[table]'>): Promise<Response> {
  const name = tableNameOf((await params).table);
  if (!name) return words(404, `There is no such table. There are: ${TABLES.join(', ')}, each with “.csv”.`);
  const read = await getImpact();
  if (!read.available) return words(503, 'The system that keeps our texts does not answer.');
  return new Response(csvOf(tableOf(read.value, name)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `inline; filename="${name}.csv"`,
      'Cache-Control': FOR_A_MINUTE,
      'Access-Control-Allow-Origin': '*',
    },
  });
}

function words(status: 404 | 503, text: string): Response {
  const headers = new Headers({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': NOT_KEPT });
  if (status === 503) headers.set('Retry-After', String(RETRY_AFTER_SECONDS));
  return new Response(`${text}\n`, { status, headers });
}
