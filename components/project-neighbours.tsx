import { pathOf } from '../contract/paths.ts';
import { countryList } from '../lib/format/countries.ts';
import { period } from '../lib/format/dates.ts';
import { here, saidIn } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import type { Neighbours, Project } from '../lib/reads/projects.ts';
import { ProjectList } from './project-list.tsx';

/** Where to read on: projects that share a theme, as plates, and others near by, as lines. */
export function ProjectNeighbours({ project, neighbours }: { project: Project; neighbours: Neighbours }) {
  const { byTheme, byCountry } = neighbours;
  const { project: say } = words();
  return (
    <>
      {byTheme.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">{say.related}</h2>
          <ProjectList projects={byTheme} level="h3" />
        </section>
      )}
      {byCountry.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">{say.alsoIn(countryList(project.countries))}</h2>
          <ul className="line-list">
            {byCountry.map((one) => (
              <li key={one.slug}>
                <a href={here(pathOf('projects', one.slug))} {...saidIn(one, 'title')}>
                  {one.title}
                </a>
                <span className="role">{period(one.start, one.end, new Date(project.asOf))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
