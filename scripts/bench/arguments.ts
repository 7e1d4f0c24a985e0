/** What `npm run bench` was asked for. */
import path from 'node:path';
import { parseArgs } from 'node:util';

/** The parts, in the order in which they run: `browser` and `build` replace the build that the others measure. */
export const PART_NAMES = [
  'requests',
  'scripts',
  'load',
  'pages',
  'refill',
  'memory',
  'publishing',
  'restart',
  'publish',
  'dependents',
  'selectivity',
  'saving',
  'burst',
  'stampede',
  'growth',
  'bombs',
  'search',
  'browser',
  'build',
] as const;

/** The name of a part. */
export type PartName = (typeof PART_NAMES)[number];

const HELP = `Measures the site and prints ratios and counts.

  npm run bench                          all parts
  npm run bench -- requests scripts      some of them

  requests     GraphQL requests that a page costs when nothing is cached, by route
  scripts      first-load JavaScript of each route against a bare Next page
  load         requests per second and p99 of a warm article against nginx and against bare Next
  pages        bytes and requests of a first visit with Chromium, by the front and by Next alone
  refill       a purged page: old answers, the first answer, and renders for a crowd
  memory       memory under load against bare Next
  publishing   time of the event loop for publishing one page
  restart      the first page after a restart, from a store that has it
  publish      seconds from a save to its being live, with both queue drivers
  dependents   a renamed person: every page, list and feed with the name
  selectivity  pages rendered again for one edit among 500 articles
  saving       a save with recording against one without
  burst        5,000 imported items while an editor works
  stampede     100 readers of a page just purged; 500 purged pages
  growth       lists and details with 100, 1,000 and 10,000 articles: p50 and SQL statements
  bombs        queries that would cost too much: time and memory to refuse them; what the guard costs others
  search       a query of the search among 1,000 records
  browser      Lighthouse on seven pages, and what they weigh, with the demo content and with imported records
  build        building with the demo content and with the imported records

  --json FILE  write the figures as JSON too
  --help       this text`;

/** The asked parts in their order (all where none is named); `help` is a text to print instead, or null. */
export interface BenchArguments {
  parts: PartName[];
  json: string | null;
  help: string | null;
}

/** Reads the arguments. @throws Error that says what is wrong with them */
export function readBenchArguments(args: string[], folder = process.env.INIT_CWD ?? '.'): BenchArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const unknown = positionals.filter((name) => !PART_NAMES.some((part) => part === name));
  if (unknown.length > 0)
    throw new Error(`there is no part "${unknown[0]}"; choose of ${PART_NAMES.join(', ')}`);
  const parts = PART_NAMES.filter((part) => positionals.length === 0 || positionals.includes(part));
  return {
    parts,
    json: values.json ? path.resolve(folder, values.json) : null,
    help: values.help ? HELP : null,
  };
}
