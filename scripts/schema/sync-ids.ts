/** What directus-sync knows of a CMS: the ids that it has written there or read there. It removes nothing else. */
import { z } from 'zod';
import { bearer, type CmsAddress, fetchFrom, refuseOtherAnswers } from './cms-connection.ts';
import type { Configured } from './configuration.ts';
import { change } from './write-cms.ts';

const TABLES = '/directus-extension-sync/table';

const rows = z.array(z.object({ local_id: z.coerce.string() }));

/** Ids, in this CMS, of all of a kind that are known. @throws CouldNotCompare */
export async function knownIds(cms: CmsAddress, kind: Configured): Promise<Set<string>> {
  const route = `${TABLES}/${kind}`;
  const answer = await fetchFrom(cms.url, route, bearer(cms.token));
  refuseOtherAnswers(answer, cms.url, route, 'DIRECTUS_TOKEN of an administrator');
  return new Set(rows.parse(await answer.json()).map(({ local_id }) => local_id));
}

/** Makes it unknown, so that a push leaves it alone. */
export async function forgetId(cms: CmsAddress, kind: Configured, id: string): Promise<void> {
  await change(cms, 'DELETE', `${TABLES}/${kind}/local_id/${id}`);
}
