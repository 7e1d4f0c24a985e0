import type { CountedProject, Measure } from '../../../lib/impact/portfolio.ts';

/** A project with nothing to count but what is given. */
export function project(given: Partial<CountedProject> = {}): CountedProject {
  return {
    start: '2020-01-01',
    end: '2029-12-31',
    countries: [],
    goals: [],
    currency: 'EUR',
    themes: [],
    partners: [],
    grants: [],
    measures: [],
    ...given,
  };
}

/** A measure of people unless told otherwise. */
export function measure(given: Partial<Measure> = {}): Measure {
  return { unit: 'people', baseline: 0, target: 100, actual: 50, ...given };
}
