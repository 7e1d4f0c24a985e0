/**
 * What most tests stand on: a CMS with the demo content and a build of the site. Making them takes longer than most
 * tests, so the parts of one `npm test` share them: the first leaves them in the folder `VITRINE_TEST_GROUND`, and
 * the next starts from there.
 */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type CmsOptions, cmsAccess, copyCms, copyData, startCms, type TestCms } from './start-cms.ts';
import { buildSite, removeBuild, type SiteBuild, siteBuild } from './start-site.ts';

const kept = z.object({ cms: cmsAccess, build: siteBuild });

interface Ground {
  /** Running, and its caller's own. */
  cms: TestCms;
  build: SiteBuild;
  close(): Promise<void>;
}

/** @param options of the CMS */
export async function openGround(options: CmsOptions = {}): Promise<Ground> {
  const folder = process.env.VITRINE_TEST_GROUND;
  const found = folder === undefined ? undefined : readKept(folder);
  const cms = await (found ? copyCms(found.cms, options) : startCms(options));
  try {
    const build = found?.build ?? (await buildSite({ cms, name: 'ground' }));
    const close = async () => {
      if (folder === undefined) removeBuild(build);
      await cms.stop();
    };
    if (folder === undefined || found) return { cms, build, close };
    return { cms, build: await keep(folder, cms, build), close };
  } catch (error) {
    await cms.stop();
    throw error;
  }
}

const recordIn = (folder: string) => path.join(folder, 'ground.json');

function readKept(folder: string): z.infer<typeof kept> | undefined {
  const file = recordIn(folder);
  return existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** The record comes last: where it is, all else is. The build's own folder stays in the repository, where Next wants it. */
async function keep(folder: string, cms: TestCms, made: SiteBuild): Promise<SiteBuild> {
  const build = { ...made, dataDir: path.join(folder, 'site') };
  cpSync(made.dataDir, build.dataDir, { recursive: true });
  rmSync(path.dirname(made.dataDir), { recursive: true, force: true });
  const dataDir = path.join(folder, 'cms');
  await copyData(cms.dataDir, dataDir);
  writeFileSync(recordIn(folder), JSON.stringify({ cms: { ...cmsAccess.parse(cms), dataDir }, build }));
  return build;
}
