/** One address for each kind of page, taken from the demo content: the one of its kind that shows most. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { demoContent } from '../../directus/demo/content.ts';
import { ROOT } from '../../tests/support/project-root.ts';

/** A page to measure. */
export interface Route {
  /** As Next names it: `/articles/[slug]`. */
  name: string;
  /** Where it can be asked for. */
  address: string;
  /** What it answers. */
  status: 200 | 404;
}

/** The routes to measure, with what is not there once by route and once by nothing. */
export function routes(): Route[] {
  const { projects, articles, themes, people, partners, pages } = demoContent();
  const isPublished = ({ status }: { status: string }) => status === 'published';
  const project = richest(projects.filter(isPublished), (one) => one.themes.length + one.partners.length);
  const article = richest(
    articles.filter(isPublished),
    (one) => one.related_projects.length + one.authors.length,
  );
  const page = richest(pages.filter(isPublished), ({ blocks }) =>
    blocks.reduce((sum, { type }) => sum + (type === 'projects' ? 10 : 1), 0),
  );
  const found = (name: string, address: string): Route => ({ name, address, status: 200 });
  return [
    found('/', '/'),
    found('/projects', '/projects'),
    found('/projects/page/[page]', '/projects/page/2'),
    found('/projects/by/[...facets]', `/projects/by/theme-${richest(themes, () => 0).slug}`),
    found('/projects/[slug]', `/projects/${project.slug}`),
    found('/impact', '/impact'),
    found('/articles', '/articles'),
    {
      name: '/articles/page/[page]',
      address: '/articles/page/2',
      status: articles.filter(isPublished).length > 20 ? 200 : 404,
    },
    found('/articles/[slug]', `/articles/${article.slug}`),
    found('/themes/[slug]', `/themes/${richest(themes, () => 0).slug}`),
    found('/people/[slug]', `/people/${richest(people, () => 0).slug}`),
    found('/partners/[slug]', `/partners/${richest(partners, () => 0).slug}`),
    found('/[...path]', `/${page.slug}`),
    { name: '/projects/[slug], absent', address: '/projects/never-written', status: 404 },
    { name: '/[...path], absent', address: '/never-written', status: 404 },
  ];
}

const manifest = z.record(z.string(), z.string());
/** Not pages of the reading group. */
const OTHERS =
  /^\/(?:api|media|og|embed)\/|^\/_|\.(?:xml|json|txt|ico|svg|png|webmanifest)$|^\/(?:icon|apple-icon|favicon)/;

/** Routes of the build that nobody measures: a page that was added and forgotten here. */
export function unmeasured(distDir: string, measured: readonly Route[]): string[] {
  const file = path.join(ROOT, distDir, 'app-path-routes-manifest.json');
  const names = new Set(Object.values(manifest.parse(JSON.parse(readFileSync(file, 'utf8')))));
  return [...names].filter((name) => !OTHERS.test(name) && !measured.some((one) => one.name === name));
}

function richest<T>(items: readonly T[], weight: (item: T) => number): T {
  const [first] = items.toSorted((a, b) => weight(b) - weight(a));
  if (first === undefined) throw new Error('The demo content has nothing of a kind that is measured');
  return first;
}
