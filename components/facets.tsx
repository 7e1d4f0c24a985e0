import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { FACETS, type Facet, pathOfSelection, relOf, type Selection } from '../lib/portfolio/facets.ts';
import type { Portfolio } from '../lib/portfolio/facts.ts';
import { firstOptions, optionsOf } from '../lib/portfolio/groups.ts';
import { ChosenFacets } from './chosen-facets.tsx';
import { FacetOptions } from './facet-options.tsx';

interface Props {
  portfolio: Portfolio;
  selection: Selection;
}

/** What projects can be chosen by, as links with numbers. On a phone all of it is folded, but for what is chosen. */
export function Facets({ portfolio, selection }: Props) {
  return (
    <nav className="facets" aria-label={words().facets.filter}>
      <ChosenFacets portfolio={portfolio} selection={selection} />
      <details className="facets-all">
        <summary>{words().facets.choose}</summary>
        <div className="facets-groups">
          {FACETS.map((facet) => (
            <Group key={facet} portfolio={portfolio} selection={selection} facet={facet} />
          ))}
        </div>
      </details>
    </nav>
  );
}

function Group({ portfolio, selection, facet }: Props & { facet: Facet }) {
  const options = optionsOf(portfolio, selection, facet);
  if (options.length === 0) return null;
  const heading = `facet-${facet}`;
  const first = firstOptions(options);
  const { names, all, under } = words().facets;
  const whole = { ...selection, all: facet, page: 1 };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, these are links
    <div role="group" aria-labelledby={heading} className="facet">
      <p id={heading} className="facet-name">
        {names[facet]}
      </p>
      <FacetOptions facet={facet} options={first} />
      {first.length < options.length && (
        <a className="facet-whole" href={here(pathOfSelection(whole))} rel={relOf(whole)}>
          {all(options.length)}
          <span className="visually-hidden">{under(names[facet])}</span>
        </a>
      )}
    </div>
  );
}
