/** What the values of facets are called. */
import { countryName } from '../format/countries.ts';
import type { Facet, Status } from './facets.ts';
import type { Portfolio } from './facts.ts';

/** What a facet is called over its values. */
export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  country: 'Place',
  theme: 'Theme',
  status: 'Status',
  year: 'Year',
  partner: 'Partner',
};

/** What a status is called. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  planned: 'Planned',
  running: 'Running',
  finished: 'Finished',
};

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
      return Object.entries(STATUS_NAMES).find(([status]) => status === value)?.[1] ?? value;
    case 'year':
      return value;
  }
}

function named(items: Portfolio['themes'], slug: string): string {
  return items.find((item) => item.slug === slug)?.name ?? slug;
}
