/** In which order projects are listed. */
import type { Choice } from './facets.ts';
import type { ProjectFacts } from './facts.ts';

const byName = new Intl.Collator('en').compare;

/** The projects in the order that a choice names; where that leaves two equal, by title. */
export function inOrder(projects: readonly ProjectFacts[], sort: Choice['sort']): ProjectFacts[] {
  const byTitle = (a: ProjectFacts, b: ProjectFacts) => byName(a.title, b.title) || byName(a.slug, b.slug);
  if (sort === 'title') return projects.toSorted(byTitle);
  if (sort === 'budget') return byBudget(projects, byTitle);
  return projects.toSorted((a, b) => compare(b.start ?? '', a.start ?? '') || byTitle(a, b));
}

/** The largest first within each currency, the commonest currency first: amounts of two currencies do not compare. */
function byBudget(
  projects: readonly ProjectFacts[],
  otherwise: (a: ProjectFacts, b: ProjectFacts) => number,
): ProjectFacts[] {
  const uses = new Map<string, number>();
  for (const { currency, budget } of projects) {
    if (budget !== null) uses.set(currency, (uses.get(currency) ?? 0) + 1);
  }
  const rank = ({ currency, budget }: ProjectFacts) => (budget === null ? 0 : (uses.get(currency) ?? 0));
  return projects.toSorted(
    (a, b) =>
      rank(b) - rank(a) ||
      (a.budget === null ? 0 : compare(a.currency, b.currency) || (b.budget ?? 0) - a.budget) ||
      otherwise(a, b),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
