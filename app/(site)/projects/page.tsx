import type { Metadata } from 'next';
import { ProjectIndex } from '../../../components/project-index.tsx';
import { EVERYTHING } from '../../../lib/portfolio/facets.ts';
import { projectIndexMetadata } from '../../../lib/project-index-metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  return (await projectIndexMetadata(EVERYTHING)) ?? {};
}

export default function ProjectsPage() {
  return <ProjectIndex selection={EVERYTHING} />;
}
