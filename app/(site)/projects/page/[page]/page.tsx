import type { Metadata } from 'next';
import { ContentVersion } from '../../../../../components/content-version.tsx';
import { NotFound, notFoundMetadata } from '../../../../../components/not-found.tsx';
import { ProjectIndex } from '../../../../../components/project-index.tsx';
import { Unavailable } from '../../../../../components/unavailable.tsx';
import { pageNumber } from '../../../../../lib/reads/paging.ts';
import { listProjects } from '../../../../../lib/reads/projects.ts';

type Props = PageProps<'/projects/page/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = pageNumber((await params).page);
  return page === null ? notFoundMetadata : { title: `Projects, page ${page}` };
}

/** The second page stands for all: Next wants one example to check at build. */
export function generateStaticParams() {
  return [{ page: '2' }];
}

export default async function ProjectsPageN({ params }: Props) {
  const page = pageNumber((await params).page);
  if (page === null) return <NotFound />;
  const list = await listProjects(page);
  if (!list.available) return <Unavailable />;
  if (!list.value) return <NotFound of={list} />;
  return (
    <>
      <ContentVersion of={list} />
      <ProjectIndex list={list.value} />
    </>
  );
}
