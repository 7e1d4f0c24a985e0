/** The build whose pages this process makes or serves: its id for the store, its beginning for its pages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frontEnv } from '../env.ts';
import { BUILD_ID_FILE, PRERENDER_MANIFEST_FILE, prerenderManifest } from '../next-internals.ts';
import { durableStore, processStore } from '../store/process-store.ts';
import { noteBuildStart, readBuildStart } from './build-start.ts';
import { pathOfKey } from './page-path.ts';

/** What is known of the build. */
export interface ServedBuild {
  /** Undefined where there is no finished one. */
  id: string | undefined;
  /** When it began to read, in milliseconds since the epoch, if that is known. */
  begun: number | undefined;
  /** Public paths of the pages that it has rendered already. */
  prerendered: readonly string[];
}

let known: Promise<ServedBuild> | undefined;

/** Makes the build in this folder known to the store, once for each process. */
export function servedBuild(distDir: string): Promise<ServedBuild> {
  known ??= introduce(distDir);
  return known;
}

/**
 * Id of the build that this process serves, `development` where it serves none.
 *
 * @throws Error before the first request, when Next has not yet said where the build is
 */
export async function servedBuildId(): Promise<string> {
  if (!known) throw new Error('Expected Next to have named the folder of its build, it has not yet');
  return (await known).id ?? 'development';
}

/** Public paths of the pages that the build has rendered; none before the first request and while developing. */
export async function prerenderedPaths(): Promise<readonly string[]> {
  return (await known)?.prerendered ?? [];
}

async function introduce(distDir: string): Promise<ServedBuild> {
  if (frontEnv.phase === 'build') return beginBuild(distDir);
  const begun = readBuildStart(distDir);
  if (frontEnv.phase !== 'serve') return { id: undefined, begun, prerendered: [] };
  const id = (await readFile(join(distDir, BUILD_ID_FILE), 'utf8')).trim();
  await processStore().openBuild(id);
  return { id, begun, prerendered: await readPrerendered(distDir) };
}

/** What Next says of it; nothing where it says so in another way, for then these pages are kept at their first visit. */
async function readPrerendered(distDir: string): Promise<string[]> {
  const text = await readFile(join(distDir, PRERENDER_MANIFEST_FILE), 'utf8').catch(() => '{}');
  const manifest = prerenderManifest.safeParse(JSON.parse(text));
  return Object.keys(manifest.data?.routes ?? {}).flatMap((path) => pathOfKey(path) ?? []);
}

/**
 * The durable store must be there before the first page of the build is: a store trusts no page that is older
 * than itself, because it cannot know what was purged before. Building goes on without one all the same.
 */
async function beginBuild(distDir: string): Promise<ServedBuild> {
  const store = durableStore({ log: () => {} });
  await store.probe().catch(() => {});
  await store.close();
  const begun = Date.now();
  noteBuildStart(distDir, begun);
  return { id: undefined, begun, prerendered: [] };
}
