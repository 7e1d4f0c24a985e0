/**
 * `npm run bench`: what the site costs, as ratios and counts, so that a busy or a small machine says the same as
 * a quiet one. It judges nothing: its exit code says only whether it could run. docs/bench.md tells the rest.
 */
import { writeFileSync } from 'node:fs';
import { readBenchArguments } from './bench/arguments.ts';
import { benchBombs } from './bench/bombs.ts';
import { benchBrowser } from './bench/browser.ts';
import { benchBuild } from './bench/build-time.ts';
import { benchScripts } from './bench/first-load.ts';
import { benchMemory } from './bench/front/memory.ts';
import { benchPages } from './bench/front/pages.ts';
import { benchPublishing } from './bench/front/publishing.ts';
import { benchRefill } from './bench/front/refill.ts';
import { benchRestart } from './bench/front/restart.ts';
import { openGround } from './bench/ground.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchLoad } from './bench/load.ts';
import { benchBurst } from './bench/publish/burst.ts';
import { benchDependents } from './bench/publish/dependents.ts';
import { benchPublish } from './bench/publish/publish-to-live.ts';
import { benchSaving } from './bench/publish/saving.ts';
import { benchSelectivity } from './bench/publish/selectivity.ts';
import { benchStampede } from './bench/publish/stampede.ts';
import { type Figure, tableOf } from './bench/report.ts';
import { benchRequests } from './bench/requests.ts';
import { benchSearch } from './bench/search.ts';

/** A request to stop ends a program with this code, as shells count. */
const INTERRUPTED = 130;

const PARTS = {
  requests: benchRequests,
  scripts: benchScripts,
  load: benchLoad,
  pages: benchPages,
  refill: benchRefill,
  memory: benchMemory,
  publishing: benchPublishing,
  restart: benchRestart,
  publish: benchPublish,
  dependents: benchDependents,
  selectivity: benchSelectivity,
  saving: benchSaving,
  burst: benchBurst,
  stampede: benchStampede,
  growth: benchGrowth,
  bombs: benchBombs,
  search: benchSearch,
  browser: benchBrowser,
  build: benchBuild,
};

async function main(): Promise<void> {
  const { help, json, parts } = readBenchArguments(process.argv.slice(2));
  if (help !== null) return console.log(help);
  await using cleanUp = new AsyncDisposableStack();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void cleanUp.disposeAsync().finally(() => process.exit(INTERRUPTED)));
  }
  const ground = openGround(cleanUp, (line) => console.error(`· ${line}`));
  const figures: Figure[] = [];
  for (const part of parts) {
    const found = await PARTS[part](ground);
    figures.push(...found);
    console.log(`\n${tableOf(part, found)}`);
  }
  if (json) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(`The bench could not run: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
