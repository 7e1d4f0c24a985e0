/**
 * Warms up as the front does, then publishes the page in a file again and again, and prints how long each time kept the
 * event loop. Waiting for the threads that compress is not counted: the loop is idle then, and could answer others. What the
 * thread has computed says how much of that was the machine doing something else.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CachedValue } from '../../../front/next-internals.ts';
import { publishPage } from '../../../front/publish/publish-page.ts';
import { warmUpPublishing } from '../../../front/publish/warm-up.ts';

const CALLS = 40;

const [, , file = '', distDir = ''] = process.argv;
const html = readFileSync(file, 'utf8');
/** As text, for its kind is an enum that Next alone can name. */
const value: CachedValue = JSON.parse(JSON.stringify({ kind: 'APP_PAGE', html, headers: {}, status: 200 }));
const page = { value, lastModified: Date.now(), cacheControl: undefined, tags: [] };
const busyMs: number[] = [];
const computedMs: number[] = [];
let publishedBytes = 0;

await warmUpPublishing(distDir);
for (let call = 0; call < CALLS; call += 1) {
  await nextTurn();
  const cpuBefore = process.threadCpuUsage();
  const before = performance.eventLoopUtilization();
  const publishing = await publishPage(page);
  busyMs.push(performance.eventLoopUtilization(before).active);
  const { user, system } = process.threadCpuUsage(cpuBefore);
  computedMs.push((user + system) / 1000); // it counts microseconds
  if (publishing?.page.as !== 'bytes') throw new Error(`It can't be published: ${publishing?.refused}`);
  publishedBytes = publishing.page.identity.byteLength;
}
console.log(JSON.stringify({ publishedBytes, busyMs, computedMs }));
