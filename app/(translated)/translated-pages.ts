/** The pages that there are in every language, by their paths behind the language (see `isInEveryLanguage`). */
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { absentPage } from '../../components/absent-page.tsx';
import { notFoundMetadata } from '../../components/not-found.tsx';
import type { Language } from '../../lib/languages/languages.ts';
import { speak } from '../../lib/languages/page-language.ts';
import * as article from '../(site)/articles/[slug]/page.tsx';
import * as articlesN from '../(site)/articles/page/[page]/page.tsx';
import * as articles from '../(site)/articles/page.tsx';
import * as home from '../(site)/page.tsx';
import * as project from '../(site)/projects/[slug]/page.tsx';
import * as chosenProjects from '../(site)/projects/by/[...facets]/page.tsx';
import * as projectsN from '../(site)/projects/page/[page]/page.tsx';
import * as projects from '../(site)/projects/page.tsx';
import * as theme from '../(site)/themes/[slug]/page.tsx';

/** A file `page.tsx` of the first language. */
interface PageFile<Params> {
  default(props: { params: Promise<Params> }): ReactNode | Promise<ReactNode>;
  generateMetadata(props: { params: Promise<Params> }): Promise<Metadata>;
}

/** A page with its parameters. */
interface Found {
  page(): ReactNode | Promise<ReactNode>;
  metadata(): Promise<Metadata>;
}

function found<Params>(file: PageFile<Params>, params: Params): Found {
  const props = { params: Promise.resolve(params) };
  return { page: () => file.default(props), metadata: () => file.generateMetadata(props) };
}

function pageAt(path: readonly string[]): Found | null {
  const [section, first, ...rest] = path;
  const [second] = rest;
  if (section === undefined) return found(home, {});
  if (section === 'projects') {
    if (first === undefined) return found(projects, {});
    if (second === undefined) return found(project, { slug: first });
    if (first === 'by') return found(chosenProjects, { facets: rest });
    if (first === 'page' && rest.length === 1) return found(projectsN, { page: second });
  }
  if (section === 'articles') {
    if (first === undefined) return found(articles, {});
    if (second === undefined) return found(article, { slug: first });
    if (first === 'page' && rest.length === 1) return found(articlesN, { page: second });
  }
  if (section === 'themes' && first !== undefined && second === undefined)
    return found(theme, { slug: first });
  return null;
}

/** The page at this path in a language. */
export async function translatedPage(language: Language, path: readonly string[]): Promise<ReactNode> {
  speak(language);
  return pageAt(path)?.page() ?? absentPage(`/${[language, ...path].join('/')}`);
}

/** What it says of itself in its head. */
export async function translatedMetadata(language: Language, path: readonly string[]): Promise<Metadata> {
  speak(language);
  return pageAt(path)?.metadata() ?? notFoundMetadata();
}

/** Parameters for `generateStaticParams`: home and the lists. All others are rendered at their first visit and kept. */
export function builtPaths(): { path: string[] }[] {
  return [{ path: [] }, { path: ['projects'] }, { path: ['articles'] }];
}
