/** Which projects a choice finds, and how many each further choice would. */
import { type Choice, FACETS, type Facet, STATUSES } from './facets.ts';
import { dayOf, type Portfolio, type ProjectFacts, valuesOf } from './facts.ts';
import { inOrder } from './order.ts';

/** A value of a facet, and how many projects have it. */
export interface Counted {
  value: string;
  count: number;
}

/** The projects that a choice finds, in its order. */
export function selectProjects(portfolio: Portfolio, choice: Choice): ProjectFacts[] {
  return inOrder(matching(portfolio, choice, FACETS), choice.sort);
}

/** Each value of a facet with the number of projects that it would find beside the other facets; none that finds nothing. */
export function countsOf(portfolio: Portfolio, choice: Choice, facet: Facet): Counted[] {
  const day = dayOf(portfolio);
  const others = FACETS.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const project of matching(portfolio, choice, others)) {
    for (const value of new Set(valuesOf(project, facet, day))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** Whether every chosen value exists: what nothing ever had is a wrong address, not an empty list. */
export function isKnown(portfolio: Portfolio, choice: Choice): boolean {
  return FACETS.every((facet) => {
    const value = choice[facet];
    return value === undefined || exists(portfolio, facet, value);
  });
}

/** Whether a value of a facet exists: a theme or partner by its name, a country or year by a project that has it. */
export function exists(portfolio: Portfolio, facet: Facet, value: string): boolean {
  if (facet === 'status') return STATUSES.some((status) => status === value);
  if (facet === 'theme') return portfolio.themes.some(({ slug }) => slug === value);
  if (facet === 'partner') return portfolio.partners.some(({ slug }) => slug === value);
  const day = dayOf(portfolio);
  return portfolio.projects.some((project) => valuesOf(project, facet, day).includes(value));
}

function matching(portfolio: Portfolio, choice: Choice, facets: readonly Facet[]): ProjectFacts[] {
  const day = dayOf(portfolio);
  const asked = facets.flatMap((facet) => {
    const value = choice[facet];
    return value === undefined ? [] : [{ facet, value }];
  });
  return portfolio.projects.filter((project) =>
    asked.every(({ facet, value }) => valuesOf(project, facet, day).includes(value)),
  );
}
