/** Lighthouse as the DevTools run it by default: a phone on a slow line, both simulated. */
import lighthouse from 'lighthouse';
import { z } from 'zod';
import { median } from '../report.ts';

const RUNS = 3;

const score = z.object({ score: z.number() }).transform((category) => Math.round(category.score * 100));
const measured = z.object({ numericValue: z.number() }).transform(({ numericValue }) => numericValue);
const report = z.object({
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z.object({
    'largest-contentful-paint': measured,
    'cumulative-layout-shift': measured,
    'total-blocking-time': measured,
    'network-requests': z.object({
      details: z.object({
        items: z.array(
          z.object({
            url: z.string(),
            resourceType: z.string().optional(),
            transferSize: z.number().optional(),
            resourceSize: z.number().optional(),
          }),
        ),
      }),
    }),
  }),
});

/**
 * What Lighthouse says of a page: medians, of scores from 0 to 100, milliseconds, and bytes over the line; of fonts
 * those of their files.
 */
export interface Seen {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  lcpMs: number;
  cls: number;
  tbtMs: number;
  bytes: number;
  fontBytes: number;
}

/** Looks at a page three times with the browser that listens on this port for the DevTools. */
export async function lighthouseOf(address: string, port: number): Promise<Seen> {
  const runs: Seen[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
    runs.push(seenIn(report.parse(result?.lhr)));
  }
  const middle = (value: (seen: Seen) => number) => median(runs.map(value));
  return {
    performance: middle((seen) => seen.performance),
    accessibility: middle((seen) => seen.accessibility),
    bestPractices: middle((seen) => seen.bestPractices),
    seo: middle((seen) => seen.seo),
    lcpMs: middle((seen) => seen.lcpMs),
    cls: middle((seen) => seen.cls),
    tbtMs: middle((seen) => seen.tbtMs),
    bytes: middle((seen) => seen.bytes),
    fontBytes: middle((seen) => seen.fontBytes),
  };
}

function seenIn({ categories, audits }: z.infer<typeof report>): Seen {
  const requests = audits['network-requests'].details.items.filter(({ url }) => url.startsWith('http'));
  const fonts = requests.filter(({ resourceType }) => resourceType === 'Font');
  return {
    performance: categories.performance,
    accessibility: categories.accessibility,
    bestPractices: categories['best-practices'],
    seo: categories.seo,
    lcpMs: audits['largest-contentful-paint'],
    cls: audits['cumulative-layout-shift'],
    tbtMs: audits['total-blocking-time'],
    bytes: requests.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    fontBytes: fonts.reduce((sum, { resourceSize = 0 }) => sum + resourceSize, 0),
  };
}
