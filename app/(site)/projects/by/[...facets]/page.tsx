import type { Metadata } from 'next';
import { NotFound, notFoundMetadata } from '../../../../../components/not-found.tsx';
import { ProjectIndex } from '../../../../../components/project-index.tsx';
import { selectionOf } from '../../../../../lib/portfolio/facets.ts';
import { projectIndexMetadata } from '../../../../../lib/project-index-metadata.ts';
import { projectIndexParams } from '../../../../../lib/project-index-params.ts';

type Props = Pick<PageProps<'/projects/by/[...facets]'>, 'params'>;

export function generateStaticParams() {
  return projectIndexParams();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const selection = selectionOf((await params).facets);
  const metadata = selection === null ? null : await projectIndexMetadata(selection);
  return metadata ?? notFoundMetadata();
}

/** The projects that were chosen by what stands in the address. */
export default async function ChosenProjectsPage({ params }: Props) {
  const selection = selectionOf((await params).facets);
  return selection === null ? <NotFound /> : <ProjectIndex selection={selection} />;
}
