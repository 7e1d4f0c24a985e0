/** What the values of facets are called. */
import { countryName } from '../format/countries.ts';
import { words } from '../languages/words.ts';
import { type Facet, STATUSES } from './facets.ts';
import type { Portfolio } from './facts.ts';

/** What a value of a facet is called: "Kenya" for `ke`. A value without a name is called by itself. */
export function nameOf(portfolio: Portfolio, facet: Facet, value: string): string {
  switch (facet) {
    case 'country':
      return countryName(value.toUpperCase());
    case 'theme':
      return named(portfolio.themes, value);
    case 'partner':
      return named(portfolio.partners, value);
    case 'status':
      return statusName(value);
    case 'year':
      return value;
  }
}

function statusName(value: string): string {
  const status = STATUSES.find((one) => one === value);
  return status === undefined ? value : words().projects.status[status];
}

function named(items: Portfolio['themes'], slug: string): string {
  return items.find((item) => item.slug === slug)?.name ?? slug;
}
