import { EVERYTHING, pathOfSelection, relOf, type Selection, SORTS, VIEWS } from '../lib/portfolio/facets.ts';

const SORT_NAMES: Readonly<Record<Selection['sort'], string>> = {
  newest: 'Newest',
  title: 'Title',
  budget: 'Budget',
};
const VIEW_NAMES: Readonly<Record<Selection['view'], string>> = { grid: 'Pictures', list: 'Lines' };

/** In which order and how the projects are shown, as links. */
export function ListOrder({ selection }: { selection: Selection }) {
  const first = { ...selection, page: EVERYTHING.page };
  return (
    <div className="list-order">
      <nav aria-label="Order">
        <ul className="link-row">
          {SORTS.map((sort) => (
            <Choice
              key={sort}
              next={{ ...first, sort }}
              name={SORT_NAMES[sort]}
              isChosen={sort === selection.sort}
            />
          ))}
        </ul>
      </nav>
      <nav aria-label="View">
        <ul className="link-row">
          {VIEWS.map((view) => (
            <Choice
              key={view}
              next={{ ...first, view }}
              name={VIEW_NAMES[view]}
              isChosen={view === selection.view}
            />
          ))}
        </ul>
      </nav>
      {selection.sort === 'budget' && (
        <p className="list-order-note">Each currency has an order of its own; amounts are not converted.</p>
      )}
    </div>
  );
}

function Choice({ next, name, isChosen }: { next: Selection; name: string; isChosen: boolean }) {
  return (
    <li>
      <a href={pathOfSelection(next)} rel={relOf(next)} aria-current={isChosen ? 'true' : undefined}>
        {name}
      </a>
    </li>
  );
}
