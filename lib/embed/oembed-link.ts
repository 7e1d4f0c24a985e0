import { pathOf } from '../../contract/paths.ts';
import { env } from '../env.ts';
import type { Project } from '../reads/projects.ts';

/** For the head of a project's page: where those who would embed it find how. */
export function oembedLink({ slug, title }: Pick<Project, 'slug' | 'title'>) {
  const url = new URL('/api/oembed', env.SITE_URL);
  url.searchParams.set('url', env.SITE_URL + pathOf('projects', slug));
  url.searchParams.set('format', 'json');
  return { 'application/json+oembed': [{ url: url.href, title }] };
}
