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

/** Values that a group shows where it does not show all. */
const FIRST = 8;
/** A group of so many values shows them all: a link to all of them would take as much room as the rest. */
const FEW = 12;

/** The values that stand beside the projects: the first ones and what is chosen, or all where there are few. */
export function firstOptions(options: readonly Option[]): Option[] {
  if (options.length <= FEW) return [...options];
  return options.filter(({ isChosen }, index) => index < FIRST || isChosen);
}

/** All values, as they are looked for: years from the last, others by their names. */
export function allOptions(portfolio: Portfolio, selection: Selection, facet: Facet): Option[] {
  const options = optionsOf(portfolio, selection, facet);
  return facet === 'year' ? options : options.sort((a, b) => byName(a.name, b.name));
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
