import { counted } from '../lib/format/numbers.ts';
import type { Page } from '../lib/reads/paging.ts';
import type { ProjectCard } from '../lib/reads/project-card.ts';
import { Pager } from './pager.tsx';
import { ProjectList } from './project-list.tsx';

/** One page of the list of projects. */
export function ProjectIndex({ list }: { list: Page<ProjectCard> }) {
  return (
    <div className="frame">
      <header className="page-head">
        <h1>Projects</h1>
        <p className="lead">
          {list.total === 0
            ? 'No project is published yet.'
            : `${counted(list.total, 'project', 'projects')}, the newest first${list.pages > 1 ? `; page ${list.page} of ${list.pages}` : ''}.`}
        </p>
      </header>
      <ProjectList projects={list.items} level="h2" />
      <Pager base="/projects" page={list.page} pages={list.pages} label="Projects" />
    </div>
  );
}
