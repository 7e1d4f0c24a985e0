/** How far a measure has come, and whether that is far enough for the time that has gone. */
import type { CountedProject, Measure } from './portfolio.ts';

/** Where a measure stands. */
export type Standing = 'reached' | 'on-the-way' | 'behind' | 'unmeasured';

/** Part of a project's time that a measure may lag before it counts as behind. Ours: what is built comes late. */
const PATIENCE = 0.25;

/**
 * Share of the way from baseline to target that was gone, also where the figure is to fall: 0 at the start, 1 at
 * the target, beyond either on the far sides. Null where a figure is missing or there is no way to go.
 */
export function progress({
  baseline,
  target,
  actual,
}: {
  baseline?: number | null;
  target?: number | null;
  actual?: number | null;
}): number | null {
  if (typeof target !== 'number' || typeof actual !== 'number') return null;
  const from = baseline ?? 0;
  return target === from ? null : (actual - from) / (target - from);
}

/**
 * Reached at the target or beyond. Behind where less of the way was gone than of the project's time, by more than a
 * quarter; at the end of a project, where the target was missed. Of a project without an end, behind is what has not
 * moved towards its target.
 */
export function standingOf(
  measure: Measure,
  project: Pick<CountedProject, 'start' | 'end'>,
  now: Date,
): Standing {
  const share = progress(measure);
  if (share === null) return 'unmeasured';
  if (share >= 1) return 'reached';
  const gone = timeGone(project, now);
  if (gone === null) return share > 0 ? 'on-the-way' : 'behind';
  return gone >= 1 || share + PATIENCE < gone ? 'behind' : 'on-the-way';
}

/** Share of a project's time that has gone, 0 to 1; null where it has no beginning or no end. */
function timeGone({ start, end }: Pick<CountedProject, 'start' | 'end'>, now: Date): number | null {
  const from = Date.parse(start ?? '');
  const to = Date.parse(end ?? '');
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  if (to <= from) return now.getTime() > to ? 1 : 0;
  return Math.min(1, Math.max(0, (now.getTime() - from) / (to - from)));
}
