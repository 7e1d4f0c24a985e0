/** What the integration tests of one run share; each test file imports this for the types of `inject`. */

import type { CmsAccess } from '../support/start-cms.ts';
import type { SiteBuild } from '../support/start-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A real Directus with demo content. Tests leave it as they found it, or take a copy (`copyCms`). */
    cms: CmsAccess;
    /** The site, built against it. Tests serve it (`serveSite`), each with a page store of its own. */
    siteBuild: SiteBuild;
    /** Where `openEmptyCms` keeps what it copies. */
    emptyCmsFolder: string;
  }
}
