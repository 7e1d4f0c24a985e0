import { countryList } from '../lib/format/countries.ts';
import { saidIn } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { editable, editableText } from '../lib/preview/editable.ts';
import type { Neighbours, Project } from '../lib/reads/projects.ts';
import { ArticleList } from './article-list.tsx';
import { Funding } from './funding.tsx';
import { Gallery } from './gallery.tsx';
import { LocatorMap } from './map/locator-map.tsx';
import { Picture } from './picture.tsx';
import { ProjectCut } from './project-cut.tsx';
import { ProjectFacts } from './project-facts.tsx';
import { ProjectNeighbours } from './project-neighbours.tsx';
import { ProjectPeople } from './project-people.tsx';
import { ProjectUpdates } from './project-updates.tsx';
import { Results } from './results.tsx';
import { RichText } from './rich-text.tsx';

/** The story of a project: plate, facts, text with its results beside it, money, updates, where next. */
export function ProjectView({ project, neighbours }: { project: Project; neighbours: Neighbours }) {
  const { project: say } = words();
  return (
    <>
      <article className="frame project">
        <header className="project-head">
          <p className="kicker">{countryList(project.countries)}</p>
          <h1 dir="auto" {...saidIn(project, 'title')} {...editableText('projects', project.id, 'title')}>
            {project.title}
          </h1>
          {project.summary && (
            <p
              className="lead"
              dir="auto"
              {...saidIn(project, 'summary')}
              {...editableText('projects', project.id, 'summary')}
            >
              {project.summary}
            </p>
          )}
        </header>
        {project.cover && (
          <figure className="cover" {...editable('projects', project.id, 'cover', 'modal')}>
            <Picture picture={project.cover} hero place="page" />
            {project.cover.credit && <figcaption>{project.cover.credit}</figcaption>}
          </figure>
        )}
        <ProjectFacts project={project} />
        <div className="columns">
          <RichText
            html={project.body}
            spoken={saidIn(project, 'body')}
            editable={editableText('projects', project.id, 'body', 'drawer')}
          />
          <Beside project={project} />
        </div>
        <Gallery pictures={project.gallery} />
        {(project.funding.length > 0 || project.budget !== null) && (
          <section className="part" aria-labelledby="money">
            <h2 id="money">{say.money}</h2>
            <Funding grants={project.funding} budget={project.budget} currency={project.currency} />
          </section>
        )}
        <ProjectUpdates updates={project.updates} />
        <ProjectPeople partners={project.partners} team={project.team} />
        <ProjectCut cut={project.cut} />
      </article>
      {project.articles.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">{say.readAbout}</h2>
          <ArticleList articles={project.articles} level="h3" />
        </section>
      )}
      <ProjectNeighbours project={project} neighbours={neighbours} />
    </>
  );
}

/** What stands beside the text: the place from above, and the results. */
function Beside({ project: { point, countries, indicators } }: { project: Project }) {
  if (!point && indicators.length === 0) return null;
  return (
    <div className="aside">
      {point && <LocatorMap point={point} countries={countries} />}
      {indicators.length > 0 && (
        <section aria-labelledby="results">
          <h2 id="results">{words().project.results}</h2>
          <Results indicators={indicators} />
        </section>
      )}
    </div>
  );
}
