import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProjectIndex } from '../../../components/project-index.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../lib/cms/unavailable.ts';
import { listProjects } from '../../../lib/reads/projects.ts';

export const metadata: Metadata = { title: 'Projects' };

export default async function ProjectsPage() {
  const list = await orUnavailable(listProjects(1));
  if (list === UNAVAILABLE) return <Unavailable />;
  if (!list) notFound();
  return <ProjectIndex list={list} />;
}
