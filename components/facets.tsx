import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import {
  chosenFacets,
  FACETS,
  type Facet,
  pathOfSelection,
  relOf,
  type Selection,
  withFacet,
} from '../lib/portfolio/facets.ts';
import type { Portfolio } from '../lib/portfolio/facts.ts';
import { foldOptions, type Option, optionsOf } from '../lib/portfolio/groups.ts';
import { nameOf } from '../lib/portfolio/names.ts';

/** Values of a group that are shown at once; the others are folded behind them. */
const SHOWN = 8;

interface Props {
  portfolio: Portfolio;
  selection: Selection;
}

/** What projects can be chosen by, as links with numbers. On a phone all of it is folded, but for what is chosen. */
export function Facets({ portfolio, selection }: Props) {
  return (
    <nav className="facets" aria-label={words().facets.filter}>
      <Chosen portfolio={portfolio} selection={selection} />
      <details className="facets-all">
        <summary>{words().facets.choose}</summary>
        <div className="facets-groups">
          {FACETS.map((facet) => (
            <Group key={facet} facet={facet} options={optionsOf(portfolio, selection, facet)} />
          ))}
        </div>
      </details>
    </nav>
  );
}

/** What is chosen, each with a way to take it off. */
function Chosen({ portfolio, selection }: Props) {
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

function Group({ facet, options }: { facet: Facet; options: readonly Option[] }) {
  if (options.length === 0) return null;
  const heading = `facet-${facet}`;
  const { shown, folded } = foldOptions(options, facet, SHOWN);
  const { names, more, under } = words().facets;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, these are links
    <div role="group" aria-labelledby={heading} className="facet">
      <p id={heading} className="facet-name">
        {names[facet]}
      </p>
      <Options facet={facet} options={shown} />
      {folded.length > 0 && (
        <details className="facet-rest" open={folded.some(({ isChosen }) => isChosen)}>
          <summary>
            {more(folded.length)}
            <span className="visually-hidden">{under(names[facet])}</span>
          </summary>
          <Options facet={facet} options={folded} />
        </details>
      )}
    </div>
  );
}

function Options({ facet, options }: { facet: Facet; options: readonly Option[] }) {
  const { facets, count: say } = words();
  return (
    <ul>
      {options.map(({ value, name, count, isChosen, next }) => (
        <li key={value} data-countries={facet === 'country' ? value : undefined}>
          <a
            href={here(pathOfSelection(next))}
            rel={relOf(next)}
            aria-current={isChosen ? 'true' : undefined}
          >
            <span>{name}</span>{' '}
            <span className="facet-count" aria-hidden="true">
              {count}
            </span>
            <span className="visually-hidden">
              : {say.projects(count)}
              {isChosen && facets.chosen}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
