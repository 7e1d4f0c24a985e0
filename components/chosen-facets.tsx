import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { chosenFacets, pathOfSelection, relOf, type Selection, withFacet } from '../lib/portfolio/facets.ts';
import type { Portfolio } from '../lib/portfolio/facts.ts';
import { nameOf } from '../lib/portfolio/names.ts';

/** What is chosen, each with a way to take it off. */
export function ChosenFacets({ portfolio, selection }: { portfolio: Portfolio; selection: Selection }) {
  const chosen = chosenFacets(selection);
  if (chosen.length === 0) return null;
  return (
    <ul className="facets-chosen">
      {chosen.map((facet) => {
        const next = withFacet(selection, facet, undefined);
        return (
          <li key={facet}>
            <a href={here(pathOfSelection(next))} rel={relOf(next)}>
              <span className="visually-hidden">{words().facets.takeOff}</span>
              {nameOf(portfolio, facet, selection[facet] ?? '')}
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <a href={here('/projects')}>{words().ways.projects}</a>
        </li>
      )}
    </ul>
  );
}
