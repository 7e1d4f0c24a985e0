import type { Metadata } from 'next';
import { ContentVersion } from '../../../components/content-version.tsx';
import { NotFound } from '../../../components/not-found.tsx';
import { ProjectIndex } from '../../../components/project-index.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { listProjects } from '../../../lib/reads/projects.ts';

export const metadata: Metadata = { title: 'Projects' };

export default async function ProjectsPage() {
  const list = await listProjects(1);
  if (!list.available) return <Unavailable />;
  if (!list.value) return <NotFound of={list} />;
  return (
    <>
      <ContentVersion of={list} />
      <ProjectIndex list={list.value} />
    </>
  );
}
