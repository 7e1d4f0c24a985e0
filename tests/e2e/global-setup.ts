/** A CMS with demo content and a production build of the site, for all browser tests of a run. */
import { type CmsAccess, startCms } from '../support/start-cms.ts';
import { startSite } from '../support/start-site.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const cms = await startCms({ settings: { TRUSTED_DOCUMENTS: 'on' } });
  try {
    const site = await startSite({ cms, name: 'e2e' });
    process.env.VITRINE_E2E_BUILD = JSON.stringify(site.build); // for a line of its own, see tests/e2e/admin
    process.env.VITRINE_E2E_SITE_URL = site.url; // for playwright.config.ts in the workers, which inherit it
    const { url, email, password, siteToken, formsToken, previewToken, previewSecret, relayToken, dataDir } =
      cms;
    const tokens = { siteToken, formsToken, previewToken, previewSecret, relayToken };
    const access: CmsAccess = { url, email, password, ...tokens, dataDir };
    process.env.VITRINE_E2E_CMS = JSON.stringify(access); // for tests/e2e/admin, likewise
    return async () => {
      await site.stop();
      await cms.stop();
    };
  } catch (error) {
    await cms.stop();
    throw error;
  }
}
