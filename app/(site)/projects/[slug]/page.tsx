import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProjectView } from '../../../../components/project-view.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../../lib/cms/unavailable.ts';
import { pictureMetadata } from '../../../../lib/picture-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getProject, listNeighbours, listProjectSlugs } from '../../../../lib/reads/projects.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = PageProps<'/projects/[slug]'>;

export async function generateStaticParams() {
  return slugParams(await listProjectSlugs(PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const project = slug && (await orUnavailable(getProject(slug)));
  if (!project || project === UNAVAILABLE) return {};
  return {
    title: project.title,
    description: project.summary,
    alternates: { canonical: `/projects/${project.slug}` },
    openGraph: { title: project.title, description: project.summary, images: pictureMetadata(project.cover) },
  };
}

export default async function ProjectPage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) notFound();
  const reads = await orUnavailable(readPage(slug));
  if (reads === UNAVAILABLE) return <Unavailable />;
  if (!reads) notFound();
  return <ProjectView {...reads} />;
}

async function readPage(slug: string) {
  const project = await getProject(slug);
  if (!project) return null;
  const neighbours = await listNeighbours(slug, project.themes.map((theme) => theme.slug));
  return { project, neighbours };
}
