import type { Metadata } from 'next';
import { NotFound, notFoundMetadata } from '../../../../../components/not-found.tsx';
import { ProjectIndex } from '../../../../../components/project-index.tsx';
import { EVERYTHING } from '../../../../../lib/portfolio/facets.ts';
import { projectIndexMetadata } from '../../../../../lib/project-index-metadata.ts';
import { pageNumber } from '../../../../../lib/reads/paging.ts';

type Props = Pick<PageProps<'/projects/page/[page]'>, 'params'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = pageNumber((await params).page);
  const metadata = page === null ? null : await projectIndexMetadata({ ...EVERYTHING, page });
  return metadata ?? notFoundMetadata();
}

/** The second page stands for all: Next wants one example to check at build. */
export function generateStaticParams() {
  return [{ page: '2' }];
}

export default async function ProjectsPageN({ params }: Props) {
  const page = pageNumber((await params).page);
  return page === null ? <NotFound /> : <ProjectIndex selection={{ ...EVERYTHING, page }} />;
}
