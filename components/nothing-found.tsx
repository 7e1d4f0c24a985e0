import { counted } from '../lib/format/numbers.ts';
import { pathOfSelection, relOf, type Selection } from '../lib/portfolio/facets.ts';
import type { Portfolio } from '../lib/portfolio/facts.ts';
import { loosened } from '../lib/portfolio/groups.ts';

/** An empty list: what to take off, and how many projects are found then. */
export function NothingFound({ portfolio, selection }: { portfolio: Portfolio; selection: Selection }) {
  const ways = loosened(portfolio, selection);
  return (
    <div className="nothing-found">
      <p>
        {ways.length > 1
          ? 'No project has all of these together. Without one of them there may be more:'
          : 'No project is published under this yet.'}
      </p>
      <ul>
        {ways.length > 1 &&
          ways.map(({ facet, name, count, next }) => (
            <li key={facet}>
              <a href={pathOfSelection(next)} rel={relOf(next)}>
                Without “{name}”
              </a>
              : {counted(count, 'project', 'projects')}
            </li>
          ))}
        <li>
          <a href="/projects">All projects</a>: {portfolio.projects.length}
        </li>
      </ul>
    </div>
  );
}
