/** What a search costs in an index of a thousand real records: time on the CPU, which a busy machine does not stretch. */
import path from 'node:path';
import { buildMemoryIndex } from '../../lib/search/memory-index.ts';
import type { SearchDocument, SearchIndex } from '../../lib/search/search-index.ts';
import { readArticles, readProjects } from '../import/read-records.ts';
import type { Ground } from './ground.ts';
import { percentile } from './publish/percentile.ts';
import { hasRealRecords, REAL_RECORDS, skippedWithoutRecords } from './real-records.ts';
import { type Figure, figure, median } from './report.ts';

const RECORDS = 1000;
const MOST_MS = 50;
const TIMES = 40;
/** What people type: one word, several, with slips, and what nearly everything has in it. */
const QUERIES = [
  ...['accessibility', 'acessibility', 'open source', 'user centred desgin', 'procurement agile contract'],
  ...['mentl health', 'data', 'governmnt servces', 'kenya', 'xylophone'],
];

/** The index built once; then each query forty times. */
export async function benchSearch(ground: Ground): Promise<Figure[]> {
  const subject = `a query among ${RECORDS} records, worst median`;
  if (!hasRealRecords()) return [skippedWithoutRecords({ subject, unit: 'ms', target: { atMost: MOST_MS } })];
  const documents = await thousandDocuments();
  ground.say(`indexing ${documents.length} records`);
  const begun = cpuMs();
  const index = await buildMemoryIndex(documents);
  const builtMs = cpuMs() - begun;
  const seen: { query: string; times: number[] }[] = [];
  for (const query of QUERIES) seen.push({ query, times: await timesOf(index, query) });
  const [worst] = seen.toSorted((a, b) => median(b.times) - median(a.times));
  const all = seen.flatMap(({ times }) => times);
  return [
    figure({
      subject,
      value: worst ? median(worst.times) : null,
      unit: 'ms',
      target: { atMost: MOST_MS },
      detail: `“${worst?.query}”; ${QUERIES.length} queries, median of all ${median(all).toFixed(1)} ms`,
    }),
    figure({
      subject: 'the same, p99 of all',
      value: percentile(all, 0.99),
      unit: 'ms',
      target: { atMost: MOST_MS },
      detail: `the index was built in ${Math.round(builtMs)} ms`,
    }),
  ];
}

async function timesOf(index: SearchIndex, query: string): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const begun = cpuMs();
    await index.search(query, { type: null, limit: 20, offset: 0 });
    times.push(cpuMs() - begun);
  }
  return times;
}

/** All articles and projects, and people until there are as many as wanted. */
async function thousandDocuments(): Promise<SearchDocument[]> {
  const { taken: articles } = await readArticles(path.join(REAL_RECORDS, 'articles.json'));
  const { taken: projects } = await readProjects(path.join(REAL_RECORDS, 'projects.json'));
  const people = [...new Set(articles.flatMap(({ authors }) => authors))];
  const documents: SearchDocument[] = [
    ...articles.map((one) => ({
      type: 'articles' as const,
      slug: one.slug,
      title: one.title,
      summary: one.excerpt ?? '',
      names: [...one.authors, ...one.tags],
      text: one.body_markdown,
    })),
    ...projects.map((one) => ({
      type: 'projects' as const,
      slug: one.slug,
      title: one.name,
      summary: '',
      names: [...one.sectors, ...one.deployment_countries],
      text: one.description,
    })),
    ...people.map((name) => ({
      type: 'people' as const,
      slug: name,
      title: name,
      summary: '',
      names: [],
      text: '',
    })),
  ];
  return documents.slice(0, RECORDS);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000; // microseconds
}
