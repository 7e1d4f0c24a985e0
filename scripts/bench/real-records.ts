/** Real records to measure with, which the project does not bring along. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../tests/support/project-root.ts';
import type { TestCms } from '../../tests/support/start-cms.ts';
import { systemEnvironment } from '../../tests/support/system-environment.ts';
import { type Figure, figure } from './report.ts';

/** Their folder. */
export const REAL_RECORDS = path.resolve(ROOT, '../shared/data');

/** The import's codes for "all taken" and "some not, each is named". */
const IMPORTED = [0, 1];

/** Whether they are there. */
export function hasRealRecords(): boolean {
  return existsSync(path.join(REAL_RECORDS, 'projects.json'));
}

/** A figure that says why it is none. */
export function skippedWithoutRecords(facts: Pick<Figure, 'subject' | 'unit' | 'target'>): Figure {
  const detail = `skipped: ${path.relative(ROOT, REAL_RECORDS)} is not there`;
  return figure({ ...facts, value: null, detail });
}

/**
 * Runs `scripts/import.ts` as `npm run import` does, with a ledger of its own, and resolves to how long it took.
 *
 * @throws Error when it could not do its work
 */
export async function importRealRecords({ url, email, password }: TestCms): Promise<{ tookMs: number }> {
  const ledger = mkdtempSync(path.join(tmpdir(), 'vitrine-import-'));
  const begun = performance.now();
  const files = ['--articles', 'articles.json', '--images', 'article-images', '--projects', 'projects.json'];
  const child = spawn(
    process.execPath,
    [
      'scripts/import.ts',
      ...files.map((part) => (part.startsWith('--') ? part : path.join(REAL_RECORDS, part))),
    ],
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
  if (!IMPORTED.includes(code ?? -1)) throw new Error(`The import ended with ${code}`);
  return { tookMs: performance.now() - begun };
}
