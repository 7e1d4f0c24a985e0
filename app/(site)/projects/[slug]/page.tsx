import type { Metadata } from 'next';
import { ContentVersion } from '../../../../components/content-version.tsx';
import { NotFound, notFoundMetadata } from '../../../../components/not-found.tsx';
import { ProjectView } from '../../../../components/project-view.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { pathOf } from '../../../../contract/paths.ts';
import { pictureMetadata } from '../../../../lib/picture-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getProject, listNeighbours, listProjectSlugs } from '../../../../lib/reads/projects.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = PageProps<'/projects/[slug]'>;

export async function generateStaticParams() {
  return slugParams('project', await listProjectSlugs(PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const read = slug === null ? null : await getProject(slug);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata;
  const project = read.value;
  return {
    title: project.title,
    description: project.summary,
    alternates: { canonical: pathOf('projects', project.slug) },
    openGraph: { title: project.title, description: project.summary, images: pictureMetadata(project.cover) },
  };
}

export default async function ProjectPage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) return <NotFound />;
  const read = await getProject(slug);
  if (!read.available) return <Unavailable />;
  if (!read.value) return <NotFound of={read} />;
  const themes = read.value.themes.map((theme) => theme.slug);
  const neighbours = await listNeighbours(slug, themes);
  if (!neighbours.available) return <Unavailable />;
  return (
    <>
      <ContentVersion of={read} />
      <ContentVersion of={neighbours} />
      <ProjectView project={read.value} neighbours={neighbours.value} />
    </>
  );
}
