/** One CMS and one build of the site for all integration tests of a run; both take longer than most tests. */
import type { TestProject } from 'vitest/node';
import { startCms } from '../support/start-cms.ts';
import { buildSite, removeBuild } from '../support/start-site.ts';
import './cms-context.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cms = await startCms();
  try {
    const build = await buildSite({ cms, name: 'integration' });
    const { url, email, password, siteToken, formsToken, previewToken, previewSecret, relayToken, dataDir } =
      cms;
    const tokens = { siteToken, formsToken, previewToken, previewSecret, relayToken };
    project.provide('cms', { url, email, password, ...tokens, dataDir });
    project.provide('siteBuild', build);
    return async () => {
      removeBuild(build);
      await cms.stop();
    };
  } catch (error) {
    await cms.stop();
    throw error;
  }
}
