/** What tests/e2e/global-setup.ts has started, for tests of the admin app. */
import { type CmsAccess, cmsAccess } from '../../support/start-cms.ts';
import { type SiteBuild, siteBuild } from '../../support/start-site.ts';

/** The CMS. Tests that change it take a copy. */
export function sharedCms(): CmsAccess {
  return cmsAccess.parse(JSON.parse(process.env.VITRINE_E2E_CMS ?? 'null'));
}

/** The build of the site. */
export function sharedBuild(): SiteBuild {
  return siteBuild.parse(JSON.parse(process.env.VITRINE_E2E_BUILD ?? 'null'));
}
