import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { EVERYTHING, pathOfSelection, relOf, type Selection, SORTS, VIEWS } from '../lib/portfolio/facets.ts';

/** In which order and how the projects are shown, as links. */
export function ListOrder({ selection }: { selection: Selection }) {
  const { order } = words();
  const first = { ...selection, page: EVERYTHING.page };
  return (
    <div className="list-order">
      <nav aria-label={order.order}>
        <ul className="link-row">
          {SORTS.map((sort) => (
            <Choice
              key={sort}
              next={{ ...first, sort }}
              name={order.sorts[sort]}
              isChosen={sort === selection.sort}
            />
          ))}
        </ul>
      </nav>
      <nav aria-label={order.view}>
        <ul className="link-row">
          {VIEWS.map((view) => (
            <Choice
              key={view}
              next={{ ...first, view }}
              name={order.views[view]}
              isChosen={view === selection.view}
            />
          ))}
        </ul>
      </nav>
      {selection.sort === 'budget' && <p className="list-order-note">{order.budgets}</p>}
    </div>
  );
}

function Choice({ next, name, isChosen }: { next: Selection; name: string; isChosen: boolean }) {
  return (
    <li>
      <a href={here(pathOfSelection(next))} rel={relOf(next)} aria-current={isChosen ? 'true' : undefined}>
        {name}
      </a>
    </li>
  );
}
