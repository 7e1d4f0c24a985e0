/** Reads what a build says of the pages of the reading group. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import {
  APP_ROUTES_FILE,
  appRoutes,
  CLIENT_REFERENCES_ENDING,
  clientReferences,
  PRERENDER_MANIFEST_FILE,
  prerenderManifest,
  renderedStatus,
} from '../next-internals.ts';
import { isReadingPage, READING_GROUPS, routesHeldStatic } from '../reading-group.ts';
import type { PageReferences } from './client-modules.ts';
import { folders } from './finding.ts';
import type { HeldPage, RenderedPage } from './rendered-pages.ts';

/** What was rendered of the reading group. */
export interface Rendered {
  held: HeldPage[];
  pages: RenderedPage[];
}

/**
 * The client references of every page of the reading group, as soon as the build in `distDir` is compiled.
 *
 * @throws Error when there is no such page, or its manifest has another form: nothing would be checked
 */
export function readPageReferences(distDir: string): PageReferences[] {
  const pages = READING_GROUPS.flatMap((group) => referencesIn(join(distDir, 'server', 'app', group)));
  if (pages.length === 0) throw new Error(`The build has no page in ${folders()} to be checked.`);
  return pages;
}

function referencesIn(group: string): PageReferences[] {
  const files = existsSync(group) ? readdirSync(group, { recursive: true, encoding: 'utf8' }) : [];
  const manifests = files.filter((file) => basename(file) === `page${CLIENT_REFERENCES_ENDING}`);
  return manifests.flatMap((file) => {
    const context = {};
    runInNewContext(readFileSync(join(group, file), 'utf8'), context);
    return Object.entries(clientReferences.parse(context).__RSC_MANIFEST).map(([entry, references]) => ({
      page: `app${entry}`,
      references,
    }));
  });
}

/** The pages of the reading group, once the build in `distDir` is finished. */
export function readRendered(distDir: string): Rendered {
  const files = appRoutes.parse(readJson(join(distDir, APP_ROUTES_FILE)));
  const prerender = prerenderManifest.parse(readJson(join(distDir, PRERENDER_MANIFEST_FILE)));
  const group = Object.entries(files).filter(([file]) => isReadingPage(file));
  const ofGroup = new Set(group.map(([, route]) => route));
  const held = routesHeldStatic(prerender);
  return {
    held: group.map(([file, route]) => ({ page: `app${file}`, isHeld: held.has(route) })),
    pages: Object.entries(prerender.routes).flatMap(([path, { srcRoute }]) =>
      ofGroup.has(srcRoute ?? path) ? [renderedPage(distDir, path)] : [],
    ),
  };
}

function renderedPage(distDir: string, path: string): RenderedPage {
  const file = join(distDir, 'server', 'app', path === '/' ? '/index' : path);
  return {
    path,
    status: renderedStatus.parse(readJson(`${file}.meta`)).status,
    html: readFileSync(`${file}.html`, 'utf8'),
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
