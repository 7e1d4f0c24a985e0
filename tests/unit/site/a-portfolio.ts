/** A small portfolio for tests, with whatever a test wants otherwise. */
import type { Portfolio, ProjectFacts } from '../../../lib/portfolio/facts.ts';

export const DAY = '2026-11-21';

/** A project that runs in Kenya on wetlands. */
export function aProject(facts: Partial<ProjectFacts> & { slug: string }): ProjectFacts {
  return {
    title: facts.slug,
    countries: ['KE'],
    point: [36.8, -1.3],
    start: '2024-01-15',
    end: null,
    budget: null,
    currency: 'EUR',
    themes: ['wetlands'],
    partners: [],
    ...facts,
  };
}

/** The portfolio as it was read at noon of `DAY`. */
export function aPortfolio(...projects: ProjectFacts[]): Portfolio {
  return {
    projects,
    themes: [
      { slug: 'wetlands', name: 'Wetlands' },
      { slug: 'wash', name: 'WASH' },
      { slug: 'water-law', name: 'Water law' },
    ],
    partners: [{ slug: 'harbour-trust', name: 'Harbour Trust' }],
    asOf: `${DAY}T12:00:00.000Z`,
  };
}
