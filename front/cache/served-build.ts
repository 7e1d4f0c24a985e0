/** The build whose pages this process makes or serves: its id for the store, its beginning for its pages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frontEnv } from '../env.ts';
import { BUILD_ID_FILE } from '../next-internals.ts';
import { pagesPath, processStore } from '../store/process-store.ts';
import { createSqliteStore } from '../store/sqlite-store.ts';
import { noteBuildStart, readBuildStart } from './build-start.ts';

/** What is known of the build. */
export interface ServedBuild {
  /** When it began to read, in milliseconds since the epoch, if that is known. */
  begun: number | undefined;
}

let known: Promise<ServedBuild> | undefined;

/** Makes the build in this folder known to the store, once for each process. */
export function servedBuild(distDir: string): Promise<ServedBuild> {
  known ??= introduce(distDir);
  return known;
}

async function introduce(distDir: string): Promise<ServedBuild> {
  if (frontEnv.phase === 'build') return beginBuild(distDir);
  if (frontEnv.phase === 'serve') {
    await processStore().openBuild((await readFile(join(distDir, BUILD_ID_FILE), 'utf8')).trim());
  }
  return { begun: readBuildStart(distDir) };
}

/**
 * The durable store must be there before the first page of the build is: a store trusts no page that is older
 * than itself, because it cannot know what was purged before. Building goes on without one all the same.
 */
async function beginBuild(distDir: string): Promise<ServedBuild> {
  const store = createSqliteStore({ path: pagesPath(), log: () => {} });
  await store.probe().catch(() => {});
  await store.close();
  const begun = Date.now();
  noteBuildStart(distDir, begun);
  return { begun };
}
