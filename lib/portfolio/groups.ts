/** The choices that a reader has from a selection, each with its number and the selection that it leads to. */
import { chosenFacets, type Facet, type Selection, STATUSES, withFacet } from './facets.ts';
import type { Portfolio } from './facts.ts';
import { nameOf } from './names.ts';
import { countsOf, selectProjects } from './select.ts';

/** A value that can be chosen, or taken off when it is. */
export interface Option {
  value: string;
  name: string;
  /** Projects that it finds beside the other facets. */
  count: number;
  isChosen: boolean;
  /** Where its link leads. */
  next: Selection;
}

/** The values of a facet: statuses in their order, years from the last, all others from the commonest. */
export function optionsOf(portfolio: Portfolio, selection: Selection, facet: Facet): Option[] {
  const chosen = selection[facet];
  const counts = countsOf(portfolio, selection, facet);
  if (chosen !== undefined && counts.every(({ value }) => value !== chosen)) {
    counts.push({ value: chosen, count: 0 });
  }
  return counts
    .map(({ value, count }) => ({
      value,
      name: nameOf(portfolio, facet, value),
      count,
      isChosen: value === chosen,
      next: withFacet(selection, facet, value === chosen ? undefined : value),
    }))
    .sort(ORDERS[facet]);
}

/** Values that are shown at once, and the others, which are folded away. */
export interface Folded {
  shown: Option[];
  folded: Option[];
}

/** Folds what is beyond the first ones. What can't be seen is looked for by its name, so it is in that order. */
export function foldOptions(options: readonly Option[], facet: Facet, most: number): Folded {
  const folded = options.slice(most);
  if (facet !== 'year') folded.sort((a, b) => byName(a.name, b.name));
  return { shown: options.slice(0, most), folded };
}

/** One way out of an empty list: the facet to take off, and how many projects are found without it. */
export interface Loosened {
  facet: Facet;
  name: string;
  count: number;
  next: Selection;
}

/** What to take off, the most fruitful first. */
export function loosened(portfolio: Portfolio, selection: Selection): Loosened[] {
  return chosenFacets(selection)
    .map((facet) => {
      const next = withFacet(selection, facet, undefined);
      const name = nameOf(portfolio, facet, selection[facet] ?? '');
      return { facet, name, count: selectProjects(portfolio, next).length, next };
    })
    .sort((a, b) => b.count - a.count);
}

const byName = new Intl.Collator('en').compare;
const byCount = (a: Option, b: Option) => b.count - a.count || byName(a.name, b.name);
const statuses: readonly string[] = STATUSES;

const ORDERS: Readonly<Record<Facet, (a: Option, b: Option) => number>> = {
  country: byCount,
  theme: byCount,
  partner: byCount,
  status: (a, b) => statuses.indexOf(a.value) - statuses.indexOf(b.value),
  year: (a, b) => Number(b.value) - Number(a.value),
};
