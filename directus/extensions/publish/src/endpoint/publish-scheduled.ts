/**
 * Publishes projects whose time has come, through Directus, so that whatever hangs on an update (triggers, flows,
 * date of change) sees it as one.
 */
import type { EndpointExtensionContext } from '@directus/types';

/** Most projects of one sweep; the next one takes more. Ours. */
const AT_ONCE = 100;

type Parts = Pick<EndpointExtensionContext, 'services' | 'database' | 'getSchema' | 'logger'> & {
  clock: () => number;
};

/** A function that publishes what is due. A project that cannot be published is named in the log, once. */
export function createScheduledPublisher(parts: Parts): () => Promise<void> {
  const { services, database, getSchema, logger, clock } = parts;
  const failing = new Set<unknown>();
  return async () => {
    const schema = await getSchema();
    const projects = schema.collections.projects;
    if (!projects || !Object.hasOwn(projects.fields, 'publish_at')) return;
    const key = projects.primary;
    const due = await database('projects')
      .select(key)
      .where({ status: 'scheduled' })
      .where('publish_at', '<=', new Date(clock()))
      .orderBy('publish_at')
      .limit(AT_ONCE);
    const service = new services.ItemsService('projects', { schema, accountability: null });
    for (const { [key]: id } of due) {
      try {
        await service.updateOne(id, { status: 'published' });
        failing.delete(id);
      } catch (error) {
        if (!failing.has(id)) logger.error(error, `Project ${id} is due, but could not be published`);
        failing.add(id);
      }
    }
  };
}
