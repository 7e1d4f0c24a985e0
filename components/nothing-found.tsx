import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { pathOfSelection, relOf, type Selection } from '../lib/portfolio/facets.ts';
import type { Portfolio } from '../lib/portfolio/facts.ts';
import { loosened } from '../lib/portfolio/groups.ts';

/** An empty list: what to take off, and how many projects are found then. */
export function NothingFound({ portfolio, selection }: { portfolio: Portfolio; selection: Selection }) {
  const { facets, count: say, ways: on } = words();
  const ways = loosened(portfolio, selection);
  return (
    <div className="nothing-found">
      <p>{ways.length > 1 ? facets.together : facets.none}</p>
      <ul>
        {ways.length > 1 &&
          ways.map(({ facet, name, count, next }) => (
            <li key={facet}>
              <a href={here(pathOfSelection(next))} rel={relOf(next)}>
                {facets.without(name)}
              </a>
              : {say.projects(count)}
            </li>
          ))}
        <li>
          <a href={here('/projects')}>{on.projects}</a>: {portfolio.projects.length}
        </li>
      </ul>
    </div>
  );
}
