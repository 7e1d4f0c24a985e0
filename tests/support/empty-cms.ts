/**
 * A CMS without any content, on either database. Making one takes a minute, so the first test of a run that asks for one
 * makes it, and all start from copies.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../lib/write-whole.ts';
import {
  type CmsAccess,
  cmsAccess,
  copyCms,
  copyData,
  copyFiles,
  startCms,
  type TestCms,
} from './start-cms.ts';
import { startPostgres, type TestPostgres } from './start-postgres.ts';
import { waitFor } from './wait-for.ts';

/** The databases that a CMS may have. */
export type Vendor = 'SQLite' | 'PostgreSQL';

/** It. */
export interface EmptyCms {
  cms: TestCms;
  /** Its database, where that is one. */
  postgres: TestPostgres | undefined;
  stop(): Promise<void>;
}

/** How long another test may take to make it, in milliseconds; a minute on a quiet machine. */
const MADE_WITHIN_MS = 280_000;

/** @param folder which the tests of one run share; what is copied is kept there */
export async function openEmptyCms(
  vendor: Vendor,
  folder: string,
  settings: Record<string, string> = {},
): Promise<EmptyCms> {
  const kept = path.join(folder, vendor);
  const { made, postgresData } = placesIn(kept);
  if (isFirst(kept)) await make(vendor, kept);
  await waitFor(() => existsSync(made), {
    what: `a CMS on ${vendor} without content`,
    withinMs: MADE_WITHIN_MS,
  });
  const original = cmsAccess.parse(JSON.parse(readFileSync(made, 'utf8')));
  const postgres = vendor === 'PostgreSQL' ? await startPostgres({ from: postgresData }) : undefined;
  try {
    const cms = await copyCms(original, { settings: { ...postgres?.settings, ...settings } });
    return { cms, postgres, stop: () => cms.stop().finally(() => postgres?.stop()) };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

const placesIn = (kept: string) => ({
  /** Comes last, and whole at once: others look for it. Where it is, all else is. */
  made: path.join(kept, 'made.json'),
  cmsData: path.join(kept, 'cms'),
  postgresData: path.join(kept, 'postgres'),
});

/** Of those that ask at the same time, too, one makes it. */
function isFirst(kept: string): boolean {
  try {
    mkdirSync(kept);
    return true;
  } catch (error) {
    if (existsSync(kept)) return false;
    throw error;
  }
}

async function make(vendor: Vendor, kept: string): Promise<void> {
  const { made, cmsData, postgresData } = placesIn(kept);
  try {
    const postgres = vendor === 'PostgreSQL' ? await startPostgres() : undefined;
    let access: CmsAccess;
    try {
      const cms = await startCms({ settings: { ...postgres?.settings, DEMO_CONTENT: 'false' } });
      access = { ...cmsAccess.parse(cms), dataDir: cmsData };
      await cms.halt();
      if (postgres) copyFiles(cms.dataDir, cmsData);
      else await copyData(cms.dataDir, cmsData);
      await cms.stop();
      await postgres?.keepIn(postgresData);
    } finally {
      await postgres?.stop();
    }
    writeWhole(made, Buffer.from(JSON.stringify(access)));
  } catch (error) {
    rmSync(kept, { recursive: true, force: true });
    throw error;
  }
}
