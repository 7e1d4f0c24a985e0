import type { Metadata } from 'next';
import { absentPage } from '../../../../components/absent-page.tsx';
import { ContentVersion } from '../../../../components/content-version.tsx';
import { JsonLd } from '../../../../components/json-ld.tsx';
import { LanguageSwitch } from '../../../../components/language-switch.tsx';
import { notFoundMetadata } from '../../../../components/not-found.tsx';
import { ProjectView } from '../../../../components/project-view.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { pathOf } from '../../../../contract/paths.ts';
import { oembedLink } from '../../../../lib/embed/oembed-link.ts';
import { projectThings } from '../../../../lib/jsonld/project.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getProject, listNeighbours, listProjectSlugs } from '../../../../lib/reads/projects.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = Pick<PageProps<'/projects/[slug]'>, 'params'>;

export async function generateStaticParams() {
  return slugParams('project', await listProjectSlugs(PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const read = slug === null ? null : await getProject(slug);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata();
  const project = read.value;
  return pageMetadata({
    title: project.title,
    description: project.summary,
    path: pathOf('projects', project.slug),
    picture: project.cover,
    languages: project.languages,
    types: oembedLink(project),
  });
}

export default async function ProjectPage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) return absentPage(`/projects/${(await params).slug}`);
  const read = await getProject(slug);
  if (!read.available) return <Unavailable />;
  if (!read.value) return absentPage(pathOf('projects', slug), { of: read });
  const project = read.value;
  const { themes, countries } = project;
  const neighbours = await listNeighbours(
    slug,
    themes.map((theme) => theme.slug),
    countries,
  );
  if (!neighbours.available) return <Unavailable />;
  return (
    <>
      <ContentVersion of={read} />
      <ContentVersion of={neighbours} />
      <JsonLd of={(described) => projectThings(described, project)} />
      <LanguageSwitch path={pathOf('projects', slug)} />
      <ProjectView project={project} neighbours={neighbours.value} />
    </>
  );
}
