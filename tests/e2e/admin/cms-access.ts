import { z } from 'zod';
import type { CmsAccess } from '../../support/start-cms.ts';
import type { SiteBuild } from '../../support/start-site.ts';

const access = z.object({
  url: z.url(),
  email: z.string(),
  password: z.string(),
  siteToken: z.string(),
  formsToken: z.string(),
  previewToken: z.string(),
  previewSecret: z.string(),
  relayToken: z.string(),
  dataDir: z.string(),
});

/** The CMS that tests/e2e/global-setup.ts has started. Tests that change it take a copy. */
export function cmsAccess(): CmsAccess {
  return access.parse(JSON.parse(process.env.VITRINE_E2E_CMS ?? 'null'));
}

const build = z.object({ distDir: z.string(), dataDir: z.string(), buildMs: z.number() });

/** The build of the site that tests/e2e/global-setup.ts has made from that CMS. */
export function siteBuild(): SiteBuild {
  return build.parse(JSON.parse(process.env.VITRINE_E2E_BUILD ?? 'null'));
}
