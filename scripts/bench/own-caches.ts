/**
 * The same site on the caches that Next brings along, so that what our handlers cost a page can be told from what Next
 * does for a page of this kind. No switch of the site's own: it is built from a copy whose settings name no handler.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../tests/support/project-root.ts';
import type { TestCms } from '../../tests/support/start-cms.ts';
import { buildSite, removeBuild, serveSite, type TestSite } from '../../tests/support/start-site.ts';

/**
 * What a build reads. Without the lock file, so that Next takes packages from the project around it; but for the fonts, whose
 * files the site names by their path.
 */
const PARTS = [
  ...['node_modules/@fontsource', 'node_modules/@fontsource-variable'],
  ...['app', 'components', 'contract', 'front', 'islands', 'lib', 'public', 'directus/trusted-documents'],
  ...['instrumentation.ts', 'next.config.ts', 'package.json', 'proxy.ts', 'schema.graphql', 'tsconfig.json'],
];

/** The settings that put our handlers in the place of Next's caches. */
const OURS = /^ *cache(?:Handlers?|MaxMemorySize):.*\n/gm;
const SETTINGS = 3;

/** Builds and serves it. @throws Error with what Next has said */
export async function startOnOwnCaches(cms: TestCms): Promise<TestSite> {
  const place = path.join(ROOT, '.next-test');
  mkdirSync(place, { recursive: true });
  const root = mkdtempSync(path.join(place, 'own-caches-'));
  const removeCopy = () => rmSync(root, { recursive: true, force: true });
  try {
    for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(root, part), { recursive: true });
    const settings = path.join(root, 'next.config.ts');
    const text = readFileSync(settings, 'utf8');
    const found = text.match(OURS)?.length;
    if (found !== SETTINGS) throw new Error(`Expected ${SETTINGS} settings of caches, got ${found ?? 0}`);
    writeFileSync(settings, text.replace(OURS, ''));
    const build = await buildSite({ cms, name: 'bench', root });
    const site = await serveSite({ build, cms, by: 'next', root });
    const { stop } = site;
    site.stop = async () => {
      await stop();
      removeBuild(build);
      removeCopy();
    };
    return site;
  } catch (error) {
    removeCopy();
    throw error;
  }
}
