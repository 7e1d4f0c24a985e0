/**
 * People reached. A measure counts when its unit is people and nothing else: "people", "pupils", "families with a
 * pump", but not "% of households" or "days per pupil", which are shares and rates.
 */
import type { CountedProject } from './portfolio.ts';

const PEOPLE = new Set(
  `people persons person women men girls boys children pupils students farmers fishers herders growers users members
  patients residents villagers trainees teachers mechanics paralegals volunteers beneficiaries`.split(/\s+/),
);
const HOUSEHOLDS = new Set(['household', 'households', 'family', 'families', 'homes']);

/** Words that make of a unit a share or a rate. */
const RATES = new Set(['per', 'of', 'a', 'an', 'each', 'every']);

/** What a unit counts; null for all else. */
export function countedAs(unit: string | null): 'people' | 'households' | null {
  const [first = '', ...rest] = (unit ?? '').toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [];
  if (rest.some((word) => RATES.has(word))) return null;
  if (PEOPLE.has(first)) return 'people';
  return HOUSEHOLDS.has(first) ? 'households' : null;
}

/** How many were reached, and by how many projects that say so. */
export interface Reached {
  count: number;
  projects: number;
}

/**
 * Those who were reached since the start: the figure of today less the baseline. Of each project only its largest such
 * figure counts, for the same person may stand in several.
 */
export function reached(projects: readonly CountedProject[], kind: 'people' | 'households'): Reached {
  const largest = projects.map(({ measures }) =>
    Math.max(
      0,
      ...measures
        .filter(({ unit }) => countedAs(unit) === kind)
        .map(({ actual, baseline }) => (actual ?? 0) - (baseline ?? 0)),
    ),
  );
  const counting = largest.filter((count) => count > 0);
  return { count: counting.reduce((sum, one) => sum + one, 0), projects: counting.length };
}
