/** The portfolio as numbers. Pure: the projects and the day are given. */
import { STATUSES, type Status } from '../portfolio/facets.ts';
import { statusOf } from '../portfolio/facts.ts';
import { GOALS, goalName } from './goals.ts';
import { type MoneyIn, moneyIn } from './money.ts';
import type { CountedProject } from './portfolio.ts';
import { type Standing, standingOf } from './progress.ts';
import { type Reached, reached } from './reached.ts';

/** How many projects work on a goal. */
export interface GoalCount {
  goal: number;
  name: string;
  projects: number;
}

/** What the projects come to. */
export interface Impact {
  projects: number;
  /** Projects without dates are in none. */
  statuses: { status: Status; projects: number }[];
  countries: number;
  partners: number;
  people: Reached;
  households: Reached;
  /** The currency with the most grants first. */
  money: MoneyIn[];
  /** All 17, in their order. */
  goals: GoalCount[];
  standings: Record<Standing, number>;
}

/** Adds up the projects as they stand on a day. */
export function impactOf(projects: readonly CountedProject[], now: Date): Impact {
  const day = now.toISOString().slice(0, 10);
  const statuses = projects.map((project) => statusOf(project, day));
  const standings = projects.flatMap((project) =>
    project.measures.map((measure) => standingOf(measure, project, now)),
  );
  return {
    projects: projects.length,
    statuses: STATUSES.map((status) => ({ status, projects: howMany(statuses, status) })),
    countries: new Set(projects.flatMap(({ countries }) => countries)).size,
    partners: new Set(projects.flatMap(({ partners }) => partners)).size,
    people: reached(projects, 'people'),
    households: reached(projects, 'households'),
    money: moneyIn(projects),
    goals: Array.from({ length: GOALS }, (_, index) => ({
      goal: index + 1,
      name: goalName(index + 1),
      projects: projects.filter(({ goals }) => goals.includes(index + 1)).length,
    })),
    standings: {
      reached: howMany(standings, 'reached'),
      'on-the-way': howMany(standings, 'on-the-way'),
      behind: howMany(standings, 'behind'),
      unmeasured: howMany(standings, 'unmeasured'),
    },
  };
}

function howMany<T>(all: readonly T[], one: T): number {
  return all.filter((other) => other === one).length;
}
