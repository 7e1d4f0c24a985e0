/**
 * Bundles the islands into `public/islands`. Next's own build and dev server call this by way of `next.config.ts`, so
 * that a host which runs `next build` gets them too. esbuild is loaded only here: a server does without it.
 */
import { readdirSync, rmSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { writeWhole } from '../write-whole.ts';
import { hashedFile, ISLANDS_PATH } from './hashed-file.ts';
import { type IslandManifest, manifest } from './manifest.ts';
import { ISLANDS } from './names.ts';

/** The browsers that Next 16 compiles for when told nothing else (`modern-browserslist-target.js`). */
const TARGET = ['chrome111', 'edge111', 'firefox111', 'safari16.4'];

/** A file that no build has made for a year is removed: pages and browsers keep theirs no longer. */
const KEEP_MS = 365 * 24 * 60 * 60 * 1000;

/** The folder that `ISLANDS_PATH` is answered from. */
export const islandsFolder = (root: string) => path.join(root, 'public', ISLANDS_PATH);

/**
 * Builds every island under the name of its content. Many processes may do so at once: each file appears whole, and
 * all of them write the same. The files of earlier builds stay, since pages that they made may still be served.
 *
 * @param root the repository
 * @throws Error of esbuild, with file and line, when an island does not compile
 */
export async function buildIslands(root: string): Promise<IslandManifest> {
  const { build } = await import('esbuild');
  const folder = islandsFolder(root);
  const { outputFiles } = await build({ ...options(root), minify: true, write: false });
  const files = outputFiles.map(({ path: file, contents }) => {
    const name = path.basename(file, '.js');
    const { fileName, ...known } = hashedFile(name, contents);
    writeWhole(path.join(folder, fileName), contents);
    return [name, known];
  });
  removeOld(folder);
  return manifest.parse(Object.fromEntries(files));
}

/**
 * Builds every island under its plain name, now and after each edit, as long as the process lives for something else:
 * whoever loads Next's settings for development comes here, also what only wants to report and end. Faults are printed.
 */
export async function watchIslands(root: string): Promise<IslandManifest> {
  watching ??= startWatching(root);
  await watching;
  return manifest.parse(
    Object.fromEntries(ISLANDS.map((name) => [name, { src: `${ISLANDS_PATH}/${name}.js` }])),
  );
}

/** Next's dev server loads its settings twice in one process; one watcher is enough. */
let watching: Promise<void> | undefined;

async function startWatching(root: string): Promise<void> {
  const { build } = await import('esbuild');
  // Not esbuild's own watching, which keeps the process alive. What was wrong it has printed.
  const rebuild = () =>
    build({ ...options(root), sourcemap: 'inline', logLevel: 'warning' }).catch(() => null);
  await rebuild();
  watch(path.join(root, 'islands'), { recursive: true, persistent: false }, rebuild);
}

function options(root: string) {
  return {
    absWorkingDir: root,
    entryPoints: ISLANDS.map((name) => path.join('islands', `${name}.ts`)),
    outdir: islandsFolder(root),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent', // what fails is thrown
    target: TARGET,
  } as const satisfies BuildOptions;
}

/** Each build writes its files anew, so the time on a file is that of the last build which made it. */
function removeOld(folder: string): void {
  const oldest = Date.now() - KEEP_MS;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs; // none: a draft that has got its name
    if (written !== undefined && written < oldest) rmSync(file, { force: true });
  }
}
