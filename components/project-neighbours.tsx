import { pathOf } from '../contract/paths.ts';
import { countryList } from '../lib/format/countries.ts';
import { period } from '../lib/format/dates.ts';
import type { Neighbours, Project } from '../lib/reads/projects.ts';
import { ProjectList } from './project-list.tsx';

/** Where to read on: projects that share a theme, as plates, and others near by, as lines. */
export function ProjectNeighbours({ project, neighbours }: { project: Project; neighbours: Neighbours }) {
  const { byTheme, byCountry } = neighbours;
  return (
    <>
      {byTheme.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">Related projects</h2>
          <ProjectList projects={byTheme} level="h3" />
        </section>
      )}
      {byCountry.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">Also in {countryList(project.countries)}</h2>
          <ul className="line-list">
            {byCountry.map(({ slug, title, start, end }) => (
              <li key={slug}>
                <a href={pathOf('projects', slug)}>{title}</a>
                <span className="role">{period(start, end, new Date(project.asOf))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
