/** What more records cost the build. Pages rendered at build are bounded, so it should not grow with the archive. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../tests/support/project-root.ts';
import { copyCms, type TestCms } from '../../tests/support/start-cms.ts';
import { buildSite, removeBuild, type SiteBuild } from '../../tests/support/start-site.ts';
import { systemEnvironment } from '../../tests/support/system-environment.ts';
import type { Ground } from './ground.ts';
import { type Figure, figure } from './report.ts';

/** Ours: at most 100 pages of a kind are rendered at build (lib/prerendered.ts), four times the demo content's. */
const MOST_TIMES = 4;
/** Real records, which the project does not bring along. */
const DATA = path.resolve(ROOT, '../shared/data');
/** The import's codes for "all taken" and "some not, each is named". */
const IMPORTED = [0, 1];

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
  if (!existsSync(path.join(DATA, 'projects.json'))) {
    return [
      small,
      {
        ...small,
        subject: 'imported records',
        value: null,
        detail: `skipped: ${path.relative(ROOT, DATA)} is not there`,
      },
    ];
  }
  const cms = await copyCms(await ground.cms());
  try {
    ground.say('importing the records');
    const { code, tookMs } = await importRecords(cms);
    if (!IMPORTED.includes(code ?? -1)) throw new Error(`the import ended with ${code}`);
    ground.say('building with the imported records');
    const large = await rebuild(cms, build);
    return [
      small,
      figure({
        subject: 'with 737 imported records',
        value: large.buildMs / build.buildMs,
        unit: 'times the time',
        target: { atMost: MOST_TIMES },
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

/** Runs `scripts/import.ts` as `npm run import` does, with a ledger of its own. */
async function importRecords({
  url,
  email,
  password,
}: TestCms): Promise<{ code: number | null; tookMs: number }> {
  const ledger = mkdtempSync(path.join(tmpdir(), 'vitrine-import-'));
  const begun = performance.now();
  const files = ['--articles', 'articles.json', '--images', 'article-images', '--projects', 'projects.json'];
  const child = spawn(
    process.execPath,
    ['scripts/import.ts', ...files.map((part) => (part.startsWith('--') ? part : path.join(DATA, part)))],
    {
      cwd: ROOT,
      env: {
        ...systemEnvironment(),
        NODE_ENV: 'production',
        DATA_DIR: ledger,
        DIRECTUS_URL: url,
        DIRECTUS_ADMIN_EMAIL: email,
        DIRECTUS_ADMIN_PASSWORD: password,
      },
      stdio: 'ignore',
    },
  );
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  rmSync(ledger, { recursive: true, force: true });
  return { code, tookMs: performance.now() - begun };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
