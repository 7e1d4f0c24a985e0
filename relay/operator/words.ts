/** Deliveries in words and columns, for a terminal. Pure. */
import type { DeliveryReport, OutboxStatus } from '../../contract/outbox.ts';

type NamedChange = Pick<DeliveryReport['changes'][number], 'collection' | 'id' | 'slug' | 'previousSlug'>;

/** Lines of the status, each with what is counted in front. */
export function statusLines(status: OutboxStatus): string[] {
  const { pending, leased, waiting, dead, recoverable, live, now, oldestPendingAt, oldestOpenAt } = status;
  const since = (at: number | null) => (at === null ? '' : `, the oldest for ${duration(now - at)}`);
  const rows: [string, string][] = [
    ['Recorded', `${counted(pending, 'change')} not yet taken${since(oldestPendingAt)}`],
    ['On their way', counted(leased, 'delivery', 'deliveries')],
    [
      'To be tried again',
      counted(waiting, 'delivery', 'deliveries') + (waiting > 0 ? since(oldestOpenAt) : ''),
    ],
    [
      'Dead letters',
      `${dead}${dead > 0 ? `; ${recoverable} replay by themselves when the site answers` : ''}`,
    ],
    ['Seen live', counted(live, 'delivery', 'deliveries')],
  ];
  return columns(rows);
}

/** A line with the facts of each dead letter, and one with its reason. */
export function deadLines(deliveries: readonly DeliveryReport[], now: number): string[] {
  if (deliveries.length === 0) return ['No dead letters.'];
  const rows = deliveries.map((one) => [
    one.id,
    one.settledAt === null ? '' : `${duration(now - one.settledAt)} ago`,
    one.failure ?? '',
    counted(one.attempts, 'attempt'),
    changesInWords(one.changes),
  ]);
  const facts = columns([['DELIVERY', 'GIVEN UP', 'FAILURE', 'TRIED', 'CHANGES'], ...rows]);
  return facts.flatMap((line, index) => {
    const reason = deliveries[index - 1]?.reason;
    return reason ? [line, `  ${reason}`] : [line];
  });
}

/** `articles 12 (a-year)`, of many the first two. */
export function changesInWords(changes: readonly NamedChange[]): string {
  const named = changes.slice(0, 2).map(({ collection, id, slug, previousSlug }) => {
    const address = slug ?? previousSlug;
    return `${collection} ${id}${address === null ? '' : ` (${address})`}`;
  });
  const more = changes.length - named.length;
  return printable(named.join(', ') + (more > 0 ? ` and ${more} more` : ''));
}

/** `12 s`, `4 min`, `3 h`, `2 days`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** `1 change`, `2 changes`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Rows with every column as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What came from content could hold a terminal's control characters. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}
