/** A CMS for one comparison: empty, in a folder and on a port of its own, filled from the repository, then removed. */

import type { RunningCms } from './check.ts';
import { connectCms } from './cms-connection.ts';
import { CouldNotCompare } from './could-not-compare.ts';

/** Calls `look` with it while it runs. @throws CouldNotCompare when Directus takes not what the repository holds */
export async function withThrowawayCms<T>(look: (cms: RunningCms) => Promise<T>): Promise<T> {
  // Where a CMS is given, its packages may not be installed.
  const { startCms } = await import('../../tests/support/start-cms.ts');
  const settings = { GRAPHQL_INTROSPECTION: 'true', DEMO_CONTENT: 'false' };
  const cms = await startCms({ settings }).catch((error: unknown) => {
    throw new CouldNotCompare(
      `No CMS could be filled from the repository: ${error instanceof Error ? error.message : error}`,
    );
  });
  try {
    const { url, email, password, siteToken } = cms;
    return await look({ cms: await connectCms(url, { email, password }), siteToken });
  } finally {
    await cms.stop();
  }
}
