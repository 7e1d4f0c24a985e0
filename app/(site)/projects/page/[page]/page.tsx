import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProjectIndex } from '../../../../../components/project-index.tsx';
import { Unavailable } from '../../../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../../../lib/cms/unavailable.ts';
import { pageNumber } from '../../../../../lib/reads/paging.ts';
import { listProjects } from '../../../../../lib/reads/projects.ts';

type Props = PageProps<'/projects/page/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return { title: `Projects, page ${pageNumber(page) ?? ''}` };
}

/** The second page stands for all: Next wants one example to check at build. */
export function generateStaticParams() {
  return [{ page: '2' }];
}

export default async function ProjectsPageN({ params }: Props) {
  const page = pageNumber((await params).page);
  if (page === null) notFound();
  const list = await orUnavailable(listProjects(page));
  if (list === UNAVAILABLE) return <Unavailable />;
  if (!list) notFound();
  return <ProjectIndex list={list} />;
}
