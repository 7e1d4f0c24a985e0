import { projectListThings } from '../lib/jsonld/indexes.ts';
import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { pathOfSelection, type Selection } from '../lib/portfolio/facets.ts';
import { dayOf, type Portfolio } from '../lib/portfolio/facts.ts';
import { sentenceOf } from '../lib/portfolio/sentence.ts';
import { type Shown, shownOf } from '../lib/portfolio/shown.ts';
import { listProjectCards, readPortfolio } from '../lib/reads/portfolio.ts';
import type { ProjectCard } from '../lib/reads/project-card.ts';
import { ContentVersion } from './content-version.tsx';
import { FacetIndex } from './facet-index.tsx';
import { Facets } from './facets.tsx';
import { Island } from './island.tsx';
import { JsonLd } from './json-ld.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ListOrder } from './list-order.tsx';
import { WorldMap } from './map/world-map.tsx';
import { NotFound } from './not-found.tsx';
import { NothingFound } from './nothing-found.tsx';
import { OpenDataLinks } from './open-data-links.tsx';
import { Pager } from './pager.tsx';
import { ProjectList } from './project-list.tsx';
import { ProjectRows } from './project-rows.tsx';
import { Unavailable } from './unavailable.tsx';

/**
 * A page of the list of projects: map, facets and projects, or all values of one facet; not found where nothing has this
 * address.
 */
export async function ProjectIndex({ selection }: { selection: Selection }) {
  const read = await readPortfolio();
  if (!read.available) return <Unavailable />;
  const shown = shownOf(read.value, selection);
  if (!shown) return <NotFound of={read} />;
  const { all } = selection;
  const cards = await listProjectCards(all === undefined ? shown.items.map(({ slug }) => slug) : []);
  if (!cards.available) return <Unavailable />;
  const { projects: say, facets } = words();
  return (
    <>
      <LanguageSwitch path={pathOfSelection(selection)} />
      <div className="frame">
        <ContentVersion of={read} />
        <ContentVersion of={cards} />
        <JsonLd of={projectListThings(cards.value)} />
        <header className="page-head">
          <h1>{all === undefined ? say.title : say.title + facets.by(facets.names[all])}</h1>
          <p className="lead">
            {read.value.projects.length === 0
              ? say.none
              : `${sentenceOf(read.value, selection, shown.total)}${shown.pages > 1 && all === undefined ? say.page(shown.page, shown.pages) : ''}.`}
          </p>
        </header>
        {read.value.projects.length > 0 &&
          (all === undefined ? (
            <Found portfolio={read.value} selection={selection} shown={shown} cards={cards.value} />
          ) : (
            <FacetIndex portfolio={read.value} selection={selection} facet={all} total={shown.total} />
          ))}
      </div>
    </>
  );
}

interface FoundProps {
  portfolio: Portfolio;
  selection: Selection;
  shown: Shown;
  cards: ProjectCard[];
}

/** The island marks on the map what is pointed at in the lists, and the other way round. */
function Found({ portfolio, selection, shown, cards }: FoundProps) {
  return (
    <div className="project-index">
      <Island name="project-map">
        <Facets portfolio={portfolio} selection={selection} />
        <div className="project-index-map">
          <a className="map-skip" href="#projects">
            {words().projects.skipMap}
          </a>
          <WorldMap portfolio={portfolio} selection={selection} named={cards.map(({ slug }) => slug)} />
        </div>
        <div className="project-index-list" id="projects" tabIndex={-1}>
          {shown.total === 0 ? (
            <NothingFound portfolio={portfolio} selection={selection} />
          ) : (
            <>
              <ListOrder selection={selection} />
              {selection.view === 'grid' ? (
                <ProjectList projects={cards} level="h2" plates="found" />
              ) : (
                <ProjectRows
                  projects={cards}
                  day={dayOf(portfolio)}
                  budgets={selection.sort === 'budget' ? shown.items : undefined}
                />
              )}
              <Pager
                addressOf={(page) => here(pathOfSelection({ ...selection, page }))}
                page={shown.page}
                pages={shown.pages}
                label={words().pager.label.projects}
                byDate={selection.sort === 'newest'}
              />
              <OpenDataLinks choice={selection} />
            </>
          )}
        </div>
      </Island>
    </div>
  );
}
