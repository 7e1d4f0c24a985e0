/** One CMS and one build of the site for all integration tests of a run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openGround } from '../support/ground.ts';
import { cmsAccess } from '../support/start-cms.ts';
import './cms-context.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cms, build, close } = await openGround();
  project.provide('cms', cmsAccess.parse(cms));
  project.provide('siteBuild', build);
  const emptyCmsFolder = mkdtempSync(path.join(tmpdir(), 'vitrine-empty-'));
  project.provide('emptyCmsFolder', emptyCmsFolder);
  return async () => {
    rmSync(emptyCmsFolder, { recursive: true, force: true });
    await close();
  };
}
