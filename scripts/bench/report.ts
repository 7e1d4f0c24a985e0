/** How figures are written: a table for people, plain numbers for programs. */

/** Whether a figure reaches its target; `none` where no target is set or nothing could be measured. */
export type Verdict = 'met' | 'missed' | 'none';

/** One measured thing. */
export interface Figure {
  /** What was measured: a route, a server, a number of records. */
  subject: string;
  /** Null where it could not be measured; `detail` says why. */
  value: number | null;
  /** Unit or kind of the value: `requests`, `times`. */
  unit: string;
  /** The bound on the value; null where none is set. */
  target: { atMost: number } | { atLeast: number } | null;
  verdict: Verdict;
  /** What stands behind the value, in words: absolute figures of this run. */
  detail: string;
}

/** A figure with its verdict. */
export function figure(facts: Omit<Figure, 'verdict'>): Figure {
  return { ...facts, verdict: judge(facts.value, facts.target) };
}

function judge(value: number | null, target: Figure['target']): Verdict {
  if (value === null || target === null) return 'none';
  const isMet = 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
  return isMet ? 'met' : 'missed';
}

/** The figures of one part as lines of text, in columns. */
export function tableOf(title: string, figures: readonly Figure[]): string {
  const rows = figures.map((one) => [
    one.subject,
    one.value === null ? 'not measured' : `${rounded(one.value)} ${one.unit}`,
    targetOf(one),
    one.verdict === 'none' ? '' : one.verdict,
    one.detail,
  ]);
  const all = [[title, 'figure', 'target', '', 'behind it'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function targetOf({ target }: Figure): string {
  if (target === null) return 'none';
  return 'atMost' in target ? `at most ${rounded(target.atMost)}` : `at least ${rounded(target.atLeast)}`;
}

/** Three digits say what a bench on a shared machine can know. */
function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}

/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('Expected at least one value');
  return (low + high) / 2;
}
