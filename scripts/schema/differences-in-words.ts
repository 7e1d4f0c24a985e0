/** Differences for whoever reads a terminal. */
import { type Difference, SEVERITIES } from './change.ts';

/** A line of counts, then a line for each, the worst first; none for none. */
export function differencesInWords(differences: readonly Difference[]): string[] {
  if (differences.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const sorted = differences.toSorted(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  );
  return [
    `${[...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ')}:`,
    ...sorted.map(
      ({ severity, kind, where, text }) =>
        `  ${severity.padEnd(8)}  ${kind}: ${where}${text ? ` (${text})` : ''}`,
    ),
  ];
}
