/** What more records cost the build. Pages rendered at build are bounded, so it should not grow with the archive. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../tests/support/project-root.ts';
import { copyCms, type TestCms } from '../../tests/support/start-cms.ts';
import { buildSite, removeBuild, type SiteBuild } from '../../tests/support/start-site.ts';
import type { Ground } from './ground.ts';
import { hasRealRecords, importRealRecords, skippedWithoutRecords } from './real-records.ts';
import { type Figure, figure } from './report.ts';

/** Ours: at most 100 pages of a kind are rendered at build (lib/prerendered.ts), four times the demo content's. */
const MOST_TIMES = 4;

/** Build time with the demo content, and with the imported records as a multiple of it. */
export async function benchBuild(ground: Ground): Promise<Figure[]> {
  const { build } = await ground.served();
  const small = figure({
    subject: 'demo content',
    value: pagesIn(build),
    unit: 'pages rendered',
    target: null,
    detail: `built in ${seconds(build.buildMs)}`,
  });
  const larger = {
    subject: 'with 737 imported records',
    unit: 'times the time',
    target: { atMost: MOST_TIMES },
  };
  if (!hasRealRecords()) return [small, skippedWithoutRecords(larger)];
  const cms = await copyCms(await ground.cms());
  try {
    ground.say('importing the records');
    const { tookMs } = await importRealRecords(cms);
    ground.say('building with the imported records');
    const large = await rebuild(cms, build);
    return [
      small,
      figure({
        ...larger,
        value: large.buildMs / build.buildMs,
        detail: `built in ${seconds(large.buildMs)}, ${large.pages} pages rendered; imported in ${seconds(tookMs)}`,
      }),
    ];
  } finally {
    await cms.stop();
  }
}

async function rebuild(cms: TestCms, { distDir }: SiteBuild): Promise<{ buildMs: number; pages: number }> {
  const build = await buildSite({ cms, name: 'bench' });
  try {
    if (build.distDir !== distDir)
      throw new Error('Expected both builds in one folder, so that neither finds less');
    return { buildMs: build.buildMs, pages: pagesIn(build) };
  } finally {
    removeBuild(build);
  }
}

const manifest = z.object({ routes: z.record(z.string(), z.unknown()) });

function pagesIn({ distDir }: SiteBuild): number {
  const file = path.join(ROOT, distDir, 'prerender-manifest.json');
  return Object.keys(manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).routes).length;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
