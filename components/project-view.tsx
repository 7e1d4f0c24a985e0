import { pathOf } from '../contract/paths.ts';
import { countryList, countryName } from '../lib/format/countries.ts';
import { longDate, period } from '../lib/format/dates.ts';
import { money } from '../lib/format/numbers.ts';
import type { ProjectCard } from '../lib/reads/project-card.ts';
import type { Project } from '../lib/reads/projects.ts';
import { ArticleList } from './article-list.tsx';
import { Funding } from './funding.tsx';
import { Picture } from './picture.tsx';
import { ProjectList } from './project-list.tsx';
import { Results } from './results.tsx';
import { RichText } from './rich-text.tsx';

/** The story of a project: plate, facts, text with its results beside it, money, updates, where next. */
export function ProjectView({ project, neighbours }: { project: Project; neighbours: ProjectCard[] }) {
  return (
    <>
      <article className="frame project">
        <header className="project-head">
          <p className="kicker">{countryList(project.countries)}</p>
          <h1 dir="auto">{project.title}</h1>
          {project.summary && (
            <p className="lead" dir="auto">
              {project.summary}
            </p>
          )}
        </header>
        {project.cover && (
          <figure className="cover">
            <Picture picture={project.cover} hero sizes="(min-width: 76rem) 72rem, 100vw" />
            {project.cover.credit && <figcaption>{project.cover.credit}</figcaption>}
          </figure>
        )}
        <Facts project={project} />
        <div className="columns">
          <RichText html={project.body} />
          {project.indicators.length > 0 && (
            <aside className="aside" aria-labelledby="results">
              <h2 id="results">Results</h2>
              <Results indicators={project.indicators} />
            </aside>
          )}
        </div>
        <Gallery pictures={project.gallery} />
        {(project.funding.length > 0 || project.budget !== null) && (
          <section className="part" aria-labelledby="money">
            <h2 id="money">Money</h2>
            <Funding grants={project.funding} budget={project.budget} currency={project.currency} />
          </section>
        )}
        {project.updates.length > 0 && (
          <section className="part" aria-labelledby="updates">
            <h2 id="updates">Updates</h2>
            <ol className="updates">
              {project.updates.map((update) => (
                <li key={update.id} className="update">
                  <time dateTime={update.date}>{longDate(update.date)}</time>
                  <div>
                    <h3>{update.title}</h3>
                    <RichText html={update.body} />
                  </div>
                </li>
              ))}
            </ol>
          </section>
        )}
        <People project={project} />
      </article>
      {project.articles.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">Read about it</h2>
          <ArticleList articles={project.articles} level="h3" />
        </section>
      )}
      {neighbours.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">Related projects</h2>
          <ProjectList projects={neighbours} level="h3" />
        </section>
      )}
    </>
  );
}

function Facts({ project }: { project: Project }) {
  const facts = [
    ['Where', project.countries.map(countryName).slice(0, 12).join(', ')],
    ['When', period(project.start, project.end, new Date(project.asOf))],
    ['Budget', project.budget === null ? '' : money(project.budget, project.currency)],
    ['Last changed', longDate(project.updated)],
  ].filter(([, value]) => value);
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {project.themes.length > 0 && (
        <div>
          <dt>Themes</dt>
          <dd>
            {project.themes.map((theme, index) => (
              <span key={theme.id}>
                {index > 0 && ', '}
                <a href={pathOf('themes', theme.slug)}>{theme.name}</a>
              </span>
            ))}
          </dd>
        </div>
      )}
      {project.website && (
        <div>
          <dt>Website</dt>
          <dd>
            <a href={project.website} rel="noopener">
              {project.website.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Gallery({ pictures }: { pictures: Project['gallery'] }) {
  if (pictures.length === 0) return null;
  return (
    <section className="gallery" aria-label="Pictures">
      {pictures.map((picture) => (
        <figure key={picture.id}>
          <Picture picture={picture} sizes="(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw" />
          {picture.title && <figcaption>{picture.title}</figcaption>}
        </figure>
      ))}
    </section>
  );
}

function People({ project }: { project: Project }) {
  if (project.partners.length === 0 && project.team.length === 0) return null;
  return (
    <section className="part with-whom" aria-labelledby="with-whom">
      <h2 id="with-whom">With whom</h2>
      <ul className="roles">
        {project.partners.map((partner) => (
          <li key={partner.id}>
            <a href={pathOf('partners', partner.slug)}>{partner.name}</a>
            {partner.role && <span className="role">{partner.role}</span>}
          </li>
        ))}
        {project.team.map((person) => (
          <li key={person.id}>
            <a href={pathOf('people', person.slug)}>{person.name}</a>
            {person.role && <span className="role">{person.role}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
