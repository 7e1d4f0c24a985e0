import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { type Facet, pathOfSelection, relOf, type Selection } from '../lib/portfolio/facets.ts';
import type { Portfolio } from '../lib/portfolio/facts.ts';
import { allOptions } from '../lib/portfolio/groups.ts';
import { ChosenFacets } from './chosen-facets.tsx';
import { FacetOptions } from './facet-options.tsx';
import { NothingFound } from './nothing-found.tsx';

interface Props {
  portfolio: Portfolio;
  selection: Selection;
  facet: Facet;
  /** Projects that the selection finds. */
  total: number;
}

/**
 * Every value of one facet, for those who look for theirs by name. The list of projects shows the first ones alone: a
 * portfolio of all countries would make each of its pages a third heavier.
 */
export function FacetIndex({ portfolio, selection, facet, total }: Props) {
  const { facets, count } = words();
  const list = { ...selection, all: undefined };
  const options = allOptions(portfolio, selection, facet);
  return (
    <nav className="facets facet-index" aria-label={facets.names[facet]}>
      {total > 0 && (
        <p className="facet-index-back">
          <a href={here(pathOfSelection(list))} rel={relOf(list)}>
            {facets.back(count.projects(total))}
          </a>
        </p>
      )}
      <ChosenFacets portfolio={portfolio} selection={selection} />
      {options.length === 0 ? (
        <NothingFound portfolio={portfolio} selection={selection} />
      ) : (
        <div className="facet">
          <FacetOptions facet={facet} options={options} />
        </div>
      )}
    </nav>
  );
}
