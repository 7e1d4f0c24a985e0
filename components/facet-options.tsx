import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { type Facet, pathOfSelection, relOf } from '../lib/portfolio/facets.ts';
import type { Option } from '../lib/portfolio/groups.ts';

/** Values of a facet as links with numbers. */
export function FacetOptions({ facet, options }: { facet: Facet; options: readonly Option[] }) {
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
