/** What is known of projects, and what follows from it on a day. */
import type { Facet, Status } from './facets.ts';

/** What the list knows of a project. Dates are `YYYY-MM-DD`, countries ISO 3166-1 codes in capitals. */
export interface ProjectFacts {
  slug: string;
  title: string;
  countries: string[];
  /** Longitude and latitude in degrees. */
  point: [number, number] | null;
  start: string | null;
  end: string | null;
  budget: number | null;
  currency: string;
  /** Slugs. */
  themes: string[];
  /** Slugs. */
  partners: string[];
}

/** A theme or a partner. */
export interface Named {
  slug: string;
  name: string;
}

/** All published projects by their facts, with the names of what they refer to. */
export interface Portfolio {
  projects: ProjectFacts[];
  themes: Named[];
  partners: Named[];
  /** When this was read, ISO 8601: whether a project runs is a question of the day. */
  asOf: string;
}

/** Where a project stands on a day, both ends included; null when it has no dates. */
export function statusOf({ start, end }: Pick<ProjectFacts, 'start' | 'end'>, day: string): Status | null {
  if (!start && !end) return null;
  if (start && start > day) return 'planned';
  return end && end < day ? 'finished' : 'running';
}

/** Longest project in years that is believed: beyond it, a slip of the pen would fill the list of years. */
const MOST_YEARS = 60;

/** The years in which a project is at work, from its start to its end, or to the year of `day` while it is open. */
export function yearsOf({ start, end }: Pick<ProjectFacts, 'start' | 'end'>, day: string): number[] {
  if (!start) return [];
  const first = Number(start.slice(0, 4));
  const last = Number((end ?? day).slice(0, 4));
  const count = Math.min(MOST_YEARS, Math.max(1, last - first + 1));
  return Array.from({ length: count }, (_, index) => first + index);
}

/** The day on which a portfolio was read. */
export function dayOf({ asOf }: Pick<Portfolio, 'asOf'>): string {
  return asOf.slice(0, 10);
}

/** What a project has under a facet, as it stands in addresses. */
export function valuesOf(project: ProjectFacts, facet: Facet, day: string): readonly string[] {
  switch (facet) {
    case 'country':
      return project.countries.map((code) => code.toLowerCase());
    case 'theme':
      return project.themes;
    case 'partner':
      return project.partners;
    case 'year':
      return yearsOf(project, day).map(String);
    case 'status': {
      const status = statusOf(project, day);
      return status === null ? [] : [status];
    }
  }
}
