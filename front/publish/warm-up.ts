import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BUILT_HOME_FILE } from '../next-internals.ts';
import { publishDocument } from './publish-page.ts';

/** By then the engine has compiled what there is to compile; after three times one more page costs much (docs/bench.md). */
const TIMES = 20;

/**
 * Publishes the home page of the build a few times for nobody, so that the first page that is published for a reader
 * does not keep all others waiting. Without a built home page it does nothing.
 */
export async function warmUpPublishing(distDir: string): Promise<void> {
  const html = await readFile(join(distDir, BUILT_HOME_FILE), 'utf8').catch(() => null);
  if (html === null) return;
  for (let time = 0; time < TIMES; time += 1) {
    await nextTurn();
    await publishDocument(html);
  }
}
