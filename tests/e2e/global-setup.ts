/** A CMS with demo content and a production build of the site, for all browser tests of a run. */
import { openGround } from '../support/ground.ts';
import { cmsAccess } from '../support/start-cms.ts';
import { serveSite } from '../support/start-site.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const { cms, build, close } = await openGround({ settings: { TRUSTED_DOCUMENTS: 'on' }, admin: true });
  try {
    const site = await serveSite({ build, cms });
    process.env.VITRINE_E2E_BUILD = JSON.stringify(build); // for a line of its own, see tests/e2e/admin
    process.env.VITRINE_E2E_SITE_URL = site.url; // for playwright.config.ts in the workers, which inherit it
    process.env.VITRINE_E2E_CMS = JSON.stringify(cmsAccess.parse(cms)); // for tests/e2e/admin, likewise
    return async () => {
      await site.stop();
      await close();
    };
  } catch (error) {
    await close();
    throw error;
  }
}
